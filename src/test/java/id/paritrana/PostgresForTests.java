package id.paritrana;

import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import id.paritrana.launch.EmbeddedDatabase;
import id.paritrana.launch.EphemeralDatabases;

/**
 * A real PostgreSQL for the tests of the app, with the two roles it has in production. It is waited for longer than in production:
 * who waits for a row that a test holds is not sent away because the machine is busy. What happens when it does not answer in time
 * is tried without it.
 */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private static final String CONNECTION = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    private EmbeddedDatabase server;

    @Override
    public Map<String, String> start() {
        server = EphemeralDatabases.begin();
        letTestsRewrite();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                server.jdbcUrl(),
                "quarkus.datasource.username",
                server.appUser(),
                "quarkus.datasource.password",
                server.appPassword(),
                "quarkus.flyway.jdbc-url",
                server.jdbcUrl(),
                "quarkus.flyway.username",
                server.ownerUser(),
                "quarkus.flyway.password",
                server.ownerPassword(),
                CONNECTION + "options",
                "-c statement_timeout=40000 -c lock_timeout=30000",
                CONNECTION + "socketTimeout",
                "45");
    }

    /** Tests make worlds that no act would make: the owner may set triggers and references aside for a session. */
    private void letTestsRewrite() {
        try (var superuser = EphemeralDatabases.superuser(server, "paritrana");
                var statement = superuser.createStatement()) {
            statement.execute("grant set on parameter session_replication_role to " + server.ownerUser());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
