package id.paritrana.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of the embedded services: data, unpacked programs, logs and secrets. Only one running Paritrana may use it
 * at a time.
 *
 * <p>The operating system releases the lock when the process ends, however it ends.
 */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws StartRefused when another Paritrana runs from this folder, or we may not write to it */
    public static Home open(Path folder) {
        try {
            OwnerOnly.folder(folder);
            Path file = folder.resolve("lock");
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OwnerOnly.FILE));
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartRefused("Paritrana lain sedang berjalan dengan data di " + folder
                        + ". Hentikan dulu, atau pakai folder lain lewat PARITRANA_HOME.");
            }
            return new Home(folder, channel);
        } catch (FileSystemException e) {
            throw new StartRefused(
                    "Folder data " + folder + " tidak dapat dipakai: " + e.getMessage()
                            + ". Periksa pemilik dan izinnya, atau pakai folder lain lewat PARITRANA_HOME.",
                    e);
        } catch (IOException e) {
            throw new StartRefused("Folder data " + folder + " tidak dapat dipakai: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
