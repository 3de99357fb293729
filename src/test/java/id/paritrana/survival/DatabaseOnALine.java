package id.paritrana.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import id.paritrana.launch.EmbeddedDatabase;
import id.paritrana.launch.EphemeralDatabases;

/**
 * A PostgreSQL of its own for the app, with a {@link Line} to it, for tests that break one or the other. Tests and what starts it are
 * loaded by different class loaders: they talk by words that both know, through {@link Weather}.
 */
public class DatabaseOnALine implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase server;
    private Line line;

    @Override
    public Map<String, String> start() {
        server = EphemeralDatabases.begin();
        line = Line.to(server::port);
        String url = "jdbc:postgresql://127.0.0.1:" + line.port() + "/paritrana";
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", server.appUser(),
                "quarkus.datasource.password", server.appPassword(),
                "quarkus.flyway.jdbc-url", url,
                "quarkus.flyway.username", server.ownerUser(),
                "quarkus.flyway.password", server.ownerPassword());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                (UnaryOperator<String>) this::hears, new TestInjector.MatchesType(UnaryOperator.class));
    }

    private String hears(String word) {
        try {
            switch (word) {
                case "open" -> {
                    line.slow(0);
                    line.losesNothing();
                    line.is(Line.State.OPEN);
                }
                case "refused" -> line.is(Line.State.REFUSED);
                case "silent" -> line.is(Line.State.SILENT);
                case "slow" -> line.slow(100);
                case "cut" -> line.cut();
                case "reset" -> line.reset();
                case "loses-commit" -> line.losesCommit();
                case "loses-answer" -> line.losesAnswerOfCommit();
                case "killed" -> EphemeralDatabases.kill(server);
                case "revived" -> EphemeralDatabases.revive(server);
                case "frozen" -> EphemeralDatabases.signal(server, "STOP");
                case "thawed" -> EphemeralDatabases.signal(server, "CONT");
                default -> {
                    return asked(word);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the database past the line. */
    private String asked(String sql) throws SQLException {
        try (var superuser = EphemeralDatabases.superuser(server, "paritrana");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Override
    public void stop() {
        if (line != null) {
            line.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
