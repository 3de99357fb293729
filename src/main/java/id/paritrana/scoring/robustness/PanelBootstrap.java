package id.paritrana.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;

import id.paritrana.scoring.agreement.PanelTable;

/**
 * R5: as many seats are drawn with replacement as there are seats with marks, the panel scores recomputed by the rule
 * of the scheme, and the ranks counted (Efron &amp; Tibshirani, An Introduction to the Bootstrap, 1993). The quorum is
 * not applied; where a resample leaves a nomination without a mark on a criterion its official score stands.
 */
final class PanelBootstrap {
    /** The number of panels drawn. */
    static final int RESAMPLES = 2_000;

    private final RankedField field;
    private final PanelEstimate rule;
    private final int[] seats;

    PanelBootstrap(RankedField field) {
        this.field = field;
        this.rule = new PanelEstimate(field.result().scheme().rules());
        this.seats = field.markingSeats();
    }

    /** False when there are no marks to draw from. */
    boolean isPossible() {
        return seats.length > 0;
    }

    RankAcceptability ranks(long seed, int threads, Progress progress) {
        List<Drawer> drawers = DrawRunner.run("bootstrap", seed, RESAMPLES, threads, progress, Drawer::new);
        int n = field.nominations().size();
        int[][] counts = new int[n][n];
        drawers.forEach(drawer -> drawer.tally.addTo(counts));
        return new RankAcceptability("bootstrap", field.nominations(), RESAMPLES, seed, counts);
    }

    /** The marks of one row in ascending order, and the seats that gave them. */
    private record Row(double[] marks, int[] seats) {
        static Row of(PanelTable table, int nomination) {
            int[] present = IntStream.range(0, table.seats().size())
                    .filter(seat -> table.has(nomination, seat))
                    .boxed()
                    .sorted((a, b) -> Double.compare(table.mark(nomination, a), table.mark(nomination, b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Row(
                    Arrays.stream(present)
                            .mapToDouble(seat -> table.mark(nomination, seat))
                            .toArray(),
                    present);
        }
    }

    private final class Drawer implements DrawRunner.Drawer {
        private final int n = field.nominations().size();
        private final Totals totals = new Totals(field.tree(), field.table());
        private final RankTally tally = new RankTally(n);
        private final double[] weights = field.tree().weights();
        private final double[] sum = new double[n];
        private final double[] column = new double[n];
        private final int[] drawn = new int[field.result().ballot().seats().size()];
        private final int[] times = new int[drawn.length];
        private final Row[][] rows = field.panels().stream()
                .map(panel -> IntStream.range(0, n)
                        .mapToObj(i -> Row.of(panel.marks(), i))
                        .toArray(Row[]::new))
                .toArray(Row[][]::new);

        @Override
        public void draw(UniformRandomProvider random, int draws) {
            for (int draw = 0; draw < draws; draw++) {
                Arrays.fill(drawn, 0);
                for (int s = 0; s < seats.length; s++) {
                    drawn[seats[random.nextInt(seats.length)]]++;
                }
                for (int p = 0; p < rows.length; p++) {
                    score(field.panels().get(p), rows[p]);
                }
                totals.sum(weights, sum);
                tally.count(sum);
            }
        }

        private void score(RankedField.Panel panel, Row[] rows) {
            for (int i = 0; i < n; i++) {
                Row row = rows[i];
                for (int m = 0; m < row.seats().length; m++) {
                    times[m] = drawn[row.seats()[m]];
                }
                double value = rule.score(row.marks(), times);
                column[i] = Double.isNaN(value)
                        ? field.table().scores()[i][panel.leaf()]
                        : panel.scale().score(value);
            }
            totals.set(panel.leaf(), column);
        }
    }
}
