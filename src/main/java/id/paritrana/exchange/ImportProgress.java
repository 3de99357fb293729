package id.paritrana.exchange;

/** Is told how far the taking over of a workbook is. */
interface ImportProgress {
    /** Nobody asks. */
    ImportProgress UNSEEN = new ImportProgress() {
        @Override
        public void of(int rows) {
            // nobody asks
        }

        @Override
        public void done(int rows) {
            // nobody asks
        }
    };

    /** So many rows are to be written. */
    void of(int rows);

    /** So many more rows are written. */
    void done(int rows);
}
