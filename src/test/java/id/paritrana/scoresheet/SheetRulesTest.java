package id.paritrana.scoresheet;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.edition.Edition;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.edition.StoredRule;
import id.paritrana.site.Objection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of a sheet, without a database. */
class SheetRulesTest {
    private static final Edition EDITION = new Edition("X", "X");
    private static final CommentRule COMMENTS = new CommentRule(new BigDecimal("40"), new BigDecimal("90"));

    private static StoredCriterion row(
            String category, String code, String parent, String weight, Map<String, ?> more) {
        var row = new StoredCriterion(EDITION, category, code, 0);
        set(row, "parent", parent);
        set(row, "weight", weight == null ? null : new BigDecimal(weight));
        more.forEach((name, value) -> set(row, name, value));
        return row;
    }

    private static StoredCriterion panel(String code, String parent, String weight, String lo, String hi) {
        return row(
                "*",
                code,
                parent,
                weight,
                Map.of("source", "panel", "lo", new BigDecimal(lo), "hi", new BigDecimal(hi)));
    }

    private static StoredLevel level(String category, String criterion, String level, String score) {
        var row = new StoredLevel(EDITION, category, criterion, level, 0);
        set(row, "score", score == null ? null : new BigDecimal(score));
        set(row, "label", "Tingkat " + level + ". Artinya.");
        return row;
    }

    private static void set(Object row, String name, Object value) {
        try {
            Field field = row.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(row, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static final List<StoredLevel> FIVE = List.of(
            level("*", "P", "0", null),
            level("*", "P", "1", "1"),
            level("*", "P", "2", "2"),
            level("*", "P", "3", "3"),
            level("*", "P", "4", "4"));

    private static SheetCriteria one(String lo, String hi, List<StoredLevel> levels) {
        return SheetCriteria.of(
                "KAB",
                List.of(row("*", "ROOT", null, null, Map.of()), panel("P", "ROOT", "100", lo, hi)),
                List.of(),
                levels);
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
    void a_categorys_own_texts_and_rows_come_before_those_of_all() {
        var own = new java.util.ArrayList<>(FIVE);
        own.add(level("KAB", "P", "0", "0"));
        assertEquals(1, only(one("0", "4", own)).scale().anchors().size());
        var criteria = SheetCriteria.of(
                "KAB",
                List.of(
                        row("*", "ROOT", null, null, Map.of()),
                        row("KAB", "P", "ROOT", "100", Map.of("source", "panel", "name", "Khusus")),
                        row("*", "P", "ROOT", "100", Map.of("source", "panel", "name", "Umum"))),
                List.of(),
                List.of());
        assertEquals(
                List.of("Khusus"),
                criteria.marked().stream().map(SheetCriterion::name).toList());
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
                "scoresheet.comment.personal",
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
                scale.anchors().stream().map(a -> SheetView.range(a, scale)).toList());
        assertEquals(
                "Tingkat b.", scale.at(new BigDecimal("99.49")).orElseThrow().title());
    }

    @Test
    void global_weights_follow_the_schemes_rule() {
        var rows = List.of(
                row("*", "ROOT", null, null, Map.of()),
                row("*", "A", "ROOT", "25", Map.of()),
                panel("A1", "A", "60", "0", "4"),
                panel("A2", "A", "40", "0", "4"),
                panel("B", "ROOT", "75", "0", "100"));
        var percent = SheetCriteria.of("KAB", rows, List.of(), List.of());
        assertEquals(
                List.of("25", "15", "10", "75"),
                percent.all().stream()
                        .map(c -> c.weight().stripTrailingZeros().toPlainString())
                        .toList());
        var total = percent.total(
                Map.of("A1", new GivenMark(new BigDecimal("3"), ""), "B", new GivenMark(new BigDecimal("80"), "")));
        assertEquals(0, total.sum().compareTo(new BigDecimal("71.25")));
        assertEquals(0, total.most().compareTo(new BigDecimal("100")));

        var rule = new StoredRule(EDITION, "*", "weights", "points", 0);
        var points = SheetCriteria.of("KAB", rows, List.of(rule), List.of());
        assertEquals(
                0,
                points.total(Map.of("A1", new GivenMark(new BigDecimal("3"), "")))
                        .sum()
                        .compareTo(new BigDecimal("180")));

        var own = new StoredRule(EDITION, "KAB", "weights", "relative", 0);
        var relative = SheetCriteria.of("KAB", rows, List.of(own, rule), List.of());
        assertEquals("15", relative.all().get(1).weight().stripTrailingZeros().toPlainString());
    }

    @Test
    void there_is_no_running_total_where_contributions_do_not_add_up() {
        var rows = List.of(
                row("*", "ROOT", null, null, Map.of("aggregator", "geometric")), panel("B", "ROOT", "100", "0", "100"));
        assertNull(SheetCriteria.of("KAB", rows, List.of(), List.of()).total(Map.of()));
    }

    @Test
    void a_row_that_hangs_in_a_circle_is_left_out_and_does_no_harm() {
        var rows = List.of(
                row("*", "ROOT", null, null, Map.of()),
                panel("P", "ROOT", "100", "0", "100"),
                panel("X", "Y", "50", "0", "100"),
                panel("Y", "X", "50", "0", "100"));
        assertEquals(
                1, SheetCriteria.of("KAB", rows, List.of(), List.of()).marked().size());
    }

    @Test
    void two_forms_have_one_text_only_when_they_say_the_same() {
        var a = new SheetForm(1, Map.of("C1", new SheetForm.Typed("7", "8")));
        var b = new SheetForm(1, Map.of("C1", new SheetForm.Typed("78", "")));
        var c = new SheetForm(1, Map.of("C1", new SheetForm.Typed(null, "78")));
        assertEquals(a.toString(), new SheetForm(1, Map.of("C1", new SheetForm.Typed("7", "8"))).toString());
        assertFalse(a.toString().equals(b.toString()));
        assertFalse(b.toString().equals(c.toString()));
    }
}
