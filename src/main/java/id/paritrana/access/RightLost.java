package id.paritrana.access;

/** Thrown when the requester of a background job has lost the right to it by the time it begins; nothing was done. */
public class RightLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    RightLost(String key) {
        super(key);
        this.key = key;
    }

    /** Message key of the reason. */
    public String key() {
        return key;
    }
}
