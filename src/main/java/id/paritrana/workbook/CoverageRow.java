package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * Members of one segment at one date.
 *
 * @param segment {@code PU}, {@code BPU}, {@code JAKON}, {@code PMI}, {@code TOTAL} or another code
 * @param definition who counts as a worker: the base of the percentage
 */
public record CoverageRow(
        String nomination,
        String segment,
        LocalDate asOf,
        @Nullable BigDecimal participants,
        @Nullable BigDecimal workers,
        String definition,
        @Nullable BigDecimal statedPercent,
        @Nullable BigDecimal targetPercent,
        String source)
        implements CountedCoverage.Count, WorkbookRow {
    public CoverageRow {
        nomination = Canon.text(nomination);
        segment = Canon.text(segment);
        participants = Canon.number(participants);
        workers = Canon.number(workers);
        definition = Canon.text(definition);
        statedPercent = Canon.number(statedPercent);
        targetPercent = Canon.number(targetPercent);
        source = Canon.text(source);
    }

    @Override
    public List<String> codes() {
        return codes(nomination, segment, asOf);
    }

    /** The key of a count, wherever it is stored. */
    public static List<String> codes(String nomination, String segment, LocalDate asOf) {
        return List.of(nomination, segment, asOf.toString());
    }
}
