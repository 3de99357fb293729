package id.paritrana.workbook;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The days that an edition judges, its first and its last among them; an end that is not there is open. */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {
    /** No day is outside. */
    public static final Period OPEN = new Period(null, null);

    /** Whether any day can be judged: the end does not come before the start. */
    boolean hasDays() {
        return start == null || end == null || !end.isBefore(start);
    }

    /** Whether a day is judged. */
    public boolean holds(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
}
