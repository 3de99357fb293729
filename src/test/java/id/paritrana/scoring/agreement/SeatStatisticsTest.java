package id.paritrana.scoring.agreement;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.agreement.Estimate.Undefined;

import static id.paritrana.scoring.agreement.PanelTableFixture.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SeatStatisticsTest {
    /**
     * Montgomery, Design and Analysis of Experiments, section 4.4: the reaction times of four catalysts in four batches of three, a
     * balanced incomplete block design. Effects of the catalysts −9/8, −7/8, −4/8, 20/8; error mean square 0.65 on 5 degrees of freedom.
     */
    private static final PanelTable CATALYSTS = table("73 . 73 75", "74 75 75 .", ". 67 68 72", "71 72 . 75");

    @Test
    void severity_with_holes_is_the_least_squares_effect() {
        List<SeatStatistics> seats = SeatStatistics.of(CATALYSTS);
        assertArrayEquals(
                new double[] {-9 / 8.0, -7 / 8.0, -4 / 8.0, 20 / 8.0},
                seats.stream().mapToDouble(seat -> seat.severity().value()).toArray(),
                1e-12);
    }

    @Test
    void least_difference_with_holes_uses_the_residual_mean_square() {
        AdditiveModel model = AdditiveModel.of(CATALYSTS);
        assertEquals(5, model.degreesOfFreedom());
        assertEquals(0.65, model.meanSquare(), 1e-12);
        assertEquals(
                1.96 * Math.sqrt(2 * 0.65 / 3),
                PanelStatistics.of(CATALYSTS, 1).leastDifference().value(),
                1e-12);
    }

    @Test
    void
            without_holes_severity_is_seat_mean_less_panel_mean_and_the_residual_is_the_error_of_the_analysis_of_variance() {
        PanelTable table = table("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7");
        double mean = Moments.mean(table.all());
        List<SeatStatistics> seats = SeatStatistics.of(table);
        for (int j = 0; j < 4; j++) {
            assertEquals(
                    Moments.mean(table.column(j)) - mean,
                    seats.get(j).severity().value(),
                    1e-12);
        }
        assertEquals(MeanSquares.of(table).error(), AdditiveModel.of(table).meanSquare(), 1e-12);
        assertEquals(
                1.96 * Math.sqrt(2 * MeanSquares.of(table).error() / 4),
                PanelStatistics.of(table, 1).leastDifference().value(),
                1e-12);
    }

    /** The residuals of a least squares fit sum to zero over every row and every column: its normal equations. */
    @Test
    void the_fit_solves_its_normal_equations() {
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(8);
            int k = 2 + random.nextInt(8);
            double[][] marks = new double[n][k];
            for (double[] row : marks) {
                for (int j = 0; j < k; j++) {
                    row[j] = random.nextInt(10) < 4 ? Double.NaN : random.nextInt(0, 401) / 100.0;
                }
            }
            PanelTable table = new PanelTable(PanelTableFixture.codes("N", n), PanelTableFixture.codes("S", k), marks);
            AdditiveModel model = AdditiveModel.of(table);
            double severities = 0;
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += table.has(i, j) ? model.residual(i, j) : 0;
                }
                assertEquals(0, sum, 1e-9);
                severities += table.column(j).length == 0 ? 0 : model.severity(j);
            }
            assertEquals(0, severities, 1e-9);
        }
    }

    @Test
    void seats_that_share_no_nomination_cannot_be_compared() {
        PanelTable split = table("1 2 . .", "2 4 . .", ". . 9 8", ". . 5 3");
        assertEquals(
                Undefined.NOT_CONNECTED,
                SeatStatistics.of(split).get(0).severity().because());
        assertEquals(2, AdditiveModel.of(split).degreesOfFreedom());
    }

    @Test
    void counts_the_one_highest_and_the_one_lowest_of_five_or_more() {
        List<SeatStatistics> seats = SeatStatistics.of(table("1 2 3 4 5", "9 2 2 3 9", "4 4 4 4 4", "1 2 3 4 ."));
        assertArrayEquals(
                new int[] {3, 2, 0, 0, 1},
                seats.stream().mapToInt(SeatStatistics::dropped).toArray());
    }

    /** The rank correlation of IQ and hours of television, the encyclopaedia's example: −29/165. With ties: by hand. */
    @Test
    void rank_correlation_is_that_of_spearman() {
        double[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        double[] television = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
        assertEquals(-29 / 165.0, Midranks.spearman(iq, television), 1e-12);
        assertEquals(
                4.5 / Math.sqrt(4.5 * 5),
                Midranks.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}),
                1e-12);
    }

    @Test
    void a_seat_is_compared_with_the_mean_of_the_others() {
        // the others' means are 2, 3 and 5; 0.1 + 0.2 + … in another order must not part equal means
        List<SeatStatistics> seats = SeatStatistics.of(table("3 1 3", "2 2 4", "1 5 5"));
        assertEquals(-1, seats.get(0).withRest().value(), 1e-12);
        List<SeatStatistics> tied = SeatStatistics.of(table("1 0.1 0.2 0.3", "1 0.3 0.2 0.1", "2 0.9 0.9 0.9"));
        assertEquals(1, tied.get(0).withRest().value(), 1e-12);
    }

    @Test
    void tells_a_seat_that_gives_everyone_the_same() {
        List<SeatStatistics> seats = SeatStatistics.of(table("2 1 3", "2 2 4", "2 5 5"));
        assertTrue(seats.get(0).sameMarkThroughout());
        assertEquals(Undefined.NO_VARIATION, seats.get(0).withRest().because());
        assertEquals(0, seats.get(0).spread().value());
        assertFalse(seats.get(1).sameMarkThroughout());
        assertFalse(SeatStatistics.of(table("2 2", "2 2", "2 2")).get(0).sameMarkThroughout());
    }

    @Test
    void finds_outliers_by_the_modified_z_score() {
        // median 3, absolute deviations 1 1 1 0 0 0 1 1 6, their median 1: 0.6745·6 = 4.047
        List<OutlierMark> found = OutlierMark.of(table("2 2 2 3 3 3 4 4 9"));
        assertEquals(1, found.size());
        assertEquals("S9", found.get(0).seat());
        assertEquals(4.047, found.get(0).score(), 1e-9);
    }

    @Test
    void falls_back_to_the_mean_deviation_where_most_marks_are_equal() {
        // MAD 0, mean absolute deviation 1/9: 1/(1.253314/9)
        List<OutlierMark> found = OutlierMark.of(table("3 3 3 3 3 3 3 3 4"));
        assertEquals(1, found.size());
        assertEquals(9 / 1.253314, found.get(0).score(), 1e-9);
        assertTrue(OutlierMark.of(table("3 3 3 3 3 3 3 3 3")).isEmpty());
        assertTrue(OutlierMark.of(table("0 0 0 9")).isEmpty());
    }

    @Test
    void empty_and_lonely_tables_have_reasons_instead_of_numbers() {
        PanelStatistics lonely = PanelStatistics.of(table("3"), 1);
        assertEquals(Undefined.TOO_FEW_MARKS, lonely.leastDifference().because());
        assertEquals(0, lonely.bySeat().get(0).severity().value());
        PanelStatistics none = PanelStatistics.of(table(". .", ". ."), 1);
        assertTrue(none.byName().values().stream().noneMatch(Estimate::isDefined));
        assertEquals(Undefined.TOO_FEW_MARKS, none.bySeat().get(1).mean().because());
        assertTrue(PanelStatistics.of(table(), 1).byName().values().stream().noneMatch(Estimate::isDefined));
    }
}
