package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.normaliser.FieldNormaliser;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.Warning;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.Status;

import static id.paritrana.scoring.AwardFixture.aggregate;
import static id.paritrana.scoring.AwardFixture.ballot;
import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.entry;
import static id.paritrana.scoring.AwardFixture.marks;
import static id.paritrana.scoring.AwardFixture.node;
import static id.paritrana.scoring.AwardFixture.number;
import static id.paritrana.scoring.AwardFixture.panel;
import static id.paritrana.scoring.AwardFixture.ratio;
import static id.paritrana.scoring.AwardFixture.report;
import static id.paritrana.scoring.AwardFixture.scheme;
import static id.paritrana.scoring.AwardFixture.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Missing, withheld, not applicable, recused and contradictory are five things, and none is a zero by accident. */
class MissingTest {

    private static final Scheme THREE =
            scheme(number("X", "20"), aggregate("A", "80", number("Y", "75"), number("Z", "25")));

    private static CategoryResult score(Scheme scheme, Entry... entries) {
        return Scorer.score(scheme, ballot(entries));
    }

    private static Scheme with(Scheme scheme, String code, MissingPolicy policy) {
        return scheme.withCriterion(
                scheme.find(code).orElseThrow().like().missing(policy).build());
    }

    @Test
    void missing_counts_as_zero_by_default() {
        CategoryResult result = score(THREE, entry("N", "X", number("50"), "Y", number("90")));
        assertEquals(d("64.00"), report(result, "N").total());
        NodeScore z = node(result, "N", "Z");
        assertEquals(NodeState.MISSING, z.state());
        assertNull(z.value());
        assertEquals(d("0.0000"), z.score());
        assertEquals(d("0.2"), z.weight());
        assertEquals(d("0.80"), report(result, "N").presentShare().setScale(2));
        assertEquals(Status.RANKED, report(result, "N").status());
    }

    @Test
    void renormalised_weight_goes_to_the_siblings() {
        CategoryResult result =
                score(with(THREE, "Z", MissingPolicy.RENORMALISE), entry("N", "X", number("50"), "Y", number("90")));
        assertEquals(d("82.00"), report(result, "N").total());
        assertEquals(d("0.8"), node(result, "N", "Y").weight());
        assertEquals(BigDecimal.ZERO, node(result, "N", "Z").weight());
        assertNull(node(result, "N", "Z").score());
        assertNull(node(result, "N", "Z").contribution());
    }

    @Test
    void a_required_figure_that_is_missing_makes_ineligible() {
        CategoryResult result = score(
                with(THREE, "Z", MissingPolicy.INELIGIBLE),
                entry("N", "X", number("50"), "Y", number("90"), "Z", Datum.withheld()));
        assertEquals(Status.INELIGIBLE, report(result, "N").status());
        assertEquals(
                List.of(new Hindrance.RequiredMissing("Z", NodeState.WITHHELD)),
                report(result, "N").hindrances());
    }

    @Test
    void what_does_not_apply_is_shared_out_and_goes_up() {
        CategoryResult result = score(
                THREE,
                entry("N", "X", number("50"), "Y", number("90"), "Z", Datum.notApplicable()),
                entry("O", "X", number("50"), "Y", Datum.notApplicable(), "Z", Datum.notApplicable()),
                entry("P", "X", Datum.notApplicable(), "Y", Datum.notApplicable(), "Z", Datum.notApplicable()));
        assertEquals(d("82.00"), report(result, "N").total());
        assertEquals(BigDecimal.ONE, report(result, "N").presentShare());
        assertEquals(d("50.00"), report(result, "O").total());
        assertEquals(NodeState.NOT_APPLICABLE, node(result, "O", "A").state());
        assertEquals(BigDecimal.ONE, node(result, "O", "X").weight());
        assertNull(report(result, "P").total());
        assertEquals(Status.NOT_RANKED, report(result, "P").status());
        assertEquals(
                List.of(new Hindrance.NothingToScore("ROOT")),
                report(result, "P").hindrances());
    }

