package id.paritrana.scoresheet;

/**
 * What may be done with a sheet, for saving, filing, its pages and the task list. The database enforces the same when
 * marks are written ({@code mark_guard}), {@link #WAITING} when a sheet is begun ({@code marks_are_given_by_seats}).
 */
public enum SheetStanding {
    /** Scoring was not opened yet. */
    WAITING,
    /** It may be filled in, and filed. */
    OPEN,
    /** It was handed in. */
    FILED,
    /** An earlier holder of the seat has handed it in; it is read by nobody before scoring is closed. */
    SEALED,
    /** Scoring of its category is closed. */
    CLOSED,
    /** The nomination was withdrawn. */
    WITHDRAWN;

    /** What is final comes first: a sheet of a nomination that was withdrawn is that, whatever else it is. */
    public static SheetStanding of(boolean opened, boolean withdrawn, boolean closed, boolean filed, boolean sealed) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        if (closed) {
            return CLOSED;
        }
        if (filed) {
            return sealed ? SEALED : FILED;
        }
        return opened ? OPEN : WAITING;
    }

    /** Whether the seat may still write. */
    public boolean mayFill() {
        return this == OPEN;
    }

    /** Whether the seat may still recuse itself. */
    public boolean mayRecuse() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
