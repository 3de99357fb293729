package id.paritrana;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import id.paritrana.launch.EmbeddedDatabase;
import id.paritrana.launch.EphemeralDatabases;

/** A real PostgreSQL for the tests of the app, with the two roles it has in production. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase server;

    @Override
    public Map<String, String> start() {
        server = EphemeralDatabases.begin();
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                "quarkus.datasource.username", server.appUser(),
                "quarkus.datasource.password", server.appPassword(),
                "quarkus.flyway.jdbc-url", server.jdbcUrl(),
                "quarkus.flyway.username", server.ownerUser(),
                "quarkus.flyway.password", server.ownerPassword());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
