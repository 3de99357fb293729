package id.paritrana.site;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/** Whether something failed because the database is away, overloaded, full, or on its way back: the same may well go through later. */
public final class DatabaseFailure {
    /**
     * Connection, transaction (serialisation, deadlock), resources (connections, disk, memory), a lock that is not given, an
     * operator's intervention (shutdown, crash recovery, a statement that took too long), a fault of the machine below, and a
     * server that only reads after another took its place.
     */
    private static final Pattern LATER = Pattern.compile("08...|40...|53...|55P03|57...|58...|25006");

    private static final Pattern LOCK_NOT_GIVEN = Pattern.compile("55P03");

    private static final Pattern TOOK_TOO_LONG = Pattern.compile("57014");

    private DatabaseFailure() {}

    /** Whether others were in the way for too long: whoever has the time may try the same again. */
    public static boolean heldUp(Throwable failure) {
        return is(failure, LOCK_NOT_GIVEN);
    }

    /** Whether a statement took too long: it may have waited for others, or will take as long again. */
    public static boolean tookTooLong(Throwable failure) {
        return is(failure, TOOK_TOO_LONG);
    }

    private static boolean is(Throwable failure, Pattern state) {
        return in(failure).filter(said -> state.matcher(said).lookingAt()).isPresent();
    }

    /** The innermost word of the database on it, for the log; empty where the failure is of another kind. */
    static Optional<String> in(Throwable failure) {
        return in(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A commit that fails hides its reason among what is suppressed. */
    private static Optional<String> in(Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return Optional.empty();
        }
        Optional<String> inside = Optional.empty();
        if (failure.getCause() != null) {
            inside = in(failure.getCause(), seen);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            inside = inside.isPresent() ? inside : in(suppressed, seen);
        }
        return inside.isPresent() || !isOne(failure) ? inside : Optional.of(said(failure));
    }

    private static boolean isOne(Throwable failure) {
        if (failure instanceof JDBCConnectionException
                || failure instanceof LockAcquisitionException
                || failure instanceof SQLTransientException) {
            return true;
        }
        return failure instanceof SQLException sql
                && (sql.getSQLState() == null
                        ? String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                        : LATER.matcher(sql.getSQLState()).matches());
    }

    private static String said(Throwable failure) {
        String state = failure instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() + " " : "";
        return state + failure.getMessage();
    }
}
