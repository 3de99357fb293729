package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.reason.Rounding;

import static id.paritrana.scoring.AwardFixture.d;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NormaliserTest {

    private static final Direction BENEFIT = Direction.BENEFIT;
    private static final Direction COST = Direction.COST;

    /** 2, 4, 4, 4, 5, 5, 7, 9: the textbook sample with mean 5 and a sum of squared deviations of 32. */
    private static final Field SAMPLE = field("2", "4", "4", "4", "5", "5", "7", "9");

    private static Field field(String... values) {
        return new Field(Arrays.stream(values).map(BigDecimal::new).toList());
    }

    private static void scores(String expected, Normaliser normaliser, String value, Direction direction, Field field) {
        BigDecimal score = Rounding.to(6, normaliser.score(d(value), direction, field));
        assertEquals(Rounding.to(6, d(expected)), score, normaliser + " of " + value);
    }

    private static void scores(String expected, Normaliser normaliser, String value, Direction direction) {
        scores(expected, normaliser, value, direction, Field.EMPTY);
    }

    @Test
    void goalposts_are_linear_between_their_ends_and_clipped() {
        Normaliser posts = new BoundedNormaliser.Goalposts(d("20"), d("85"));
        // life expectancy in Georgia, HDR 2020 technical note 1: 0.8277
        scores("82.769231", posts, "73.8", BENEFIT);
        scores("17.230769", posts, "73.8", COST);
        scores("0", posts, "20", BENEFIT);
        scores("0", posts, "-5", BENEFIT);
        scores("100", posts, "85", BENEFIT);
        scores("100", posts, "120", BENEFIT);
        scores("100", posts, "-5", COST);
        scores("0", posts, "120", COST);
    }

    @Test
    void a_target_starts_at_zero() {
        Normaliser target = new BoundedNormaliser.Target(d("0.46"));
        scores("79.281522", target, "0.364695", BENEFIT);
        scores("100", target, "0.46", BENEFIT);
        scores("100", target, "1.509", BENEFIT);
        scores("20.718478", target, "0.364695", COST);
    }

    @Test
    void logarithms_for_amounts() {
        Normaliser posts = new BoundedNormaliser.LnGoalposts(d("100"), d("75000"));
        // ln(144.29)/ln(750), rounded to ten decimals
        scores("75.102269", posts, "14429", BENEFIT);
        scores("24.897731", posts, "14429", COST);
        scores("50", new BoundedNormaliser.LnGoalposts(d("1"), d("10000")), "100", BENEFIT);
        scores("0", posts, "100", BENEFIT);
        scores("0", posts, "0", BENEFIT);
        scores("0", posts, "-3", BENEFIT);
        scores("100", posts, "88155", BENEFIT);
        assertTrue(posts.score(d("14429"), BENEFIT, Field.EMPTY).scale() <= BoundedNormaliser.LnGoalposts.SCALE);
    }

    /** Where the logarithms differ by a millionth, those of doubles are wrong from the tenth decimal of the share on, and before. */
    @Test
    void a_logarithmic_share_is_right_to_its_last_decimal_between_ends_that_lie_close() {
        Normaliser posts = new BoundedNormaliser.LnGoalposts(d("1000000"), d("1000001"));
        scores("30.0000105", posts, "1000000.3", BENEFIT);
        scores("69.9999895", posts, "1000000.3", COST);
        scores("12.30000539", posts, "1000000.123", BENEFIT);
        scores("70.0000105", posts, "1000000.7", BENEFIT);
    }

    @Test
    void bands_step_up_at_their_edges() {
        Normaliser bands = new TableNormaliser.Bands(List.of(point("10", "30"), point("20", "60"), point("50", "90")));
        scores("0", bands, "9.999", BENEFIT);
        scores("30", bands, "10", BENEFIT);
        scores("30", bands, "19.999", BENEFIT);
        scores("60", bands, "20", BENEFIT);
        scores("90", bands, "1000", BENEFIT);
    }

    @Test
    void piecewise_is_linear_between_its_points() {
        Normaliser curve =
                new TableNormaliser.Piecewise(List.of(point("0", "0"), point("10", "80"), point("30", "100")));
        scores("0", curve, "-1", BENEFIT);
        scores("40", curve, "5", BENEFIT);
        scores("80", curve, "10", BENEFIT);
        scores("85", curve, "15", BENEFIT);
        scores("100", curve, "30", BENEFIT);
        scores("100", curve, "31", BENEFIT);
        scores("55", new TableNormaliser.Piecewise(List.of(point("3", "55"))), "7", BENEFIT);
    }

    private static Normaliser.Point point(String x, String score) {
        return new Normaliser.Point(d(x), d(score));
    }

    @Test
    void min_max_uses_the_ends_of_the_field() {
        scores("42.857143", new FieldNormaliser.MinMax(), "5", BENEFIT, SAMPLE);
        scores("57.142857", new FieldNormaliser.MinMax(), "5", COST, SAMPLE);
        scores("100", new FieldNormaliser.MinMax(), "3", BENEFIT, field("3", "3"));
    }

    @Test
    void z_scores_use_the_sample_deviation() {
        // sd = √(32/7) = 2.13809
        scores("1.870829", new FieldNormaliser.ZScore(), "9", BENEFIT, SAMPLE);
        scores("-1.870829", new FieldNormaliser.ZScore(), "9", COST, SAMPLE);
        scores("0", new FieldNormaliser.ZScore(), "5", BENEFIT, SAMPLE);
        scores("0", new FieldNormaliser.ZScore(), "3", BENEFIT, field("3", "3", "3"));
    }

    @Test
    void percentiles_count_those_not_better() {
        scores("50", new FieldNormaliser.Percentile(), "4", BENEFIT, SAMPLE);
        scores("100", new FieldNormaliser.Percentile(), "9", BENEFIT, SAMPLE);
        scores("12.5", new FieldNormaliser.Percentile(), "2", BENEFIT, SAMPLE);
        scores("100", new FieldNormaliser.Percentile(), "2", COST, SAMPLE);
        scores("87.5", new FieldNormaliser.Percentile(), "4", COST, SAMPLE);
        scores("100", new FieldNormaliser.Percentile(), "3", BENEFIT, field("3", "3"));
    }

    @Test
    void ranks_are_spread_evenly() {
        scores("100", new FieldNormaliser.Rank(), "9", BENEFIT, SAMPLE);
        scores("42.857143", new FieldNormaliser.Rank(), "4", BENEFIT, SAMPLE);
        scores("0", new FieldNormaliser.Rank(), "2", BENEFIT, SAMPLE);
        scores("100", new FieldNormaliser.Rank(), "2", COST, SAMPLE);
        scores("100", new FieldNormaliser.Rank(), "7", BENEFIT, field("7"));
        scores("100", new FieldNormaliser.Rank(), "7", BENEFIT, field("7", "7"));
    }

    @Test
    void shares_of_the_maximum_the_sum_and_the_norm() {
        Field field = field("3", "4", "0");
        scores("75", new FieldNormaliser.Max(), "3", BENEFIT, field);
        scores("25", new FieldNormaliser.Max(), "3", COST, field);
        scores("42.857143", new FieldNormaliser.Sum(), "3", BENEFIT, field);
        scores("60", new FieldNormaliser.Vector(), "3", BENEFIT, field);
        scores("40", new FieldNormaliser.Vector(), "3", COST, field);
        scores("100", new FieldNormaliser.Sum(), "0", BENEFIT, field("0", "0"));
    }

    @Test
    void only_those_that_look_at_the_field_are_labelled_so() {
        assertTrue(new FieldNormaliser.Rank().dependsOnField());
        assertTrue(new FieldNormaliser.ZScore().dependsOnField());
        assertFalse(new BoundedNormaliser.Goalposts(d("0"), d("1")).dependsOnField());
        assertFalse(new ImpliedNormaliser.Options(Map.of()).dependsOnField());
    }

    @Test
    void parameters_that_cannot_work_are_named() {
        assertEquals(List.of(Flaw.Kind.LO_NOT_BELOW_HI), new BoundedNormaliser.Goalposts(d("5"), d("5.0")).flaws());
        assertEquals(List.of(Flaw.Kind.LO_NOT_POSITIVE), new BoundedNormaliser.LnGoalposts(d("0"), d("5")).flaws());
        assertEquals(List.of(Flaw.Kind.TARGET_NOT_POSITIVE), new BoundedNormaliser.Target(d("0")).flaws());
        assertEquals(List.of(Flaw.Kind.TABLE_EMPTY), new TableNormaliser.Bands(List.of()).flaws());
        assertEquals(
                List.of(Flaw.Kind.TABLE_NOT_ASCENDING),
                new TableNormaliser.Piecewise(List.of(point("2", "0"), point("2", "1"))).flaws());
        assertEquals(List.of(), new ImpliedNormaliser.Rubric(d("0"), d("4")).flaws());
    }
}
