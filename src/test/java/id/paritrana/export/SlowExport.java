package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;

/** Stands before the ranking in the editions of its own tests: a file that is made when the test lets it. */
@ApplicationScoped
class SlowExport implements Export {
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<Path> files = new CopyOnWriteArrayList<>();
    private volatile boolean failing;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** From now on none is finished. */
    void hold() {
        begun.clear();
        files.clear();
        failing = false;
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    /** From now on each ends as badly as it can. */
    void fail() {
        letGo();
        failing = true;
    }

    void succeed() {
        failing = false;
    }

    /** Where those were written that were begun. */
    List<Path> files() {
        return files;
    }

    /** The names of those for whom one was begun, in this order. */
    List<String> begun() {
        return begun;
    }

    @Override
    public String name() {
        return "ranking-csv";
    }

    @Override
    public int order() {
        return -1;
    }

    @Override
    public String fileName(Edition edition) {
        return Export.named(edition, "lambat.csv");
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public boolean csv() {
        return true;
    }

    @Override
    public boolean allowed(Viewer viewer, Edition edition) {
        return edition.code().startsWith("LAMBAT");
    }

    @Override
    public void write(Order order, Path file) throws IOException {
        begun.add(order.viewer().name());
        files.add(file);
        try {
            if (!held.await(5, TimeUnit.MINUTES)) {
                throw new IOException("held for ever");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        Files.writeString(file, "lambat\n");
        if (failing) {
            throw new StackOverflowError();
        }
    }
}
