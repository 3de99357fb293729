package id.paritrana.tables;

/** Is told how far the reading or writing of many rows is. */
public interface RowProgress {
    /** Nobody asks. */
    RowProgress UNSEEN = new RowProgress() {
        @Override
        public void of(int rows) {
            // nobody asks
        }

        @Override
        public void done(int rows) {
            // nobody asks
        }
    };

    /** So many rows are to be gone through. */
    void of(int rows);

    /** So many more of them are behind. */
    void done(int rows);
}
