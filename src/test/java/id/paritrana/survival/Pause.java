package id.paritrana.survival;

import java.util.function.BooleanSupplier;

/** Waiting, in tests of what happens meanwhile. */
final class Pause {
    private static final int BETWEEN_GLANCES_MS = 10;

    private Pause() {}

    static void milliseconds(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it is so, but no longer than that; whether it is. */
    static boolean until(BooleanSupplier itIsSo, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!itIsSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            milliseconds(BETWEEN_GLANCES_MS);
        }
        return true;
    }
}
