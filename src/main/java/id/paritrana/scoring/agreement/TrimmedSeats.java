package id.paritrana.scoring.agreement;

/** Which seats' marks the trimmed mean leaves out. */
final class TrimmedSeats {
    private static final int LEAST = 5;

    private TrimmedSeats() {}

    /** How often each seat gave the one lowest or the one highest of five or more marks; the first in order among equals. */
    static int[] counts(PanelTable table) {
        int[] counts = new int[table.seats().size()];
        for (int i = 0; i < table.nominations().size(); i++) {
            if (table.row(i).length < LEAST) {
                continue;
            }
            int low = extreme(table, i, -1, -1);
            counts[low]++;
            counts[extreme(table, i, 1, low)]++;
        }
        return counts;
    }

    private static int extreme(PanelTable table, int row, int sign, int apart) {
        int found = -1;
        for (int j = 0; j < table.seats().size(); j++) {
            if (j != apart
                    && table.has(row, j)
                    && (found < 0 || sign * table.mark(row, j) > sign * table.mark(row, found))) {
                found = j;
            }
        }
        return found;
    }
}
