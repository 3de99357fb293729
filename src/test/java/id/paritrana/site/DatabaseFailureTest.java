package id.paritrana.site;

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

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014"})
    void who_waited_in_vain_was_held_up(String state) {
        assertTrue(DatabaseFailure.heldUp(new LockAcquisitionException("a row", said(state))));
        var commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new IllegalStateException(said(state)));
        assertTrue(DatabaseFailure.heldUp(commit), "a commit hides its reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "40P01", "23505", "08006", "PA001"})
    void who_failed_for_another_reason_was_not(String state) {
        assertFalse(DatabaseFailure.heldUp(new IllegalStateException(said(state))));
    }

    @Test
    void what_has_nothing_to_do_with_the_database_was_not_held_up() {
        assertFalse(DatabaseFailure.heldUp(new IllegalStateException("55P03")));
    }
}
