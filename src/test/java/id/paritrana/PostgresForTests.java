package id.paritrana;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for the tests of the app, with the two roles it has in production. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var sql = connection.createStatement()) {
                sql.execute("create role paritrana_owner login password 'owner'");
                sql.execute("create role paritrana_app login password 'app'");
                sql.execute("create database paritrana owner paritrana_owner");
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database does not start", e);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/paritrana";
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "paritrana_app",
                "quarkus.datasource.password", "app",
                "quarkus.flyway.jdbc-url", url,
                "quarkus.flyway.username", "paritrana_owner",
                "quarkus.flyway.password", "owner");
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
