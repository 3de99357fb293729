package id.paritrana.stored;

import java.sql.SQLException;

import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which failures of the database are those of somebody who waited for others. */
class DatabaseFailureTest {
    private static SQLException said(String state) {
        return new SQLException("canceling statement", state);
    }

    @Test
    void who_waited_in_vain_was_held_up() {
        assertTrue(DatabaseFailure.heldUp(new LockAcquisitionException("a row", said("55P03"))));
        var commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new IllegalStateException(said("55P03")));
        assertTrue(DatabaseFailure.heldUp(commit), "a commit hides its reason");
    }

    @Test
    void what_took_too_long_may_take_as_long_again() {
        var failure = new IllegalStateException(said("57014"));
        assertTrue(DatabaseFailure.tookTooLong(failure));
        assertFalse(DatabaseFailure.heldUp(failure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "57P01", "40P01", "23505", "08006", "PA001"})
    void who_failed_for_another_reason_was_not(String state) {
        assertFalse(DatabaseFailure.heldUp(new IllegalStateException(said(state))));
    }

    @Test
    void what_has_nothing_to_do_with_the_database_was_not_held_up() {
        assertFalse(DatabaseFailure.heldUp(new IllegalStateException("55P03")));
    }
}
