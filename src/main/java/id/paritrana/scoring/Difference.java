package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What changed between two results of a category: a correction of data, another scheme, a what-if.
 *
 * @param entries one for each entry of either result, in the order of their codes, unchanged ones included
 */
public record Difference(List<EntryChange> entries) {

    /**
     * One entry before and after.
     *
     * @param totalBefore {@code null} when it was not there or had no total
     * @param totalChange after less before; {@code null} when either is absent
     * @param rankBefore {@code null} when it was not there or had no rank
     * @param statusBefore {@code null} when it was not there
     * @param criteria the nodes whose score, weight, contribution or state changed, in tree order of the later result
     */
    public record EntryChange(
            String entry,
            String name,
            @Nullable BigDecimal totalBefore,
            @Nullable BigDecimal totalAfter,
            @Nullable BigDecimal totalChange,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Status statusBefore,
            @Nullable Status statusAfter,
            List<CriterionChange> criteria) {

        public EntryChange {
            criteria = List.copyOf(criteria);
        }

        /** Whether anything is different. */
        public boolean changed() {
            return !criteria.isEmpty()
                    || statusBefore != statusAfter
                    || !java.util.Objects.equals(rankBefore, rankAfter)
                    || totalChange == null && (totalBefore != null || totalAfter != null)
                    || totalChange != null && totalChange.signum() != 0;
        }
    }

    /**
     * One criterion of one entry before and after; the values are absent where the criterion was not there.
     *
     * @param change contribution after less before, an absent one counting nothing; {@code null} when neither is there
     */
    public record CriterionChange(
            String criterion,
            String name,
            @Nullable BigDecimal scoreBefore,
            @Nullable BigDecimal scoreAfter,
            @Nullable BigDecimal contributionBefore,
            @Nullable BigDecimal contributionAfter,
            @Nullable BigDecimal change) {}

    public Difference {
        entries = List.copyOf(entries);
    }

    public static Difference between(CategoryResult before, CategoryResult after) {
        throw new UnsupportedOperationException();
    }

    /** Only the entries that changed. */
    public List<EntryChange> changed() {
        return entries.stream().filter(EntryChange::changed).toList();
    }

    public Optional<EntryChange> find(String entry) {
        return entries.stream().filter(each -> each.entry().equals(entry)).findFirst();
    }
}
