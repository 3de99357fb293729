package id.paritrana.workbook;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The days that an edition judges, first and last included; a missing end is open. */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {
    /** The period that contains every day. */
    public static final Period OPEN = new Period(null, null);

    /** Whether the period has any day: the end is not before the start. */
    public boolean hasDays() {
        return start == null || end == null || !end.isBefore(start);
    }

    /** Whether a day is judged. */
    public boolean holds(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
}
