package id.paritrana.edition;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.paritrana.launch.EmbeddedDatabase;
import id.paritrana.launch.EphemeralDatabases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Editions from before there were offices find theirs. */
class OfficesMigrationTest {
    private final EmbeddedDatabase server = EphemeralDatabases.begin();

    @AfterEach
    void end() {
        server.close();
    }

    private void migrated(String to, String office) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), server.ownerUser(), server.ownerPassword())
                .placeholders(Map.of("app_role", server.appUser(), "office", office))
                .target(to)
                .load()
                .migrate();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
    }

    private void edition(int id, String code, String region) throws SQLException {
        try (var connection = owner();
                var row = connection.prepareStatement(
                        "insert into edition (id, code, name, region) values (?, ?, '', ?)")) {
            row.setInt(1, id);
            row.setString(2, code);
            row.setString(3, region);
            row.executeUpdate();
        }
    }

    @Test
    void an_old_edition_goes_to_the_province_of_its_region_or_to_the_one_that_is_set() throws SQLException {
        migrated("18", "none");
        edition(1, "A", "Provinsi Kalimantan Tengah");
        edition(2, "B", "  KALIMANTAN BARAT ");
        edition(3, "C", "DKI Jakarta");
        edition(4, "D", "Papua");
        edition(5, "E", "Provinsi Nusa Tirta");
        edition(6, "F", "Kalimantan");
        edition(7, "G", "");
        migrated("19", "63");
        var offices = new TreeMap<String, String>();
        try (var connection = owner();
                var rows = connection.createStatement().executeQuery("select code, office from edition")) {
            while (rows.next()) {
                offices.put(rows.getString(1), rows.getString(2));
            }
        }
        assertEquals(
                new TreeMap<>(Map.of("A", "62", "B", "61", "C", "31", "D", "91", "E", "63", "F", "63", "G", "63")),
                offices);
    }

    @Test
    void an_edition_stays_with_its_office_whoever_tries() throws SQLException {
        migrated("19", "none");
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("insert into edition (id, code, name, office) values (1, 'A', '', '63')");
            var refused = assertThrows(SQLException.class, () -> statement.execute("update edition set office = '62'"));
            assertEquals("PA060", refused.getSQLState());
        }
    }

    @Test
    void without_a_setting_an_edition_of_no_province_stops_the_start_and_names_the_setting() throws SQLException {
        migrated("18", "none");
        edition(1, "NUSA", "Provinsi Nusa Tirta");
        var refused = assertThrows(FlywayException.class, () -> migrated("19", "none"));
        assertTrue(refused.getMessage().contains("set PARITRANA_OFFICE"), refused.getMessage());
        assertTrue(refused.getMessage().contains("NUSA"), refused.getMessage());
    }
}
