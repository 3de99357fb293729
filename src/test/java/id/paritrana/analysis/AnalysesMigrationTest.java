package id.paritrana.analysis;

import java.sql.Connection;
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
            try (var superuser = database.superuser()) {
                runs(superuser);
                database.migrate("paritrana", "latest");
                assertEquals(
                        Map.of(11, "cancelled", 12, "failed", 13, "waiting", 21, "waiting", 31, "waiting"),
                        states(superuser));
            }
        }
    }

    /** While it was put in, replicas of the version before it finished what waited. */
    @Test
    void one_that_was_finished_without_an_entry_meanwhile_is_worked_out_again() throws SQLException {
        try (var database = MigratedDatabase.beforeMigrations()) {
            database.migrate("paritrana", "28");
            try (var superuser = database.superuser()) {
                runs(superuser);
                database.migrate("paritrana", "29");
                made(
                        superuser,
                        "update analysis set state = 'done', result = 'x', finished_at = asked_at where id in (11, 13, 21)",
                        "update analysis set state = 'running', worker = 'w', heartbeat_at = asked_at where id = 31",
                        "insert into journal (edition_id, act, subject, after) select 2, 'analysis-kept', 'category:C2 run:1',"
                                + " '{\"digest\":\"' || encode(sha256('x'), 'hex') || '\"}'");
                database.migrate("paritrana", "latest");
                assertEquals(
                        Map.of(11, "cancelled", 12, "failed", 13, "waiting", 21, "done", 31, "running"),
                        states(superuser));
            }
        }
    }

    /** Three categories, each of an edition of its own, the first with three runs; the second of them failed. */
    private static void runs(Connection superuser) throws SQLException {
        made(
                superuser,
                "insert into category (id, edition_id, position, code, name, kind)"
                        + " select c, c, 1, 'C' || c, 'C', 'province' from generate_series(1, 3) c",
                "insert into ranking_run (id, category_id, number, run_at, input, input_hash, result_hash, engine)"
                        + " select c * 10 + n, c, n, now(), '', repeat('0', 64), repeat('0', 64), 'Paritrana 1'"
                        + " from generate_series(1, 3) c, generate_series(1, 3) n where c = 1 or n = 1",
                "insert into analysis (id, run_id, state, seed, draws, weight_noise, generator, engine, asked_at, finished_at,"
                        + " result) select id, id, 'done', 1, 100, 0.25, 'G', engine, run_at, run_at, 'x' from ranking_run",
                "update analysis set state = 'failed', result = null where id = 12");
    }

    /** Rows of some tables alone, without what they stand on. */
    private static void made(Connection superuser, String... statements) throws SQLException {
        try (var run = superuser.createStatement()) {
            run.execute("set session_replication_role = replica");
            for (String each : statements) run.execute(each);
            run.execute("set session_replication_role = default");
        }
    }

    private static Map<Integer, String> states(Connection superuser) throws SQLException {
        var states = new TreeMap<Integer, String>();
        try (var run = superuser.createStatement();
                var rows = run.executeQuery("select id, state from analysis")) {
            while (rows.next()) states.put(rows.getInt("id"), rows.getString("state"));
        }
        return states;
    }
}
