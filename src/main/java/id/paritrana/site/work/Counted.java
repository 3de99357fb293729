package id.paritrana.site.work;

import java.util.concurrent.atomic.AtomicInteger;

import id.paritrana.tables.RowProgress;

/** Counts the processed rows of a running job. */
public final class Counted implements RowProgress {
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;

    @Override
    public void of(int rows) {
        done.set(0);
        total = rows;
    }

    @Override
    public void done(int rows) {
        done.addAndGet(rows);
    }

    int done() {
        return done.get();
    }

    int total() {
        return total;
    }
}
