package id.paritrana.scoring.robustness;

import java.util.Arrays;

/**
 * Counts how often each nomination takes each rank, standard competition ranking (1-2-2-4), descending. Orders one draw
 * by bucketing the totals at equal width and finishing with an insertion sort, which takes linear time for spread-out
 * totals; crowded totals are sorted ordinarily.
 */
final class RankTally {
    private final int n;
    private final int buckets;
    private final int[] counts;
    private final int[] bucketOf;
    private final int[] start;
    private final int[] order;
    private final double[] sorted;

    RankTally(int n) {
        this.n = n;
        this.buckets = 2 * n;
        this.counts = new int[n * n];
        this.bucketOf = new int[n];
        this.start = new int[buckets + 1];
        this.order = new int[n];
        this.sorted = new double[n];
    }

    /** Counts one draw. None of the totals is NaN. */
    void count(double[] totals) {
        if (!sortByBuckets(totals)) {
            sortPlainly(totals);
        }
        int rank = 0;
        double above = Double.NaN;
        for (int p = 0; p < n; p++) {
            double total = sorted[p];
            rank = total == above ? rank : p;
            above = total;
            counts[order[p] * n + rank]++;
        }
    }

    /** How many nominations share the first rank of the last draw: {@link #ordered} gives them. */
    int firsts() {
        int firsts = 1;
        while (firsts < n && sorted[firsts] == sorted[0]) {
            firsts++;
        }
        return firsts;
    }

    /** The nomination at a position (from 0) of the last draw. */
    int ordered(int position) {
        return order[position];
    }

    private boolean sortByBuckets(double[] totals) {
        double max = totals[0];
        double min = totals[0];
        for (int i = 1; i < n; i++) {
            double total = totals[i];
            max = total > max ? total : max;
            min = total < min ? total : min;
        }
        double scale = (buckets - 1) / (max - min);
        if (!(scale < Double.MAX_VALUE)) {
            return false;
        }
        Arrays.fill(start, 0);
        for (int i = 0; i < n; i++) {
            int bucket = (int) ((max - totals[i]) * scale);
            bucketOf[i] = bucket;
            start[bucket]++;
        }
        int next = 0;
        long crowding = 0;
        for (int b = 0; b < buckets; b++) {
            int size = start[b];
            start[b] = next;
            next += size;
            crowding += (long) size * size;
        }
        if (crowding > 16L * n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            int position = start[bucketOf[i]]++;
            order[position] = i;
            sorted[position] = totals[i];
        }
        for (int p = 1; p < n; p++) {
            double total = sorted[p];
            if (total > sorted[p - 1]) {
                insert(p, total);
            }
        }
        return true;
    }

    private void insert(int from, double total) {
        int nomination = order[from];
        int p = from;
        while (p > 0 && sorted[p - 1] < total) {
            sorted[p] = sorted[p - 1];
            order[p] = order[p - 1];
            p--;
        }
        sorted[p] = total;
        order[p] = nomination;
    }

    private void sortPlainly(double[] totals) {
        double[] ascending = totals.clone();
        Arrays.sort(ascending);
        Arrays.fill(bucketOf, 0);
        for (int i = 0; i < n; i++) {
            int below = lowest(ascending, totals[i]);
            int above = n - 1 - highest(ascending, totals[i]);
            // equal totals take the positions of their group in the order of the nominations
            int position = above + bucketOf[below]++;
            order[position] = i;
            sorted[position] = totals[i];
        }
    }

    private static int lowest(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int highest(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Adds what this one has counted. */
    void addTo(int[][] sums) {
        for (int i = 0; i < n; i++) {
            for (int rank = 0; rank < n; rank++) {
                sums[i][rank] += counts[i * n + rank];
            }
        }
    }
}
