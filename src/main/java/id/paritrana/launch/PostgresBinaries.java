package id.paritrana.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import id.paritrana.digest.Sha256;

/**
 * PostgreSQL for this machine, unpacked once out of the class path into a folder named by its content, so that a new
 * version never mixes with an old one.
 */
final class PostgresBinaries {
    /** This many digits of the fingerprint distinguish archives. */
    private static final int DIGITS = 16;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** @param parent where unpacked programs are kept */
    static PostgresBinaries unpackedIn(Path parent) throws IOException {
        String archive = archiveName();
        Path folder = parent.resolve("postgres-" + digest(archive));
        if (Files.isDirectory(folder)) return new PostgresBinaries(folder);
        OwnerOnly.folder(parent);
        sweep(parent);
        Path fresh = Files.createTempDirectory(
                parent, "unpacking-" + ProcessHandle.current().pid() + "-");
        try (InputStream in = open(archive)) {
            unpack(in, fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyWasFaster) {
            deleteTree(fresh);
        } catch (IOException e) {
            deleteTree(fresh);
            if (Files.isDirectory(folder)) return new PostgresBinaries(folder);
            throw e;
        }
        return new PostgresBinaries(folder);
    }

    /** Removes what a killed process had begun to unpack. */
    private static void sweep(Path parent) throws IOException {
        try (var begun = Files.newDirectoryStream(parent, "unpacking-*")) {
            for (Path folder : begun) {
                long process = Long.parseLong(folder.getFileName().toString().split("-")[1]);
                if (ProcessHandle.of(process).isEmpty()) deleteTree(folder);
            }
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String kind = system.startsWith("linux") ? "linux" : system.startsWith("mac") ? "darwin" : null;
        String processor =
                switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> null;
                };
        String name = "postgres-" + kind + "-" + processor
                + (Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "") + ".txz";
        if (kind == null
                || processor == null
                || PostgresBinaries.class.getClassLoader().getResource(name) == null) {
            throw new StartRefused("PostgreSQL bawaan tidak tersedia untuk " + system + " " + machine
                    + ". Pasang PostgreSQL 18 dan isi QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return name;
    }

    private static InputStream open(String archive) throws IOException {
        return new BufferedInputStream(Program.resource(archive), 1 << 16);
    }

    private static String digest(String archive) throws IOException {
        try (var in = Program.resource(archive)) {
            return Sha256.of(in).substring(0, DIGITS);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("entry outside the archive: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
                }
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }
}
