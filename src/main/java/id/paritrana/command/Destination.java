package id.paritrana.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import id.paritrana.results.ResultTables;
import id.paritrana.tables.Packaging;
import id.paritrana.tables.SheetNames;
import id.paritrana.workbook.EditionTable;

/** The destination of results: never onto or into the edition they are made from, nor over another edition. */
final class Destination {
    private static final String CSV = ".csv";
    private static final int MOST_LINKS = 40;

    private final Path edition;
    private final Path out;

    /**
     * @param edition the edition that is read; it exists
     * @param out where results go; it need not exist yet
     * @throws IOException when the file system fails, or the edition does not exist
     */
    Destination(Path edition, Path out) throws IOException {
        this.edition = edition.toRealPath();
        this.out = real(out.toAbsolutePath(), MOST_LINKS);
    }

    /** The path without links and detours, even where its end does not exist yet. */
    private static Path real(Path path, int links) throws IOException {
        for (Path there = path; there != null; there = there.getParent()) {
            Path rest = there.relativize(path);
            if (Files.exists(there)) {
                Path plain = there.toRealPath().resolve(rest).normalize();
                return plain.equals(path) ? plain : real(plain, links);
            }
            if (Files.isSymbolicLink(there)) {
                if (links == 0) {
                    throw new FileSystemLoopException(path.toString());
                }
                return real(there.resolveSibling(Files.readSymbolicLink(there)).resolve(rest), links - 1);
            }
        }
        return path.normalize();
    }

    /** The message why nothing may be written there; empty when results may be. */
    Optional<String> refusal() throws IOException {
        boolean there = Files.exists(out);
        if (out.equals(edition) || there && Files.isSameFile(out, edition)) {
            return Optional.of("command.score.out-is-edition");
        }
        if (out.startsWith(edition)) {
            return Optional.of("command.score.out-in-edition");
        }
        return there && holdsEdition() ? Optional.of("command.score.out-holds-edition") : Optional.empty();
    }

    private boolean holdsEdition() throws IOException {
        if (Files.isDirectory(out)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(out)) {
                for (Path file : files) {
                    boolean spreadsheet = Packaging.of(file) == Packaging.XLSX && Files.isRegularFile(file);
                    if (isTable(String.valueOf(file.getFileName())) || spreadsheet && isEdition(file)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return Packaging.of(out) != Packaging.FOLDER && isEdition(out);
    }

    /** Whether an archive has a sheet or file with the name of an edition's table. */
    private static boolean isEdition(Path archive) throws IOException {
        if (Files.size(archive) == 0) {
            return false;
        }
        try (ZipFile packed = new ZipFile(archive.toFile())) {
            return SheetNames.in(packed).stream()
                            .anyMatch(sheet -> EditionTable.named(sheet).isPresent())
                    || packed.stream().anyMatch(entry -> isTable(entry.getName()));
        } catch (ZipException noArchive) {
            // whatever it is, it is not an edition
            return false;
        }
    }

    private static boolean isTable(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.toLowerCase(Locale.ROOT).endsWith(CSV)
                && EditionTable.named(name.substring(0, name.length() - CSV.length()))
                        .isPresent();
    }

    /**
     * Removes the result tables of an earlier run from a folder, and nothing else; a link is removed, its target is
     * kept.
     */
    void clear() throws IOException {
        if (Packaging.of(out) != Packaging.FOLDER || !Files.isDirectory(out)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(out, "*" + CSV)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean ours = ResultTables.NAMES.contains(name.substring(0, name.length() - CSV.length()));
                if (ours && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            }
        }
    }
}
