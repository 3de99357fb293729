package id.paritrana.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScratchFolderTest {
    private static final Instant NOW = Instant.parse("2026-05-08T06:00:00Z");

    @TempDir
    private Path home;

    @Test
    void a_start_makes_the_folder_and_takes_away_what_an_earlier_one_left() throws IOException {
        Path folder = home.resolve("scratch");
        var scratch = new ScratchFolder(folder.toString(), Clock.fixed(NOW, ZoneOffset.UTC));
        scratch.prepare(new StartupEvent());
        Path old = scratch.file("export-", ".xlsx");
        Path fresh = scratch.file("export-", ".xlsx");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minus(Duration.ofHours(1))));
        scratch.prepare(new StartupEvent());
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh), "another replica may be at work on it");
    }
}
