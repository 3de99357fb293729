package id.paritrana.edition;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The state of an edition, from which its duties are derived.
 *
 * @param seats of the committee
 * @param boundSeats how many of them have somebody who can sign in
 */
public record EditionState(Edition edition, List<CategoryState> categories, long seats, long boundSeats) {
    public EditionState {
        categories = List.copyOf(categories);
    }

    /** Whether it has what an edition consists of: before that, the workbook is to be imported and nothing else. */
    public boolean begun() {
        return seats > 0 && !categories.isEmpty();
    }

    /** Whether sheets may be filled in, or could be. */
    public boolean scoring() {
        return edition.frozen() && edition.opened();
    }

    /** The sum of a count over the categories that scoring is not closed for. */
    public long ofOpen(ToLongFunction<CategoryState> count) {
        return categories.stream()
                .filter(Predicate.not(CategoryState::closed))
                .mapToLong(count)
                .sum();
    }
}
