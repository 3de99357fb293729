package id.paritrana.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The app's own folder for uploads that are being received and files that are being made. Each file is deleted with its
 * request; leftovers of a stop or a lost connection are deleted at the next start once they are a day old, because
 * another replica may use the folder.
 */
@ApplicationScoped
public class ScratchFolder {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Logger LOG = Logger.getLogger(ScratchFolder.class);

    private final Path folder;
    private final Clock clock;

    ScratchFolder(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder, Clock clock) {
        this.folder = Path.of(folder);
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent started) throws IOException {
        Files.createDirectories(folder);
        clean(clock.instant().minus(KEPT));
    }

    /** An empty file in it, readable by nobody else. */
    public Path file(String prefix, String ending) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, prefix, ending);
    }

    void clean(Instant oldest) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : old(files, oldest)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException others) {
                    LOG.warnf("%s stays: %s", file, others.getMessage());
                }
            }
        }
    }

    private static List<Path> old(Stream<Path> files, Instant oldest) {
        return files.filter(Files::isRegularFile)
                .filter(file -> {
                    try {
                        return Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                })
                .toList();
    }
}
