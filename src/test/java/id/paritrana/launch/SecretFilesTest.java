package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every secret may stand in a file of its own. */
class SecretFilesTest {
    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void every_secret_is_read_from_its_file_and_a_new_value_at_the_next_start() throws IOException {
        var settings = new HashMap<String, String>();
        for (String secret : SecretFiles.SECRETS.keySet()) {
            settings.put(secret + "_FILE", file(secret, "nilai-" + secret + "\n"));
        }
        SecretFiles read = SecretFiles.of(settings);
        assertEquals(List.of(), read.problems());
        assertEquals(SecretFiles.SECRETS.keySet(), read.values().keySet());
        assertEquals("nilai-QUARKUS_FLYWAY_PASSWORD", read.values().get("QUARKUS_FLYWAY_PASSWORD"));
        file("QUARKUS_FLYWAY_PASSWORD", "nilai-baru");
        assertEquals("nilai-baru", SecretFiles.of(settings).values().get("QUARKUS_FLYWAY_PASSWORD"));
    }

    @Test
    void their_values_count_in_the_check_of_the_start() throws IOException {
        var settings = new HashMap<>(StartCheckTest.inEarnest());
        for (String secret : SecretFiles.SECRETS.keySet()) {
            String value = settings.remove(secret);
            if (value != null) settings.put(secret + "_FILE", file(secret, value));
        }
        assertFalse(StartCheck.problems(settings).isEmpty());
        Settings all = Settings.of(settings, Map.of(), Set.of())
                .with(SecretFiles.of(settings).values());
        assertEquals(List.of(), StartCheck.problems(all.values()));
        file("QUARKUS_OIDC_CREDENTIALS_SECRET", "pendek");
        Settings weak = Settings.of(settings, Map.of(), Set.of())
                .with(SecretFiles.of(settings).values());
        assertTrue(StartCheck.problems(weak.values()).get(0).contains("QUARKUS_OIDC_CREDENTIALS_SECRET"));
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_a_value_twice_is_refused() throws IOException {
        for (String wrong : new String[] {
            folder.resolve("tidak-ada").toString(),
            folder.toString(),
            file("kosong", " \n"),
            file("panjang", "x".repeat(70_000)),
            "\0"
        }) {
            SecretFiles read = SecretFiles.of(Map.of("PARITRANA_SIGNING_KEY_FILE", wrong));
            assertEquals(1, read.problems().size(), wrong);
            assertTrue(
                    read.problems().get(0).startsWith("PARITRANA_SIGNING_KEY_FILE="),
                    read.problems().get(0));
            assertEquals(Map.of(), read.values());
        }
        Files.write(folder.resolve("biner"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(
                1,
                SecretFiles.of(Map.of(
                                "QUARKUS_FLYWAY_PASSWORD_FILE",
                                folder.resolve("biner").toString()))
                        .problems()
                        .size());
        SecretFiles twice = SecretFiles.of(Map.of(
                "QUARKUS_FLYWAY_PASSWORD",
                "rahasia-di-lingkungan",
                "QUARKUS_FLYWAY_PASSWORD_FILE",
                file("sandi", "rahasia-di-berkas")));
        assertTrue(twice.problems().get(0).contains("dua-duanya"));
        assertFalse(twice.problems().toString().contains("rahasia-di"), "no secret is told");
    }
}
