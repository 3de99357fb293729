package id.paritrana.site;

/** What was asked for does not exist, belongs to somebody else, or is not for this viewer: one and the same answer. */
public class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
