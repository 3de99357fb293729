package id.paritrana.workbook.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.Period;

/** The rows of {@code coverage} that count: of each nominee and segment the one of the latest day in the period. */
final class LatestCounts {
    private final EditionIndex index;
    private final List<CoverageRow> rows;
    private final Map<List<String>, Integer> latest = new LinkedHashMap<>();

    LatestCounts(EditionIndex index) {
        this.index = index;
        this.rows = index.workbook().coverage();
        Period period = index.workbook().edition().period();
        for (int at = 0; at < rows.size(); at++) {
            CoverageRow row = rows.get(at);
            if (index.hasNomination(row.nomination()) && period.holds(row.asOf())) {
                latest.merge(List.of(row.nomination(), row.segment()), at, this::later);
            }
        }
    }

    private Integer later(Integer one, Integer other) {
        return rows.get(other).asOf().isAfter(rows.get(one).asOf()) ? other : one;
    }

    CoverageRow row(int at) {
        return rows.get(at);
    }

    /** Hands on each category and segment, with the position of the row of each nominee. */
    void eachSegment(BiConsumer<List<String>, Map<String, Integer>> of) {
        Map<List<String>, Map<String, Integer>> segments = new LinkedHashMap<>();
        latest.forEach((key, at) -> segments.computeIfAbsent(
                        List.of(index.categoryOf(key.get(0)), key.get(1)), first -> new LinkedHashMap<>())
                .put(key.get(0), at));
        segments.forEach(of);
    }

    /** Hands on each nominee, with the position of the row of each of its segments. */
    void eachNominee(BiConsumer<String, Map<String, Integer>> of) {
        Map<String, Map<String, Integer>> nominees = new LinkedHashMap<>();
        latest.forEach((key, at) -> nominees.computeIfAbsent(key.get(0), first -> new LinkedHashMap<>())
                .put(key.get(1), at));
        nominees.forEach((nominee, segments) -> of.accept(nominee, Objects.requireNonNull(segments)));
    }
}
