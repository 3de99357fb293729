package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.refusal.Objection;
import id.paritrana.scoresheet.page.SheetView;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.FieldNormaliser;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.words.Messages;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.scheme.SchemeAssembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of a sheet, without a database. */
class SheetRulesTest {
    private static final CommentRule COMMENTS = new CommentRule(new BigDecimal("40"), new BigDecimal("90"));

    private static CriterionRow row(
            String category, String code, String parent, String weight, Source source, String lo, String hi) {
        return new CriterionRow(
                category,
                code,
                parent,
                code,
                decimal(weight),
                source,
                Direction.BENEFIT,
                null,
                decimal(lo),
                decimal(hi),
                null,
                ScoreTable.NONE,
                Aggregation.ARITHMETIC,
                MissingPolicy.ZERO,
                null,
                null);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static CriterionRow panel(String code, String parent, String weight, String lo, String hi) {
        return row("*", code, parent, weight, Source.PANEL, lo, hi);
    }

    private static CriterionRow heading(String code, String parent, String weight) {
        return row("*", code, parent, weight, Source.AGGREGATE, null, null);
    }

    private static final CriterionRow ROOT = heading("ROOT", "", null);

    private static CriterionRow by(CriterionRow row, NormaliserKind rule, String table) {
        return new CriterionRow(
                row.category(),
                row.code(),
                row.parent(),
                row.name(),
                row.weight(),
                row.source(),
                row.direction(),
                rule,
                row.lo(),
                row.hi(),
                row.target(),
                ScoreTable.parse(table, false),
                row.aggregator(),
                row.missing(),
                row.minCoverage(),
                row.gate());
    }

    private static LevelRow level(String category, String criterion, String level, String score) {
        return new LevelRow(category, criterion, level, decimal(score), "Tingkat " + level + ". Artinya.");
    }

    private static final List<LevelRow> FIVE = List.of(
            level("*", "P", "0", null),
            level("*", "P", "1", "1"),
            level("*", "P", "2", "2"),
            level("*", "P", "3", "3"),
            level("*", "P", "4", "4"));

    private static SheetCriteria criteria(List<CriterionRow> rows, List<RuleRow> rules, List<LevelRow> levels) {
        var workbook = EditionWorkbook.builder()
                .criteria(rows)
                .rules(rules)
                .levels(levels)
                .build();
        return SheetCriteria.of(SchemeAssembler.draft(workbook, "KAB").scheme());
    }

    private static SheetCriteria one(String lo, String hi, List<LevelRow> levels) {
        return criteria(List.of(ROOT, panel("P", "ROOT", "100", lo, hi)), List.of(), levels);
    }

    private static GivenMark mark(String value) {
        return new GivenMark(new BigDecimal(value), "");
    }

    private static void assertTotal(String sum, String most, SheetCriteria criteria, Map<String, GivenMark> marks) {
        var total = criteria.total(marks);
        assertEquals(0, total.sum().compareTo(new BigDecimal(sum)), total.toString());
        assertEquals(0, total.most().compareTo(new BigDecimal(most)), total.toString());
    }

    private static SheetCriterion only(SheetCriteria criteria) {
        return criteria.marked().get(0);
    }

    @Test
    void a_short_scale_with_a_text_for_every_whole_mark_is_chosen_from_levels() {
        assertTrue(only(one("0", "4", FIVE)).scale().inLevels());
        assertFalse(only(one("0", "4", FIVE.subList(0, 4))).scale().inLevels(), "a level without text");
        assertFalse(only(one("0", "5", FIVE)).scale().inLevels());
        assertFalse(only(one("0", "100", FIVE)).scale().inLevels());
        assertFalse(only(one("0", "0.5", List.of())).scale().inLevels());
    }

    @Test
    void a_categorys_own_text_takes_the_place_of_the_one_of_all_and_the_others_stay() {
        var own = new ArrayList<>(FIVE);
        own.add(new LevelRow("KAB", "P", "0", BigDecimal.ZERO, "Khusus."));
        var scale = only(one("0", "4", own)).scale();
        assertEquals(5, scale.anchors().size());
        assertEquals("Khusus.", scale.anchors().get(0).text());
        assertTrue(scale.inLevels());
    }

    @Test
    void a_text_that_stands_for_no_mark_is_kept_beside_the_scale() {
        var levels = new ArrayList<>(FIVE);
        levels.add(level("*", "P", "Baik", null));
        var scale = only(one("0", "4", levels)).scale();
        assertEquals(5, scale.anchors().size());
        assertTrue(scale.inLevels(), "the others can be chosen as before");
        assertEquals(List.of("Baik"), scale.unplaced().stream().map(Level::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "3, , 3",
        "3.50, , 3.5",
        "-1, , -1",
        "A, 2, 2",
        "3, 2, 2",
        "A, , ",
        "'3,5', , ",
        "1e2, , ",
        "12345678901234567890, , ",
    })
    void a_level_stands_for_its_score_or_the_number_that_its_code_is(String code, String score, String mark) {
        assertEquals(decimal(mark), new Level(code, decimal(score), "").mark());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ",
        "0, ",
        "100, ",
        "'87,5', ",
        "87.5, ",
        "100.000000000000001, scoresheet.mark.above",
        "105, scoresheet.mark.above",
        "-1, scoresheet.mark.below",
        "−1, scoresheet.mark.below",
        "1.234, scoresheet.mark.ambiguous",
        "1e2, scoresheet.mark.exponent",
        "NaN, scoresheet.mark.not-finite",
        "'0,0000000000000001', scoresheet.mark.too-many-decimals",
        "12345678901234567890, scoresheet.mark.too-large",
        "delapan, scoresheet.mark.not-a-number",
        "'5,', scoresheet.mark.not-a-number",
    })
    void a_mark_is_read_or_refused_with_its_reason(String typed, String key) {
        var objection = SheetRules.onMark(only(one("0", "100", List.of())), typed);
        assertEquals(key, objection.map(Objection::key).orElse(null));
    }

    @Test
    void half_a_level_is_no_level() {
        assertEquals(
                "scoresheet.mark.no-level",
                SheetRules.onMark(only(one("0", "4", FIVE)), "2,5")
                        .orElseThrow()
                        .key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kartu 12345678901", "NIK 123456 789012 3456", "NIK 1234567890123456", "1234-5678-9012-3456"})
    void a_comment_with_the_number_of_a_person_is_refused(String comment) {
        assertEquals(
                "site.typed.personal",
                SheetRules.onComment(only(one("0", "100", List.of())), comment)
                        .orElseThrow()
                        .key());
    }

    @ParameterizedTest
    @CsvSource({"39.99, true", "40, false", "90, false", "90.01, true", "0, true", "100, true"})
    void a_wide_scale_asks_for_a_comment_below_forty_and_above_ninety(String mark, boolean asked) {
        assertEquals(asked, COMMENTS.asksFor(only(one("0", "100", List.of())).scale(), new BigDecimal(mark)));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "3, false", "4, true"})
    void levels_ask_for_a_comment_at_both_ends(String mark, boolean asked) {
        assertEquals(asked, COMMENTS.asksFor(only(one("0", "4", FIVE)).scale(), new BigDecimal(mark)));
    }

    @Test
    void ranges_are_told_as_people_read_them() {
        var scale = only(one(
                        "0",
                        "100",
                        List.of(level("*", "P", "a", "0"), level("*", "P", "b", "40"), level("*", "P", "c", "99.5"))))
                .scale();
        assertEquals(
                List.of("0–39", "40–<99,5", "99,5–100"),
                scale.anchors().stream()
                        .map(a -> SheetView.range(a, scale, Messages.INDONESIAN))
                        .toList());
        assertEquals(
                "Tingkat b.", scale.at(new BigDecimal("99.49")).orElseThrow().title());
    }

    @Test
    void global_weights_follow_the_schemes_rule() {
        var rows = List.of(
                ROOT,
                heading("A", "ROOT", "25"),
                panel("A1", "A", "60", "0", "4"),
                panel("A2", "A", "40", "0", "4"),
                panel("B", "ROOT", "75", "0", "100"));
        var percent = criteria(rows, List.of(), List.of());
        assertEquals(
                List.of("25", "15", "10", "75"),
                percent.all().stream()
                        .map(c -> c.weight().stripTrailingZeros().toPlainString())
                        .toList());
        assertTotal("71.25", "90", percent, Map.of("A1", mark("3"), "B", mark("80")));

        var rule = new RuleRow("*", RuleKey.WEIGHTS, "points");
        // points are multiplied along the path, 25 × 60 × 3, as the method does
        assertTotal("4500", "6000", criteria(rows, List.of(rule), List.of()), Map.of("A1", mark("3")));

        var own = new RuleRow("KAB", RuleKey.WEIGHTS, "relative");
        var relative = criteria(rows, List.of(own, rule), List.of());
        assertEquals("15", relative.all().get(1).weight().stripTrailingZeros().toPlainString());
    }

    @Test
    void a_running_total_is_what_the_method_makes_of_the_marks() {
        var bands = by(panel("P", "ROOT", "100", "0", "100"), TableNormaliser.Bands.KIND, "0:0; 80:100");
        assertTotal("100", "100", criteria(List.of(ROOT, bands), List.of(), List.of()), Map.of("P", mark("80")));
        assertTotal("0", "100", criteria(List.of(ROOT, bands), List.of(), List.of()), Map.of("P", mark("79.9")));
        var peak = by(panel("P", "ROOT", "100", "0", "100"), TableNormaliser.Piecewise.KIND, "0:0; 50:90; 100:10");
        assertTotal("10", "90", criteria(List.of(ROOT, peak), List.of(), List.of()), Map.of("P", mark("100")));
        var itself = by(panel("P", "ROOT", "100", "0", "50"), ImpliedNormaliser.None.KIND, "");
        assertTotal("40", "50", criteria(List.of(ROOT, itself), List.of(), List.of()), Map.of("P", mark("40")));
    }

    @Test
    void there_is_no_running_total_where_contributions_do_not_add_up() {
        var workbook = EditionWorkbook.builder()
                .criteria(List.of(ROOT, panel("B", "ROOT", "100", "0", "100")))
                .build();
        var scheme = SchemeAssembler.draft(workbook, "KAB").scheme();
        var geometric = scheme.withCriterion(scheme.root().withAggregation(Aggregation.GEOMETRIC));
        assertNull(SheetCriteria.of(geometric).total(Map.of()));
        var compared = by(panel("B", "ROOT", "100", "0", "100"), FieldNormaliser.MinMax.KIND, "");
        assertNull(criteria(List.of(ROOT, compared), List.of(), List.of()).total(Map.of()));
    }

    @Test
    void a_row_that_hangs_in_a_circle_is_left_out_and_does_no_harm() {
        var rows = List.of(
                ROOT,
                panel("P", "ROOT", "100", "0", "100"),
                panel("X", "Y", "50", "0", "100"),
                panel("Y", "X", "50", "0", "100"),
                panel("P", "P", "50", "0", "100"));
        assertEquals(1, criteria(rows, List.of(), List.of()).marked().size());
    }

    @Test
    void two_forms_have_one_text_only_when_they_say_the_same() {
        var a = new SheetForm(1, Map.of("C1", new TypedMark("7", "8")));
        var b = new SheetForm(1, Map.of("C1", new TypedMark("78", "")));
        var c = new SheetForm(1, Map.of("C1", new TypedMark(null, "78")));
        assertEquals(a.wholly(), new SheetForm(1, Map.of("C1", new TypedMark("7", "8"))).wholly());
        assertFalse(a.wholly().equals(b.wholly()));
        assertFalse(b.wholly().equals(c.wholly()));
    }
}
