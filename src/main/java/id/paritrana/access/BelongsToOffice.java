package id.paritrana.access;

/**
 * An object that belongs to an office: an edition. Every check of a viewer's role takes one, so that no rule can forget
 * that an officer of one province has no role in another.
 */
public interface BelongsToOffice {
    /** The edition's code. */
    String code();

    Office office();
}
