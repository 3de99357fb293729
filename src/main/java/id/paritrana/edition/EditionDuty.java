package id.paritrana.edition;

import java.util.Optional;

/**
 * The tasks of an edition in one package: each package contributes beans of this type, which the page of the edition
 * collects. A new duty is one class.
 */
public interface EditionDuty {
    /** Its place in the list; duties of one place are listed category by category. */
    int order();

    /** The open task of the edition. */
    default Optional<Duty> open(EditionState state) {
        return Optional.empty();
    }

    /** The open task of one of its categories. */
    default Optional<Duty> open(EditionState state, CategoryState category) {
        return Optional.empty();
    }

    /** The completed task of the edition. */
    default Optional<Duty> done(EditionState state) {
        return Optional.empty();
    }

    /** The completed task of one of its categories. */
    default Optional<Duty> done(EditionState state, CategoryState category) {
        return Optional.empty();
    }
}
