package id.paritrana.edition;

import java.util.Optional;

/**
 * What an edition needs of one room: each room has beans of this type for its own, and the page of the edition collects
 * them. A new duty is one class.
 */
public interface EditionDuty {
    /** Its place in the list; duties of one place are listed category by category. */
    int order();

    /** What is to be done for the edition. */
    default Optional<Duty> open(EditionState state) {
        return Optional.empty();
    }

    /** What is to be done for one of its categories. */
    default Optional<Duty> open(EditionState state, CategoryState category) {
        return Optional.empty();
    }

    /** What is done for the edition. */
    default Optional<Duty> done(EditionState state) {
        return Optional.empty();
    }

    /** What is done for one of its categories. */
    default Optional<Duty> done(EditionState state, CategoryState category) {
        return Optional.empty();
    }
}
