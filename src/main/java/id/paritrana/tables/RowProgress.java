package id.paritrana.tables;

/** Receives the progress of reading or writing many rows. */
public interface RowProgress {
    /** Ignores all progress. */
    RowProgress UNSEEN = new RowProgress() {
        @Override
        public void of(int rows) {
            // ignored
        }

        @Override
        public void done(int rows) {
            // ignored
        }
    };

    /** The number of rows to process. */
    void of(int rows);

    /** So many more rows have been processed. */
    void done(int rows);
}
