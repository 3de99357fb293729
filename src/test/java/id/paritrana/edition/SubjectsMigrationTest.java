package id.paritrana.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.launch.MigratedDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Proposals from before what they are about was always spelled. */
class SubjectsMigrationTest {
    @Test
    void those_that_are_open_are_found_by_their_spelling_and_others_stay_as_they_were() throws SQLException {
        try (var database = MigratedDatabase.beforeMigrations()) {
            database.migrate("paritrana", "30");
            try (Connection superuser = database.superuser();
                    var run = superuser.createStatement()) {
                // rows of one table alone, without what they stand on
                run.execute("set session_replication_role = replica");
                run.execute(
                        "insert into proposal (id, edition_id, act, subject, reason, proposed_by, proposed_at)"
                                + " values (1, 1, 'scoring-closed', 'A B: 5%', 'r', 1, now()),"
                                + " (2, 1, 'ranking-rerun', 'BSR', 'r', 1, now()), (3, 1, 'nomination-added', 'A%20B', 'r', 1, now()),"
                                + " (4, 1, 'recusal-lifted', 'A%20B 3', 'r', 1, now()), (5, 1, 'scoring-closed', 'A B', 'r', 1, now())");
                run.execute(
                        "update proposal set decision = 'rejected', decided_by = 2, decided_at = now() where id = 5");
                run.execute("set session_replication_role = default");
                database.migrate("paritrana", "latest");
                List<String> subjects = new ArrayList<>();
                try (var rows = run.executeQuery("select subject from proposal order by id")) {
                    while (rows.next()) subjects.add(rows.getString("subject"));
                }
                assertEquals(List.of("A%20B%3A%205%25", "BSR", "A%2520B", "A%20B 3", "A B"), subjects);
            }
        }
    }
}
