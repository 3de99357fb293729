package id.paritrana.scoring.robustness;

import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Runs draws in blocks of {@value #BLOCK}, each with a generator of its own: XO_SHI_RO_256_PP from the seed, jumped ahead once (2^128
 * numbers) for every block before it. So a block draws the same numbers whichever thread takes it; workers add up whole numbers only, so
 * that the sums do not depend on who did which block.
 */
final class DrawRunner {
    static final int BLOCK = 250;

    private DrawRunner() {}

    /** One thread's share of the work. */
    interface Drawer {
        void draw(UniformRandomProvider random, int draws);
    }

    private record Hand<D extends Drawer>(D drawer, UniformRandomProvider[] generators, int draws)
            implements SharedWork.Worker {
        @Override
        public void take(int block) {
            drawer.draw(generators[block], Math.min(BLOCK, draws - block * BLOCK));
        }
    }

    /**
     * Runs the draws on at most this many threads.
     *
     * @return the drawers that took part
     * @throws java.util.concurrent.CancellationException when the listener asks to stop
     */
    static <D extends Drawer> List<D> run(
            String analysis, long seed, int draws, int threads, Progress progress, Supplier<D> drawers) {
        if (draws < 1) {
            throw new IllegalArgumentException(draws + " draws: at least one");
        }
        UniformRandomProvider[] generators = generators(seed, (draws + BLOCK - 1) / BLOCK);
        List<Hand<D>> hands = SharedWork.run(
                analysis, generators.length, threads, progress, () -> new Hand<>(drawers.get(), generators, draws));
        return hands.stream().map(Hand::drawer).toList();
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
}
