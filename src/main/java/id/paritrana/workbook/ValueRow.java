package id.paritrana.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * What was recorded for one criterion of one nomination.
 *
 * @param value of a number, or of a ratio given as one figure (0.42, not 42)
 * @param level the code of the chosen level of a choice; empty otherwise
 * @param statedPercent the percentage as the source states it, only for comparison
 */
public record ValueRow(
        String nomination,
        String criterion,
        @Nullable BigDecimal value,
        String level,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal statedPercent,
        @Nullable LocalDate asOf,
        String source,
        ValueState state)
        implements RecordedFigure, WorkbookRow {
    public ValueRow {
        nomination = Canon.text(nomination);
        criterion = Canon.text(criterion);
        value = Canon.number(value);
        level = Canon.text(level);
        numerator = Canon.number(numerator);
        denominator = Canon.number(denominator);
        statedPercent = Canon.number(statedPercent);
        source = Canon.text(source);
    }

    /** Whether it is a chosen level; otherwise it is a figure, or the reason for having none. */
    public boolean isFact() {
        return !level.isEmpty();
    }

    @Override
    public List<String> codes() {
        return List.of(nomination, criterion);
    }
}