    @Test
    void withheld_is_missing_and_says_so() {
        CategoryResult result = score(THREE, entry("N", "X", number("50"), "Y", Datum.withheld(), "Z", number("10")));
        assertEquals(NodeState.WITHHELD, node(result, "N", "Y").state());
        assertEquals(d("12.00"), report(result, "N").total());
        assertEquals(
                List.of(new Hindrance.BelowCompleteness("ROOT", d("0.4"), d("0.75"))),
                report(result, "N").hindrances());
        assertEquals(Status.NOT_RANKED, report(result, "N").status());
    }

    @Test
    void a_present_share_of_exactly_the_minimum_is_enough() {
        Scheme quarter = scheme(number("X", "75"), number("Y", "25"));
        assertEquals(
                Status.RANKED,
                report(score(quarter, entry("N", "X", number("1"))), "N").status());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NOT_APPLICABLE, RANKED", "3, 0, DATA_ERROR, NOT_RANKED", "3, -1, DATA_ERROR, NOT_RANKED"})
    void division_by_zero_has_a_defined_result(String numerator, String denominator, NodeState state, Status status) {
        Scheme scheme = scheme(number("X", "80"), ratio("R", "20", "0.5"));
        CategoryResult result = score(scheme, entry("N", "X", number("50"), "R", ratio(numerator, denominator)));
        assertEquals(state, node(result, "N", "R").state());
        assertEquals(status, report(result, "N").status());
    }

    @Test
    void more_than_everybody_scores_full_and_is_doubted() {
        // informal coverage of Kutai Timur 2024: 77,074 participants of 51,086 workers
        CategoryResult result = score(scheme(ratio("R", "100", "1")), entry("N", "R", ratio("77074", "51086")));
        assertEquals(d("100.00"), report(result, "N").total());
        assertEquals(Set.of(Warning.RATIO_ABOVE_ONE), node(result, "N", "R").warnings());
        assertEquals(Status.RANKED, report(result, "N").status());
    }

    @Test
    void a_ratio_without_a_denominator_is_missing_not_zero() {
        Datum half = new Datum(null, d("5"), null, null, Datum.State.PRESENT, Provenance.UNKNOWN);
        CategoryResult result = score(scheme(ratio("R", "100", "1")), entry("N", "R", half));
        assertEquals(NodeState.MISSING, node(result, "N", "R").state());
    }

    // the panel

    @ParameterizedTest
    @CsvSource({
        "3 4 3 2 3 4 3 3 4, 3.29",
        "0 4 4 4 4 4 4 4 4, 4.00",
        "1 2 3 4 4 - - - -, 3.00",
        "2 2 2 2 2 2 2 2 2, 2.00"
    })
    void the_trimmed_mean_drops_exactly_two(String given, String score) {
        CategoryResult result = Scorer.score(scheme(panel("P", "100")), ballot(marks("N", "P", given), entry("N")));
        assertEquals(d(score), node(result, "N", "P").value());
    }

    @ParameterizedTest
    @CsvSource({
        "TRIMMED_MEAN, 1 2 4 - - - - - -, 2.33",
        "MEAN, 0 4 4 4 4 - - - -, 3.20",
        "MEDIAN, 0 1 3 4 - - - - -, 2.00",
        "MEDIAN, 0 1 4 - - - - - -, 1.00",
        "TRIMMED_MEAN, - - - - - - - - 3, 3.00"
    })
    void with_a_lower_quorum_fewer_marks_count(PanelRule rule, String given, String score) {
        Scheme scheme = scheme(panel("P", "100"));
        Scheme few = scheme.withRules(scheme.rules().withPanel(rule).withQuorum(1));
        CategoryResult result = Scorer.score(few, ballot(marks("N", "P", given), entry("N")));
        assertEquals(d(score), node(result, "N", "P").value());
    }

    @Test
    void below_the_quorum_there_is_no_panel_score_and_the_marks_are_still_shown() {
        CategoryResult result =
                Scorer.score(scheme(panel("P", "100")), ballot(marks("N", "P", "4 4 4 4 - - - - -"), entry("N")));
        NodeScore panel = node(result, "N", "P");
        assertEquals(NodeState.BELOW_QUORUM, panel.state());
        assertNull(panel.value());
        assertEquals(
                4,
                panel.figure()
                        .all()
                        .filter(figure -> figure.reason() instanceof RecordedReason.MarkGiven)
                        .count());
        assertEquals(Status.NOT_RANKED, report(result, "N").status());
    }

    @ParameterizedTest
    @EnumSource(MissingPolicy.class)
    void absent_judges_are_never_a_zero_whatever_is_said_of_missing_data(MissingPolicy missing) {
        Scheme scheme = with(scheme(number("X", "85"), panel("P", "15")), "P", missing);
        for (String given : List.of("4 4 4 4 - - - - -", "- - - - - - - - -")) {
            CategoryResult result = Scorer.score(
                    scheme,
                    ballot(
                            together(marks("N", "P", given), marks("O", "P", "0 0 0 0 0 0 0 0 0")),
                            entry("N", "X", number("100")),
                            entry("O", "X", number("10"))));
            int marks = given.replaceAll("[^4]", "").length();
            assertEquals(
                    List.of(new Hindrance.BelowQuorum("P", marks, 9, 5)),
                    report(result, "N").hindrances());
            assertEquals(Status.NOT_RANKED, report(result, "N").status());
            assertNull(report(result, "N").total());
            assertEquals(NodeState.BELOW_QUORUM, node(result, "N", "P").state());
            assertNull(node(result, "N", "P").score());
            assertNull(node(result, "N", "P").contribution());
            assertEquals(d("0.85"), node(result, "N", "X").weight(), "the weight waits for the marks");
            assertEquals(d("85.0000"), node(result, "N", "X").contribution());
            assertEquals(
                    List.of("O"),
                    result.ranking().ranked().stream().map(Place::entry).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(MissingPolicy.class)
    void where_the_rules_say_so_the_weight_of_a_panel_below_its_quorum_is_shared_out(MissingPolicy missing) {
        Scheme scheme = with(scheme(number("X", "60"), number("Y", "20"), panel("P", "20")), "P", missing);
        Scheme shared = scheme.withRules(ChangedRules.belowQuorum(scheme.rules(), QuorumPolicy.RENORMALISE));
        CategoryResult result = Scorer.score(
                shared, ballot(marks("N", "P", "4 4 4 4 - - - - -"), entry("N", "X", number("40"), "Y", number("80"))));
        assertEquals(Status.RANKED, report(result, "N").status());
        assertEquals(d("50.00"), report(result, "N").total());
        assertNull(node(result, "N", "P").score());
        assertEquals(BigDecimal.ZERO, node(result, "N", "P").weight());
        assertEquals(d("0.8"), report(result, "N").presentShare());
    }

    @Test
    void an_aspect_of_panels_below_their_quorum_is_no_zero_either() {
        Scheme scheme = scheme(number("X", "80"), aggregate("A", "20", panel("P", "50"), panel("Q", "50")));
        Ballot ballot = ballot(marks("N", "P", "4 4 4 - - - - - -"), entry("N", "X", number("40")));
        CategoryResult waits = Scorer.score(scheme, ballot);
        assertEquals(NodeState.BELOW_QUORUM, node(waits, "N", "A").state());
        assertNull(node(waits, "N", "A").score());
        assertEquals(
                List.of(new Hindrance.BelowQuorum("P", 3, 9, 5), new Hindrance.BelowQuorum("Q", 0, 9, 5)),
                report(waits, "N").hindrances());
        CategoryResult shared = Scorer.score(
                scheme.withRules(ChangedRules.belowQuorum(scheme.rules(), QuorumPolicy.RENORMALISE)), ballot);
        assertEquals(NodeState.BELOW_QUORUM, node(shared, "N", "A").state());
        assertEquals(d("40.00"), report(shared, "N").total());
        CategoryResult alone = Scorer.score(
                scheme(panel("P", "50"), panel("Q", "50"))
                        .withRules(ChangedRules.belowQuorum(Rules.STANDARD, QuorumPolicy.RENORMALISE)),
                ballot);
        assertNull(report(alone, "N").total());
        assertEquals(Status.NOT_RANKED, report(alone, "N").status());
    }

    @Test
    void missing_marks_are_one_reason_and_missing_data_another() {
        Scheme scheme = scheme(number("X", "20"), number("Y", "30"), panel("P", "50"));
        CategoryResult few = Scorer.score(
                scheme, ballot(marks("N", "P", "4 - - - - - - - -"), entry("N", "X", number("50"), "Y", number("50"))));
        assertEquals(
                List.of(new Hindrance.BelowQuorum("P", 1, 9, 5)),
                report(few, "N").hindrances());
        assertEquals(d("0.5"), report(few, "N").presentShare());
        CategoryResult both =
                Scorer.score(scheme, ballot(marks("N", "P", "4 - - - - - - - -"), entry("N", "X", number("50"))));
        assertEquals(
                List.of(
                        new Hindrance.BelowCompleteness("ROOT", d("0.2"), d("0.75")),
                        new Hindrance.BelowQuorum("P", 1, 9, 5)),
                report(both, "N").hindrances());
    }

    @Test
    void a_gate_does_not_judge_what_still_waits_for_marks() {
        Scheme scheme = scheme(number("X", "80"), aggregate("A", "20", number("Y", "10"), panel("P", "90")));
        Scheme gated = scheme.withCriterion(
                        scheme.find("A").orElseThrow().like().gate(d("50")).build())
                .withCriterion(
                        scheme.find("P").orElseThrow().like().gate(d("50")).build());
        Entry entry = entry("N", "X", number("90"), "Y", number("10"));
        CategoryResult few = Scorer.score(gated, ballot(marks("N", "P", "4 4 4 4 - - - - -"), entry));
        assertEquals(
                List.of(new Hindrance.BelowQuorum("P", 4, 9, 5)),
                report(few, "N").hindrances());
        CategoryResult enough = Scorer.score(gated, ballot(marks("N", "P", "1 1 1 1 1 - - - -"), entry));
        assertEquals(Status.INELIGIBLE, report(enough, "N").status());
    }

    @Test
    void what_a_nominee_withholds_from_a_panel_stays_with_the_policy_of_missing_data() {
        CategoryResult result = score(
                scheme(number("X", "80"), panel("P", "20")), entry("N", "X", number("50"), "P", Datum.withheld()));
        assertEquals(NodeState.WITHHELD, node(result, "N", "P").state());
        assertEquals(d("40.00"), report(result, "N").total());
        assertEquals(Status.RANKED, report(result, "N").status());
    }

    @Test
    void a_mark_of_a_recused_seat_is_not_counted_and_not_zero() {
        List<Mark> marks = marks("N", "P", "0 3 3 3 3 3 - - -");
        Ballot ballot = new Ballot(
                AwardFixture.NINE_SEATS, List.of(entry("N")), marks, Map.of("N", Map.of("K1", "mantan atasan")));
        CategoryResult result = Scorer.score(scheme(panel("P", "100")), ballot);
        assertEquals(d("3.00"), node(result, "N", "P").value());
        assertEquals(
                List.of(
                        RecordedReason.Because.RECUSED,
                        RecordedReason.Because.ABSENT,
                        RecordedReason.Because.ABSENT,
                        RecordedReason.Because.ABSENT),
                node(result, "N", "P")
                        .figure()
                        .all()
                        .map(Figure::reason)
                        .filter(RecordedReason.NotCounted.class::isInstance)
                        .map(reason -> ((RecordedReason.NotCounted) reason).because())
                        .toList());
    }

    // facts

    @Test
    void a_refused_mandatory_item_is_a_gate_and_not_a_zero() {
        Scheme scheme = scheme(
                number("X", "50"),
                Criterion.leaf("L", "", d("50"), Source.CHECKLIST, new ImpliedNormaliser.Checklist()));
        Item papers = new Item("BERKAS", true, true, d("1"));
        Item arrears = new Item("TUNGGAKAN", false, true, d("1"));
        Entry entry = new Entry("N", "", Map.of("X", number("100")), Map.of("L", List.of(papers, arrears)));
        CategoryResult result = score(scheme, entry);
        assertEquals(d("75.00"), report(result, "N").total());
        assertEquals(
                List.of(new Hindrance.ItemRefused("L", "TUNGGAKAN")),
                report(result, "N").hindrances());
        Entry undecided = new Entry(
                "N",
                "",
                Map.of("X", number("100")),
                Map.of("L", List.of(papers, new Item("TUNGGAKAN", null, true, d("1")))));
        CategoryResult open = score(scheme, undecided);
        assertEquals(NodeState.MISSING, node(open, "N", "L").state());
        assertEquals(Status.NOT_RANKED, report(open, "N").status());
    }

    @Test
    void an_unknown_option_is_a_data_error() {
        Scheme scheme = scheme(
                Criterion.leaf("C", "", d("100"), Source.CHOICE, new ImpliedNormaliser.Options(Map.of("A", d("80")))));
        CategoryResult result = score(scheme, entry("N", "C", Datum.chosen("B")));
        assertEquals(
                List.of(
                        new Hindrance.BelowCompleteness("ROOT", BigDecimal.ZERO, d("0.75")),
                        new Hindrance.DataError("C")),
                report(result, "N").hindrances());
    }

    @Test
    void an_empty_category_and_a_lone_entry_have_results() {
        assertEquals(List.of(), score(THREE).ranking().places());
        Scheme field = scheme(number("X", "100")
                .like()
                .normaliser(new FieldNormaliser.MinMax())
                .build());
        CategoryResult lone = score(field, entry("N", "X", number("7")));
        assertEquals(d("100.00"), report(lone, "N").total());
        assertEquals(Set.of(Warning.CONSTANT_FIELD), node(lone, "N", "X").warnings());
        assertNull(lone.ranking().places().get(0).lead());
    }

    // aggregates

    @ParameterizedTest
    @CsvSource({"ARITHMETIC, 50.00", "GEOMETRIC, 40.00", "HARMONIC, 32.00", "MINIMUM, 20.00"})
    void the_root_may_combine_in_four_ways(Aggregation aggregation, String total) {
        Scheme even = scheme(number("X", "50"), number("Y", "50"));
        Scheme scheme = even.withCriterion(even.root().withAggregation(aggregation));
        CategoryResult result = score(scheme, entry("N", "X", number("20"), "Y", number("80")));
        assertEquals(d(total), report(result, "N").total());
    }

    @ParameterizedTest
    @CsvSource({"GEOMETRIC", "HARMONIC", "MINIMUM"})
    void a_zero_is_not_compensated_where_the_scheme_says_so(Aggregation aggregation) {
        Scheme even = scheme(number("X", "50"), number("Y", "50"));
        Scheme scheme = even.withCriterion(even.root().withAggregation(aggregation));
        CategoryResult result = score(scheme, entry("N", "X", number("0"), "Y", number("80")));
        assertEquals(d("0.00"), report(result, "N").total());
    }

    @Test
    void an_aggregate_that_is_not_arithmetic_contributes_as_one() {
        Scheme scheme = THREE.withCriterion(THREE.find("A").orElseThrow().withAggregation(Aggregation.MINIMUM));
        CategoryResult result = score(scheme, entry("N", "X", number("50"), "Y", number("90"), "Z", number("30")));
        assertEquals(d("30.0000"), node(result, "N", "A").score());
        assertEquals(d("24.0000"), node(result, "N", "A").contribution());
        assertNull(node(result, "N", "Y").contribution());
        assertEquals(d("34.00"), report(result, "N").total());
    }
}
