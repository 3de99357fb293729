package id.paritrana.stored;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * Recognises failures because the database is unreachable, overloaded, full or recovering: the same act may succeed
 * later.
 */
public final class DatabaseFailure {
    /**
     * Connection, transaction (serialisation, deadlock), resources (connections, disk, memory), a lock not available,
     * an operator's intervention (shutdown, crash recovery, statement timeout), a system fault, and a server that is
     * read-only after a failover.
     */
    private static final Pattern LATER = Pattern.compile("08...|40...|53...|55P03|57...|58...|25006");

    private static final Pattern LOCK_NOT_GIVEN = Pattern.compile("55P03");

    private static final Pattern TOOK_TOO_LONG = Pattern.compile("57014");

    private DatabaseFailure() {}

    /** Whether locks of others lasted too long, so that a retry may succeed. */
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

    /** The database's innermost message, for the log; empty when the failure is of another kind. */
    public static Optional<String> in(Throwable failure) {
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
