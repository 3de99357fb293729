package id.paritrana.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.BetweenEnds;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.CriterionBuilder;
import id.paritrana.scoring.MissingPolicy;
import id.paritrana.scoring.Rules;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class CriterionWordsTest {
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

    private static CriterionBuilder number(String code) {
        return Criterion.of(code, Source.NUMBER)
                .name(code)
                .weight(HALF)
                .normaliser(new BetweenEnds.Goalposts(BigDecimal.ZERO, WHOLE));
    }

    private static MethodView.Node aspect(CriterionBuilder... criteria) {
        Criterion aspect = Criterion.aggregate(
                "A",
                "Aspek",
                WHOLE,
                List.of(criteria).stream().map(CriterionBuilder::build).toList());
        Scheme scheme = new Scheme("X", Criterion.aggregate("X", "Kategori", null, List.of(aspect)), Rules.STANDARD);
        return new CriterionWords(scheme, Locale.forLanguageTag("id")).tree().get(0);
    }
}
