package id.paritrana.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void serves_one_at_a_time() throws Exception {
        Path home = folder.resolve("rumah");
        try (Home first = Home.open(home)) {
            assertEquals(home, first.folder());
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
            var refused = assertThrows(StartRefused.class, () -> Home.open(home));
            assertTrue(refused.getMessage().contains("PARITRANA_HOME"), refused.getMessage());
        }
        Home.open(home).close();
    }

    @Test
    void says_when_the_folder_is_none() throws Exception {
        Path file = Files.createFile(folder.resolve("berkas"));
        var refused = assertThrows(StartRefused.class, () -> Home.open(file));
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("PARITRANA_HOME"), refused.getMessage());
    }

    @Test
    void keeps_one_secret_per_purpose() throws Exception {
        var secrets = Secrets.in(folder);
        var all = Set.of(
                secrets.superuserPassword(),
                secrets.ownerPassword(),
                secrets.appPassword(),
                secrets.clientSecret(),
                secrets.signInAdminPassword(),
                secrets.sessionSecret());
        assertEquals(6, all.size());
        assertTrue(all.stream().allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}")));
        assertEquals(secrets.clientSecret(), Secrets.in(folder).clientSecret());
    }
}
