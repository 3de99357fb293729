package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;

import id.paritrana.access.OpaqueId;
import id.paritrana.access.RightLost;
import id.paritrana.access.Role;
import id.paritrana.access.RunAsRequester;
import id.paritrana.access.Viewer;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.ScratchFolder;
import id.paritrana.site.work.LongWork;
import id.paritrana.tables.RowProgress;

/**
 * Makes a few files at a time, however many are requested, because the data of a large edition is in memory meanwhile.
 * Each is written to a scratch file and sent from there. Accounts take turns: each has one file made at a time and a
 * few may wait, so that nobody waits behind all requests of another.
 */
@ApplicationScoped
class ExportQueue {
    /** So many files of an account wait or are being made. */
    static final int MOST = 3;

    private static final int AT_ONCE = 2;

    private final ScratchFolder scratch;
    private final RunAsRequester onBehalf;
    private final Map<Long, List<Making>> open = new HashMap<>();
    /** What waits, by account; first the account whose turn is next. */
    private final Map<Long, Deque<Runnable>> waiting = new LinkedHashMap<>();
    /** The accounts of which a file is being made. */
    private final Set<Long> served = new HashSet<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread worker = new Thread(work, "exports");
        worker.setDaemon(true);
        return worker;
    });

    ExportQueue(ScratchFolder scratch, RunAsRequester onBehalf) {
        this.scratch = scratch;
        this.onBehalf = onBehalf;
    }

    /** Writes one file for the viewer, with the rights of that moment. */
    @FunctionalInterface
    interface Writing {
        void write(Viewer viewer, Path file, RowProgress progress) throws IOException;
    }

    /**
     * Queues a file to be made in its turn, in the name of the requester.
     *
     * @param about what it is, for requests about its progress
     * @param ending of its name
     * @throws TooManyExports when so many of this account wait or are being made
     */
    Making begin(WantedFile wanted, String about, String ending, Writing writing) {
        var making = new Making(
                wanted, new LongWork(OpaqueId.next(), about), new CompletableFuture<>(), new AtomicBoolean());
        Runnable work = onBehalf.ofViewer(
                Role.RESULT_READERS, now -> make(now, making, ending, writing), noLonger -> making.file()
                        .completeExceptionally(said(noLonger)));
        enter(making, work);
        making.file().whenComplete((file, failed) -> leave(making));
        next();
        return making;
    }

    private void make(Viewer viewer, Making making, String ending, Writing writing) {
        try {
            making.file()
                    .complete(written(
                            ending,
                            to -> writing.write(viewer, to, making.work().rows())));
        } catch (IOException | RuntimeException | Error failed) {
            // whatever the failure, the waiting person is told, and the next file has its turn
            making.file().completeExceptionally(failed);
        }
    }

    private static Throwable said(Throwable failed) {
        return failed instanceof RightLost noLonger ? new Refusal(Objection.overall(noLonger.key())) : failed;
    }

    /** The same file, where it is being made already behind a page. */
    synchronized Optional<Making> followed(WantedFile wanted) {
        return of(wanted.account()).stream()
                .filter(making ->
                        making.wanted().equals(wanted) && making.followed().get())
                .findFirst();
    }

    /** @throws TooManyExports when there is no room for another one of this account */
    synchronized void checkRoom(long account) {
        List<Making> theirs = of(account);
        if (theirs.size() >= MOST) {
            throw new TooManyExports(theirs);
        }
    }

    private List<Making> of(long account) {
        return open.getOrDefault(account, List.of());
    }

    private synchronized void enter(Making making, Runnable work) {
        long account = making.wanted().account();
        checkRoom(account);
        open.computeIfAbsent(account, first -> new ArrayList<>()).add(making);
        waiting.computeIfAbsent(account, first -> new ArrayDeque<>()).add(work);
    }

    private synchronized void leave(Making making) {
        open.computeIfPresent(making.wanted().account(), (account, theirs) -> {
            theirs.remove(making);
            return theirs.isEmpty() ? null : theirs;
        });
    }

    private synchronized void next() {
        while (served.size() < AT_ONCE) {
            Long account = waiting.keySet().stream()
                    .filter(one -> !served.contains(one))
                    .findFirst()
                    .orElse(null);
            if (account == null) {
                return;
            }
            Deque<Runnable> theirs = waiting.remove(account);
            Runnable work = theirs.remove();
            if (!theirs.isEmpty()) {
                waiting.put(account, theirs);
            }
            served.add(account);
            threads.execute(() -> serve(account, work));
        }
    }

    private void serve(Long account, Runnable work) {
        try {
            work.run();
        } finally {
            synchronized (this) {
                served.remove(account);
            }
            next();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        threads.shutdownNow();
    }

    private Path written(String ending, Content content) throws IOException {
        Path file = scratch.file("export-", ending);
        try {
            content.write(file);
            return file;
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(Path file) throws IOException;
    }
}
