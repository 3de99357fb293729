package id.paritrana;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Somebody with the password of the role that owns the tables: no grant stands in the way. Signs in once for an app, since the
 * database takes its time to check a password, as it should.
 */
public final class TableOwner {
    private static Connection signedIn;

    private TableOwner() {}

    /** Runs a statement; answers how many rows it wrote. */
    public static synchronized int run(String sql, Object... values) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rewrites rows of a table as if its triggers were not there; answers how many. */
    public static synchronized int rewrites(String table, String sql, Object... values) {
        try {
            Connection owner = connection();
            owner.setAutoCommit(false);
            try {
                run("alter table " + table + " disable trigger user");
                int rows = run(sql, values);
                run("alter table " + table + " enable trigger user");
                owner.commit();
                return rows;
            } finally {
                owner.rollback();
                owner.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connection() throws SQLException {
        if (signedIn == null || !signedIn.isValid(5)) {
            signedIn = another();
        }
        return signedIn;
    }

    /** A connection for one test, to hold locks on; the test closes it. */
    public static Connection another() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.flyway.jdbc-url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
