package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.flywaydb.core.Flyway;

/** A database with all migrations, without the app: for tests of what the database itself holds, by each of its roles. */
public final class MigratedDatabase implements AutoCloseable {
    private static final String NAME = "paritrana";

    private final EmbeddedDatabase server;

    private MigratedDatabase(EmbeddedDatabase server) {
        this.server = server;
    }

    public static MigratedDatabase begin() {
        var made = new MigratedDatabase(EphemeralDatabases.begin());
        made.migrate(NAME, "latest");
        return made;
    }

    /** One whose migrations are not run yet. */
    public static MigratedDatabase beforeMigrations() {
        return new MigratedDatabase(EphemeralDatabases.begin());
    }

    /** One that waits for the disk at every commit, in a folder that stays: for measuring. */
    public static MigratedDatabase durable(Path folder) throws IOException {
        Files.createDirectories(folder);
        var made =
                new MigratedDatabase(EmbeddedDatabase.in(folder.toAbsolutePath(), Secrets.in(folder.toAbsolutePath())));
        made.migrate(NAME, "latest");
        return made;
    }

    /** @param version the last migration to run; the functions as they are now come with the latest alone */
    public void migrate(String database, String version) {
        String[] locations = version.equals("latest")
                ? new String[] {"classpath:db/migration", "classpath:db/functions"}
                : new String[] {"classpath:db/migration"};
        Flyway.configure()
                .dataSource(url(database), server.ownerUser(), server.ownerPassword())
                .locations(locations)
                .placeholders(Map.of("app_role", server.appUser(), "office", "none"))
                .target(version)
                .load()
                .migrate();
    }

    public String url(String database) {
        return server.jdbcUrl().replaceFirst("/" + NAME + "$", "/" + database);
    }

    public String appUser() {
        return server.appUser();
    }

    public String appPassword() {
        return server.appPassword();
    }

    /** Lets fixtures make as the owner what takes two persons in the app; they ask the settings that the app has. */
    public void ownerForFixtures() {
        System.setProperty("quarkus.flyway.jdbc-url", url(NAME));
        System.setProperty("quarkus.flyway.username", server.ownerUser());
        System.setProperty("quarkus.flyway.password", server.ownerPassword());
    }

    /** As the running app. */
    public Connection app() throws SQLException {
        return DriverManager.getConnection(url(NAME), server.appUser(), server.appPassword());
    }

    /** As whoever has the database's own password. */
    public Connection superuser() throws SQLException {
        return superuser(NAME);
    }

    public Connection superuser(String database) throws SQLException {
        return EphemeralDatabases.superuser(server, database);
    }

    @Override
    public void close() {
        server.close();
    }
}
