package id.paritrana.access;

/**
 * What belongs to an office: an edition. No question about a viewer's role is asked without one, so that no rule can forget
 * that the officer of one province is nobody in the next.
 */
public interface OfOffice {
    /** The edition's code. */
    String code();

    Office office();
}
