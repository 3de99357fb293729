package id.paritrana.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.CriterionBuilder;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class CriterionWordsTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Test
    void a_rule_that_criteria_share_is_said_of_their_aspect_and_what_each_has_to_reach_of_each() {
        MethodView.Node aspect =
                aspect(number("A1").gate(BigDecimal.valueOf(40)), number("A2").gate(BigDecimal.valueOf(40)));
        assertFalse(aspect.rule().isEmpty());
        assertEquals(List.of(), aspect.conditions());
        for (MethodView.Node each : aspect.children()) {
            assertEquals("", each.rule());
            assertEquals(List.of("Batas terendah: skor di bawah 40 menggugurkan."), each.conditions());
        }
    }

    @Test
    void what_happens_without_data_is_said_of_the_criterion_that_has_none() {
        MethodView.Node aspect = aspect(
                number("A1").missing(MissingPolicy.RENORMALISE), number("A2").missing(MissingPolicy.INELIGIBLE));
        assertEquals(List.of(), aspect.conditions());
        assertEquals(
                List.of(
                        List.of("Bila tidak ada datanya, bobotnya dibagi kepada kriteria di sampingnya."),
                        List.of("Wajib ada: tanpa data, calon tidak memenuhi syarat.")),
                aspect.children().stream().map(MethodView.Node::conditions).toList());
    }

    @Test
    void factors_are_not_said_to_add_up() {
        Scheme percent = scheme(number("A1"), number("A2"));
        assertEquals(
                "Di kanan: bobot dalam keseluruhan. Bobot semua kriteria berjumlah 100.",
                new MethodWords(percent, INDONESIAN).tree());
        Scheme points = new Scheme("X", percent.root(), Rules.STANDARD.withWeights(WeightMode.POINTS));
        assertEquals("Di kanan: faktor pengali masing-masing.", new MethodWords(points, INDONESIAN).tree());
        assertEquals(
                "faktor 50",
                new CriterionWords(points, INDONESIAN)
                        .tree()
                        .get(0)
                        .children()
                        .get(0)
                        .weight());
    }

    private static CriterionBuilder number(String code) {
        return Criterion.of(code, Source.NUMBER)
                .name(code)
                .weight(HALF)
                .normaliser(new BoundedNormaliser.Goalposts(BigDecimal.ZERO, WHOLE));
    }

    private static MethodView.Node aspect(CriterionBuilder... criteria) {
        return new CriterionWords(scheme(criteria), INDONESIAN).tree().get(0);
    }

    private static Scheme scheme(CriterionBuilder... criteria) {
        Criterion aspect = Criterion.aggregate(
                "A",
                "Aspek",
                WHOLE,
                List.of(criteria).stream().map(CriterionBuilder::build).toList());
        return new Scheme("X", Criterion.aggregate("X", "Kategori", null, List.of(aspect)), Rules.STANDARD);
    }
}
