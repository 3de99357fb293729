package id.paritrana.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A new password of the app's role, as deploy/README.md says what happens between its two steps. */
class PasswordChangeTest {

    @Test
    void connections_that_are_there_go_on_and_new_ones_need_the_new_password() throws SQLException {
        try (MigratedDatabase database = MigratedDatabase.begin();
                Connection working = database.app()) {
            try (Connection superuser = database.superuser();
                    Statement change = superuser.createStatement()) {
                change.execute("alter role " + database.appUser() + " password 'kata-sandi-yang-baru'");
            }
            try (Statement ask = working.createStatement();
                    var found = ask.executeQuery("select count(*) from edition")) {
                assertTrue(found.next());
            }
            SQLException refused = assertThrows(SQLException.class, database::app);
            assertEquals("28P01", refused.getSQLState());
            try (Connection after = DriverManager.getConnection(
                    database.url("paritrana"), database.appUser(), "kata-sandi-yang-baru")) {
                assertTrue(after.isValid(5));
            }
        }
    }
}
