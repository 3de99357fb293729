package id.paritrana.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs draws in blocks of {@value #BLOCK}, each with a generator of its own: XO_SHI_RO_256_PP from the seed, jumped ahead once (2^128
 * numbers) for every block before it. So a block draws the same numbers whichever thread takes it; workers add up whole numbers only, so
 * that the sums do not depend on who did which block.
 */
final class DrawRunner {
    static final int BLOCK = 250;

    private DrawRunner() {}

    /** One thread's share of the work. */
    interface Worker {
        void draw(UniformRandomProvider random, int draws);
    }

    /**
     * Runs the draws on the calling thread and at most {@code threads − 1} of the common pool.
     *
     * @return the workers that took part
     * @throws CancellationException when the listener asks to stop
     */
    static <W extends Worker> List<W> run(
            String analysis, long seed, int draws, int threads, Progress progress, Supplier<W> workers) {
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException(draws + " draws on " + threads + " threads: at least one of each");
        }
        Blocks<W> blocks = new Blocks<>(analysis, generators(seed, (draws + BLOCK - 1) / BLOCK), draws, progress);
        int helpers = Math.min(threads, blocks.generators.length) - 1;
        for (int h = 0; h < helpers; h++) {
            ForkJoinPool.commonPool().execute(() -> blocks.work(workers));
        }
        blocks.work(workers);
        return blocks.await();
    }

    private static UniformRandomProvider[] generators(long seed, int count) {
        JumpableUniformRandomProvider source =
                (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        UniformRandomProvider[] generators = new UniformRandomProvider[count];
        for (int b = 0; b < count; b++) {
            generators[b] = source.jump();
        }
        return generators;
    }

    private static final class Blocks<W extends Worker> {
        private final String analysis;
        private final UniformRandomProvider[] generators;
        private final int draws;
        private final Progress progress;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final List<W> taken = new ArrayList<>();
        private int done;
        private @Nullable Throwable failure;

        Blocks(String analysis, UniformRandomProvider[] generators, int draws, Progress progress) {
            this.analysis = analysis;
            this.generators = generators;
            this.draws = draws;
            this.progress = progress;
            this.open = new CountDownLatch(generators.length);
        }

        /** Takes blocks until there are no more. A late helper finds none and makes no worker. */
        void work(Supplier<W> workers) {
            W worker = null;
            for (int b = next.getAndIncrement(); b < generators.length; b = next.getAndIncrement()) {
                try {
                    if (!failed()) {
                        worker = worker == null ? join(workers.get()) : worker;
                        worker.draw(generators[b], Math.min(BLOCK, draws - b * BLOCK));
                        report();
                    }
                } catch (RuntimeException | Error wrong) {
                    fail(wrong);
                } finally {
                    open.countDown();
                }
            }
        }

        private synchronized W join(W worker) {
            taken.add(worker);
            return worker;
        }

        private synchronized void report() {
            done++;
            if (failure == null && !progress.advanced(analysis, done, generators.length)) {
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

        List<W> await() {
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
}
