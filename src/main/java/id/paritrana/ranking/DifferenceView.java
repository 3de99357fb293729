package id.paritrana.ranking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Difference;
import id.paritrana.words.TotalWords;

/** What a run changed against the one before. */
record DifferenceView(int since, List<Row> rows, int more) {
    private static final int MOST = 50;

    record Row(String name, String before, String after, String change, String rank, String because) {}

    /** The difference of two runs as the same viewer may see them. */
    static DifferenceView between(RankedCategory before, RankedCategory after, Locale locale) {
        var totals = TotalWords.of(locale, before.result(), after.result());
        boolean ranks = before.whole() && after.whole();
        List<Difference.EntryChange> changed =
                Difference.between(before.result(), after.result()).changed();
        List<Row> rows = changed.stream()
                .limit(MOST)
                .map(c -> new Row(
                        c.name(),
                        totals.shown(c.totalBefore()),
                        totals.shown(c.totalAfter()),
                        totals.change(c.totalBefore(), c.totalAfter()),
                        ranks ? rank(c.rankBefore()) + " → " + rank(c.rankAfter()) : "–",
                        c.criteria().stream()
                                .filter(x -> after.result()
                                        .scheme()
                                        .find(x.criterion())
                                        .map(n -> n.isLeaf())
                                        .orElse(true))
                                .map(Difference.CriterionChange::name)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
        return new DifferenceView(before.run().number(), rows, changed.size() - rows.size());
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "–" : rank.toString();
    }
}
