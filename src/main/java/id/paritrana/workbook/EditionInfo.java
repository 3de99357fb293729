package id.paritrana.workbook;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;

/**
 * The data of the edition as a whole; absent texts are empty, absent years and dates null.
 *
 * @param kind null where the workbook does not state it: an existing edition keeps its kind, a new one is official
 */
public record EditionInfo(
        String code,
        String name,
        @Nullable EditionKind kind,
        @Nullable Integer assessmentYear,
        @Nullable Integer awardYear,
        String region,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd)
        implements WorkbookRow {
    public EditionInfo {
        code = Canon.text(code);
        name = Canon.text(name);
        region = Canon.text(region);
    }

    /** The days that are judged. */
    public Period period() {
        return new Period(periodStart, periodEnd);
    }

    /** The kind of a new edition made from this. */
    public EditionKind kindWhenNew() {
        return kind == null ? EditionKind.OFFICIAL : kind;
    }

    /** The same edition with another kind. */
    public EditionInfo as(EditionKind other) {
        return new EditionInfo(code, name, other, assessmentYear, awardYear, region, periodStart, periodEnd);
    }

    @Override
    public List<String> codes() {
        return List.of();
    }

    /** Whether it judges one year; an archive may hold what was published over many. */
    public boolean judgesOneYear() {
        return kind != EditionKind.ARCHIVE || assessmentYear != null;
    }
}
