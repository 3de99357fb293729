package id.paritrana.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds Keycloak's archive and unpacks it once into the folder of programs. */
final class SignInDistribution {

    private SignInDistribution() {}

    /** Looks at the configured place, else beside the packaged app, else where the build leaves it. */
    static Path find(Settings settings) {
        var places = new ArrayList<Path>();
        Optional<String> told = settings.get("PARITRANA_SIGN_IN_DISTRIBUTION");
        if (told.isPresent()) {
            places.add(Path.of(told.get()));
        } else {
            Path jar = Path.of(System.getProperty("java.class.path", "").split(":", 2)[0])
                    .toAbsolutePath();
            if (jar.endsWith("quarkus-run.jar")) {
                places.add(jar.resolve("../../sign-in/keycloak.zip").normalize());
            }
            places.add(Path.of("target/sign-in/keycloak.zip").toAbsolutePath());
        }
        for (Path place : places) {
            if (Files.isRegularFile(place)) return place;
        }
        throw new StartRefused("Berkas Keycloak tidak ditemukan di " + places
                + ". Jalankan sekali: ./mvnw package -DskipTests, "
                + "atau tunjuk berkasnya dengan PARITRANA_SIGN_IN_DISTRIBUTION.");
    }

    /**
     * @return Keycloak's home, named by the size of the archive so that another version gets its own
     */
    static Path unpacked(Path archive, Path programs) throws IOException {
        Path home = programs.resolve("keycloak-" + Files.size(archive));
        if (Files.isDirectory(home)) return home;
        OwnerOnly.folder(programs);
        // left over from a start that was killed; only one start uses the folder at a time
        Path fresh = programs.resolve("keycloak.new");
        PostgresBinaries.deleteTree(fresh);
        Files.createDirectory(fresh);
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = withoutTopFolder(Path.of(entry.getName()));
                if (inside == null) continue;
                Path path = fresh.resolve(inside).normalize();
                if (!path.startsWith(fresh)) throw new IOException("entry outside the archive: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            PostgresBinaries.deleteTree(fresh);
            throw new IOException("Keycloak tidak dapat dibuka dari " + archive + ": " + e.getMessage(), e);
        }
        return home;
    }

    private static Path withoutTopFolder(Path name) {
        return name.getNameCount() < 2 ? null : name.subpath(1, name.getNameCount());
    }

    static List<String> java(Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // a server for a dozen people: a quick start matters more than peak speed
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
