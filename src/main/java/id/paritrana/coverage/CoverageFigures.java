package id.paritrana.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.CoverageRow;

/**
 * What is recorded of a segment on a day: read from a form or a workbook, kept by {@link CoverageRecord}, told by the journal.
 *
 * @param definition what the workers count: the base of the percentage
 * @param statedRemaining how many are said to remain; like the note, not part of the workbook
 */
public record CoverageFigures(
        String segment,
        LocalDate asOf,
        @Nullable BigDecimal participants,
        @Nullable BigDecimal workers,
        String definition,
        @Nullable BigDecimal statedPercent,
        @Nullable BigDecimal targetPercent,
        @Nullable BigDecimal statedRemaining,
        String source,
        String note) {
    /** What a workbook says, which says nothing of remarks: they stay as they are. */
    public static CoverageFigures of(CoverageRow row, @Nullable CoverageRecord kept) {
        return new CoverageFigures(
                row.segment(),
                row.asOf(),
                row.participants(),
                row.workers(),
                row.definition(),
                row.statedPercent(),
                row.targetPercent(),
                kept == null ? null : kept.statedRemaining(),
                row.source(),
                kept == null ? "" : kept.note());
    }

    /** The form that the journal stores. */
    Map<String, ?> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("segment", segment);
        state.put("as_of", asOf.toString());
        state.put("participants", participants);
        state.put("workers", workers);
        state.put("definition", definition);
        state.put("stated_percent", statedPercent);
        state.put("target_percent", targetPercent);
        state.put("stated_remaining", statedRemaining);
        state.put("source", source);
        state.put("note", note);
        return state;
    }
}
