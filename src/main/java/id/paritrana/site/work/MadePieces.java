package id.paritrana.site.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** A job's file as stored in the database: in pieces, so that it is never in memory as a whole. */
@ApplicationScoped
class MadePieces {
    private static final int PIECE = 256 * 1024;

    private final EntityManager em;

    MadePieces(EntityManager em) {
        this.em = em;
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException("a file that was made is gone", gone);
        }
    }

    /** @param work its id */
    void store(String work, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                em.createNativeQuery(
                                "insert into long_work_piece (work_id, number, bytes) values (:id, :number, :bytes)")
                        .setParameter("id", work)
                        .setParameter("number", number)
                        .setParameter("bytes", piece)
                        .executeUpdate();
                number++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a file that was made cannot be read", unreadable);
        }
    }

    /**
     * Writes the pieces that are there, one after the other.
     *
     * @param work its id
     * @return how many bytes they have
     */
    long copy(String work, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            int number = 0;
            for (Optional<byte[]> piece = piece(work, number); piece.isPresent(); piece = piece(work, number)) {
                out.write(piece.get());
                number++;
            }
        }
        return Files.size(to);
    }

    private Optional<byte[]> piece(String work, int number) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select bytes from long_work_piece where work_id = :id and number = :number", byte[].class)
                .setParameter("id", work)
                .setParameter("number", number)
                .uniqueResultOptional();
    }
}
