package id.paritrana.access;

/** Who asked for a work may not have it done any more when it begins; nothing was done. */
public class NoLonger extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    NoLonger(String key) {
        super(key);
        this.key = key;
    }

    /** Message key of why. */
    public String key() {
        return key;
    }
}
