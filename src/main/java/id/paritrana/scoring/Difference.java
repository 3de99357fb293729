package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;

/**
 * What changed between two results of a category: a correction of data, another scheme, a what-if.
 *
 * @param entries one for each entry of either result, in the order of their codes, unchanged ones included
 */
public record Difference(List<EntryChange> entries) {

    /**
     * One entry before and after.
     *
     * @param totalBefore {@code null} when the entry was absent or had no total
     * @param totalChange after less before; {@code null} when either is absent
     * @param rankBefore {@code null} when the entry was absent or had no rank
     * @param statusBefore {@code null} when the entry was absent
     * @param criteria the nodes whose value, score, weight, contribution or state changed, in tree order of the later
     * result
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
                    || !Objects.equals(rankBefore, rankAfter)
                    || totalChange == null && (totalBefore != null || totalAfter != null)
                    || totalChange != null && totalChange.signum() != 0;
        }
    }

    /**
     * One criterion of one entry before and after; the values are {@code null} where the criterion did not exist.
     *
     * @param change contribution after less before, an absent one counting nothing; {@code null} when both are absent
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
        Map<String, ScoreReport> earlier = byCode(before);
        Map<String, ScoreReport> later = byCode(after);
        TreeSet<String> codes = new TreeSet<>(earlier.keySet());
        codes.addAll(later.keySet());
        Map<String, Place> placesBefore = places(before);
        Map<String, Place> placesAfter = places(after);
        return new Difference(codes.stream()
                .map(code -> change(earlier.get(code), placesBefore.get(code), later.get(code), placesAfter.get(code)))
                .toList());
    }

    private static Map<String, ScoreReport> byCode(CategoryResult result) {
        Map<String, ScoreReport> reports = new HashMap<>();
        result.reports().forEach(report -> reports.put(report.code(), report));
        return reports;
    }

    private static Map<String, Place> places(CategoryResult result) {
        Map<String, Place> places = new HashMap<>();
        result.ranking().places().forEach(place -> places.put(place.entry(), place));
        return places;
    }

    private static EntryChange change(
            @Nullable ScoreReport before, @Nullable Place from, @Nullable ScoreReport after, @Nullable Place to) {
        ScoreReport either = Objects.requireNonNull(after == null ? before : after);
        BigDecimal totalBefore = before == null ? null : before.total();
        BigDecimal totalAfter = after == null ? null : after.total();
        return new EntryChange(
                either.code(),
                either.entry().name(),
                totalBefore,
                totalAfter,
                totalBefore == null || totalAfter == null ? null : totalAfter.subtract(totalBefore),
                from == null ? null : from.rank(),
                to == null ? null : to.rank(),
                before == null ? null : before.status(),
                after == null ? null : after.status(),
                criteria(before, after));
    }

    private static List<CriterionChange> criteria(@Nullable ScoreReport before, @Nullable ScoreReport after) {
        Map<String, NodeScore> earlier = new LinkedHashMap<>();
        Map<String, NodeScore> later = new LinkedHashMap<>();
        if (before != null) {
            before.nodes().forEach(node -> earlier.put(node.code(), node));
        }
        if (after != null) {
            after.nodes().forEach(node -> later.put(node.code(), node));
        }
        Set<String> codes = new LinkedHashSet<>(later.keySet());
        codes.addAll(earlier.keySet());
        return codes.stream()
                .filter(code -> differ(earlier.get(code), later.get(code)))
                .map(code -> change(earlier.get(code), later.get(code)))
                .toList();
    }

    private static boolean differ(@Nullable NodeScore before, @Nullable NodeScore after) {
        return before == null
                || after == null
                || before.state() != after.state()
                || !same(before.value(), after.value())
                || !same(before.score(), after.score())
                || !same(before.weight(), after.weight())
                || !same(before.contribution(), after.contribution());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static CriterionChange change(@Nullable NodeScore before, @Nullable NodeScore after) {
        NodeScore either = Objects.requireNonNull(after == null ? before : after);
        BigDecimal contributionBefore = before == null ? null : before.contribution();
        BigDecimal contributionAfter = after == null ? null : after.contribution();
        return new CriterionChange(
                either.code(),
                either.name(),
                before == null ? null : before.score(),
                after == null ? null : after.score(),
                contributionBefore,
                contributionAfter,
                change(contributionBefore, contributionAfter));
    }

    /** After less before, an absent one counting nothing; {@code null} when both are absent. */
    static @Nullable BigDecimal change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null) {
            return after;
        }
        return after == null ? before.negate() : after.subtract(before);
    }

    /** Only the entries that changed. */
    public List<EntryChange> changed() {
        return entries.stream().filter(EntryChange::changed).toList();
    }

    public Optional<EntryChange> find(String entry) {
        return entries.stream().filter(each -> each.entry().equals(entry)).findFirst();
    }
}
