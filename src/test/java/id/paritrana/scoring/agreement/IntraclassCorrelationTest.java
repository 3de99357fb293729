package id.paritrana.scoring.agreement;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.agreement.Estimate.Undefined;
import id.paritrana.scoring.agreement.IntraclassCorrelation.Agreement;
import id.paritrana.scoring.agreement.IntraclassCorrelation.Words;

import static id.paritrana.scoring.agreement.PanelTableFixture.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IntraclassCorrelationTest {
    /** Shrout &amp; Fleiss (1979), Intraclass correlations: uses in assessing rater reliability, table 2: six targets, four judges. */
    private static final PanelTable SHROUT_FLEISS =
            table("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7");

    @Test
    void reproduces_the_mean_squares_of_shrout_and_fleiss() {
        MeanSquares squares = MeanSquares.of(SHROUT_FLEISS);
        assertEquals(11.24, squares.between(), 0.005);
        assertEquals(6.26, squares.within(), 0.005);
        assertEquals(32.49, squares.seats(), 0.005);
        assertEquals(1.02, squares.error(), 0.005);
    }

    @Test
    void reproduces_the_six_coefficients_of_shrout_and_fleiss() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(SHROUT_FLEISS);
        assertEquals(0.17, icc.oneWay().value(), 0.005);
        assertEquals(0.29, icc.agreement().value(), 0.005);
        assertEquals(0.71, icc.consistency().value(), 0.005);
        assertEquals(0.44, icc.oneWayMean().value(), 0.005);
        assertEquals(0.62, icc.agreementMean().value(), 0.005);
        assertEquals(0.91, icc.consistencyMean().value(), 0.005);
    }

    /** The limits that R's psych::ICC prints for the same table in its manual (Revelle). */
    @Test
    void reproduces_the_limits_of_the_same_table() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(SHROUT_FLEISS);
        limits(-0.133, 0.72, icc.oneWay());
        limits(0.019, 0.76, icc.agreement());
        limits(0.342, 0.95, icc.consistency());
        limits(-0.884, 0.91, icc.oneWayMean());
        limits(0.071, 0.93, icc.agreementMean());
        limits(0.676, 0.99, icc.consistencyMean());
    }

    private static void limits(double low, double high, Estimate estimate) {
        assertEquals(low, estimate.low(), 0.0005);
        assertEquals(high, estimate.high(), 0.005);
    }

    /** McGraw &amp; Wong (1996), table 7: the limits of ICC(A,k) by their own formula instead of by Spearman-Brown. */
    @Test
    void the_limits_of_the_mean_agree_with_their_own_formula() {
        MeanSquares s = MeanSquares.of(SHROUT_FLEISS);
        Estimate single = IntraclassCorrelation.of(SHROUT_FLEISS).agreement();
        Estimate mean = IntraclassCorrelation.of(SHROUT_FLEISS).agreementMean();
        // the critical F follows from the single limit: low = n(MSR − F·MSE) / (F(k·MSC + (kn − k − n)MSE) + n·MSR)
        double f = s.n()
                * s.between()
                * (1 - single.low())
                / (single.low() * (s.k() * s.seats() + (s.k() * s.n() - s.k() - s.n()) * s.error())
                        + s.n() * s.error());
        double low = s.n() * (s.between() - f * s.error()) / (f * (s.seats() - s.error()) + s.n() * s.between());
        assertEquals(low, mean.low(), 1e-12);
    }

    @Test
    void words_follow_the_interval_and_not_the_point() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(SHROUT_FLEISS);
        assertEquals(
                new Words(Agreement.MODERATE, Agreement.EXCELLENT), IntraclassCorrelation.words(icc.consistencyMean()));
        assertEquals(new Words(Agreement.POOR, Agreement.EXCELLENT), IntraclassCorrelation.words(icc.consistency()));
        assertEquals(
                new Words(Agreement.GOOD, Agreement.EXCELLENT),
                IntraclassCorrelation.words(Estimate.of(0.8, 0.75, 0.9)));
        assertThrows(IllegalArgumentException.class, () -> IntraclassCorrelation.words(Estimate.of(0.8)));
    }

    @Test
    void seats_and_nominations_without_any_mark_change_nothing() {
        PanelTable padded =
                table("9 2 . 5 8", "6 1 . 3 2", "8 4 . 6 8", "7 1 . 2 6", "10 5 . 6 9", ". . . . .", "6 2 . 4 7");
        assertEquals(IntraclassCorrelation.of(SHROUT_FLEISS), IntraclassCorrelation.of(padded));
    }

    /** Shrout &amp; Fleiss's table with four holes; the figures by numpy.linalg.lstsq on the indicator matrices of both effects. */
    @Test
    void with_holes_every_mark_counts_by_the_additive_model() {
        PanelTable holed = table("9 2 5 8", "6 . 3 2", "8 4 6 8", ". 1 2 .", "10 5 6 9", "6 2 4 .");
        MeanSquares squares = MeanSquares.of(AdditiveModel.of(holed));
        assertEquals(6, squares.n());
        assertEquals(3.130434782608696, squares.k(), 1e-12);
        assertEquals(11.297777777777778, squares.between(), 1e-12);
        assertEquals(13.806666666666663, squares.unadjusted(), 1e-12);
        assertEquals(21.324074074074073, squares.seats(), 1e-12);
        assertEquals(1.017676767676768, squares.error(), 1e-12);
        assertEquals(5.3690476190476195, squares.within(), 1e-12);
        assertEquals(11, squares.errorFreedom());
        IntraclassCorrelation icc = IntraclassCorrelation.of(holed);
        assertEquals(0.3342283552455145, icc.oneWay().value(), 1e-12);
        assertEquals(0.427260243942818, icc.agreement().value(), 1e-12);
        assertEquals(0.763418900201195, icc.consistency().value(), 1e-12);
        assertEquals(0.6111264399530937, icc.oneWayMean().value(), 1e-12);
        assertEquals(0.7001755107469756, icc.agreementMean().value(), 1e-12);
        assertEquals(0.9099223946784922, icc.consistencyMean().value(), 1e-12);
        assertTrue(icc.consistencyMean().low() < 0.91 && icc.consistencyMean().high() > 0.91);
        PanelStatistics statistics = PanelStatistics.of(holed, 1);
        assertEquals(1.5804241925847933, statistics.leastDifference().value(), 1e-12);
        assertEquals(new PanelStatistics.Basis(6, 20), statistics.basis("icc_c_k"));
        assertEquals(new PanelStatistics.Basis(6, 20), statistics.basis("lsd"));
        assertEquals(new PanelStatistics.Basis(6, 20), statistics.basis("alpha_interval"));
        assertEquals(new PanelStatistics.Basis(3, 12), statistics.basis("kendall_w_p"));
    }

    @Test
    void the_additive_model_of_a_table_without_holes_has_the_mean_squares_of_the_analysis_of_variance() {
        MeanSquares balanced = MeanSquares.of(SHROUT_FLEISS);
        MeanSquares fitted = MeanSquares.of(AdditiveModel.of(SHROUT_FLEISS));
        assertEquals(balanced.k(), fitted.k(), 1e-12);
        assertEquals(balanced.between(), fitted.between(), 1e-9);
        assertEquals(balanced.unadjusted(), fitted.unadjusted(), 1e-9);
        assertEquals(balanced.seats(), fitted.seats(), 1e-9);
        assertEquals(balanced.error(), fitted.error(), 1e-9);
        assertEquals(balanced.within(), fitted.within(), 1e-9);
        assertEquals(balanced.errorFreedom(), fitted.errorFreedom());
        assertEquals(balanced.withinFreedom(), fitted.withinFreedom());
    }

    @Test
    void perfect_agreement_is_one_and_a_constant_severity_touches_only_agreement() {
        IntraclassCorrelation same = IntraclassCorrelation.of(table("1 1 1", "2 2 2", "4 4 4"));
        assertEquals(Estimate.of(1, 1, 1), same.oneWay());
        assertEquals(Estimate.of(1, 1, 1), same.agreement());
        assertEquals(Estimate.of(1, 1, 1), same.consistencyMean());
        IntraclassCorrelation shifted = IntraclassCorrelation.of(table("0.1 1.1 2.1", "0.2 1.2 2.2", "0.4 1.4 2.4"));
        assertEquals(1, shifted.consistency().value());
        assertEquals(1, shifted.consistency().low());
        assertEquals(0.07 / 3 / (0.07 / 3 + 1), shifted.agreement().value(), 1e-12);
    }

    @Test
    void there_are_no_limits_where_a_critical_value_is_beyond_every_double() {
        PanelTable table = table(
                "63 35.233291508 39.718 27 62.344412312322569 28.6 79 15 78.04016809625837",
                "21.1 31.4 6.242845415200864 95.028 91 67.839 45.353491556 34 25.93");
        Estimate agreement = IntraclassCorrelation.of(table).agreement();
        assertTrue(agreement.isDefined());
        assertFalse(agreement.hasLimits());
    }

    @Test
    void is_undefined_with_a_reason() {
        assertEquals(Undefined.TOO_FEW_SEATS, because(table("1", "2")));
        assertEquals(Undefined.TOO_FEW_NOMINATIONS, because(table("1 2 3")));
        assertEquals(Undefined.TOO_FEW_MARKS, because(table("1 2 .", ". 1 2")));
        assertEquals(Undefined.NOT_CONNECTED, because(table("1 2 . .", "3 1 . .", ". . 2 3", ". . 1 4")));
        assertEquals(Undefined.NO_VARIATION, because(table("3 3 3", "3 3 3")));
        assertEquals(Undefined.NO_VARIATION, because(table("0.1 0.2 0.3", "0.3 0.2 0.1")));
        assertEquals(Undefined.TOO_FEW_SEATS, because(table()));
        assertFalse(IntraclassCorrelation.of(table("1", "2")).agreement().isDefined());
    }

    private static Undefined because(PanelTable table) {
        return IntraclassCorrelation.of(table).consistency().because();
    }
}
