package id.paritrana.refusal;

/** The requested object does not exist, belongs to somebody else, or is hidden from this viewer: all get the same answer. */
public class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
