package id.paritrana.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Work in parts that a few threads take one by one: the calling thread and helpers of the common pool. Nothing waits
 * for a helper that starts late.
 */
final class SharedWork<W extends SharedWork.Worker> {
    private final String analysis;
    private final int parts;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final List<W> taken = new ArrayList<>();
    private int done;
    private @Nullable Throwable failure;

    /** What one thread needs for itself. */
    interface Worker {
        /** Does one part, from 0. */
        void take(int part);
    }

    private SharedWork(String analysis, int parts, Progress progress) {
        this.analysis = analysis;
        this.parts = parts;
        this.progress = progress;
        this.open = new CountDownLatch(parts);
    }

    /**
     * Does all the parts.
     *
     * @return the workers that took part
     * @throws CancellationException when the listener asks to stop, or the calling thread is interrupted
     */
    static <W extends Worker> List<W> run(
            String analysis, int parts, int threads, Progress progress, Supplier<W> workers) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads: at least one");
        }
        SharedWork<W> work = new SharedWork<>(analysis, parts, progress);
        for (int helper = 1; helper < Math.min(threads, parts); helper++) {
            ForkJoinPool.commonPool().execute(() -> work.join(workers));
        }
        work.join(workers);
        return work.await();
    }

    private void join(Supplier<W> workers) {
        W worker = null;
        for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
            try {
                if (!failed()) {
                    worker = worker == null ? enlist(workers.get()) : worker;
                    worker.take(part);
                    report();
                }
            } catch (RuntimeException | Error wrong) {
                fail(wrong);
            } finally {
                open.countDown();
            }
        }
    }

    private synchronized W enlist(W worker) {
        taken.add(worker);
        return worker;
    }

    private synchronized void report() {
        done++;
        if (failure == null && !progress.advanced(analysis, done, parts)) {
            failure = new CancellationException(analysis + " was stopped");
        }
    }

    private synchronized boolean failed() {
        return failure != null;
    }

    private synchronized void fail(Throwable wrong) {
        if (failure == null) {
            failure = wrong;
        }
    }

    private List<W> await() {
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail(new CancellationException(analysis + " was interrupted"));
        }
        synchronized (this) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            return taken;
        }
    }
}
