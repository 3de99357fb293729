package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Place;

/**
 * Rank intervals as a chart and as words, positions in per cent.
 *
 * @param ticks where the ranks stand
 * @param caption how it was drawn: draws, seed, generator
 */
record RanksChart(List<Tick> ticks, List<Row> rows, String caption) {
    private static final int MOST_TICKS = 12;

    record Tick(int rank, String at) {}

    /**
     * A nomination.
     *
     * @param dot where the official rank stands
     * @param words "selalu peringkat 1", "peringkat 3 sampai 4"
     * @param figure {@code 3–4}
     */
    record Row(String name, String from, String to, String dot, String words, String figure) {}

    static RanksChart of(VisibleAnalysis seen, List<AnalysisResult.Ranks> shownRanks, Shown shown) {
        Map<String, @Nullable Integer> official = new HashMap<>();
        for (Place place : seen.category().result().ranking().ranked()) {
            official.put(place.entry(), place.rank());
        }
        int low = Integer.MAX_VALUE;
        int high = 1;
        for (AnalysisResult.Ranks ranks : shownRanks) {
            Integer rank = official.get(ranks.nomination());
            low = Math.min(low, Math.min(ranks.best(), rank == null ? ranks.best() : rank));
            high = Math.max(high, Math.max(ranks.worst(), rank == null ? ranks.worst() : rank));
        }
        var rows = new ArrayList<Row>();
        for (AnalysisResult.Ranks ranks : shownRanks) {
            Integer rank = official.get(ranks.nomination());
            boolean one = ranks.best() == ranks.worst();
            rows.add(new Row(
                    shown.name(ranks.nomination()),
                    at(ranks.best(), low, high),
                    at(ranks.worst(), low, high),
                    at(rank == null ? ranks.best() : rank, low, high),
                    one
                            ? shown.say("analysis.rank-always", ranks.best())
                            : shown.say("analysis.rank-between", ranks.best(), ranks.worst()),
                    one ? String.valueOf(ranks.best()) : ranks.best() + "–" + ranks.worst()));
        }
        var head = Objects.requireNonNull(seen.head());
        return new RanksChart(
                rows.isEmpty() ? List.of() : ticks(low, high),
                rows,
                shown.say("analysis.ranks-caption", head.draws(), String.valueOf(head.seed()), head.generatorName()));
    }

    private static List<Tick> ticks(int low, int high) {
        int step = Math.max(1, (high - low + MOST_TICKS) / MOST_TICKS);
        var ticks = new ArrayList<Tick>();
        for (int rank = low; rank <= high; rank += step) {
            ticks.add(new Tick(rank, at(rank, low, high)));
        }
        return ticks;
    }

    private static String at(int rank, int low, int high) {
        if (high == low) {
            return "50";
        }
        String at = String.format(Locale.ROOT, "%.2f", 5 + 90.0 * (rank - low) / (high - low));
        return at.replaceFirst("\\.?0+$", "");
    }
}
