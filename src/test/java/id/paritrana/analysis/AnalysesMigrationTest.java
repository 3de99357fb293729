package id.paritrana.analysis;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import id.paritrana.launch.MigratedDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Analyses from before they were put on record. */
class AnalysesMigrationTest {
    @Test
    void those_of_the_latest_runs_are_worked_out_again_and_no_others() throws SQLException {
        try (var database = MigratedDatabase.beforeMigrations()) {
            database.migrate("paritrana", "28");
            try (var superuser = database.superuser();
                    var run = superuser.createStatement()) {
                // rows of two tables alone, without what they stand on
                run.execute("set session_replication_role = replica");
                run.execute(
                        "insert into ranking_run (id, category_id, number, run_at, input, input_hash, result_hash, engine)"
                                + " select c * 10 + n, c, n, now(), '', repeat('0', 64), repeat('0', 64), 'Paritrana 1'"
                                + " from generate_series(1, 2) c, generate_series(1, 3) n where c = 1 or n = 1");
                run.execute(
                        "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, finished_at,"
                                + " result) select id, id, 'done', 1, 100, 0.25, 'G', engine, run_at, run_at, 'x' from ranking_run");
                run.execute("update analysis set state = 'failed', result = null where id = 12");
                run.execute("set session_replication_role = default");
                database.migrate("paritrana", "29");
                var states = new TreeMap<Integer, String>();
                try (var rows = run.executeQuery("select id, state from analysis where result is null")) {
                    while (rows.next()) states.put(rows.getInt(1), rows.getString(2));
                }
                assertEquals(
                        new TreeMap<>(Map.of(11, "cancelled", 12, "failed", 13, "waiting", 21, "waiting")), states);
            }
        }
    }
}
