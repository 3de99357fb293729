package id.paritrana.scoring.scheme;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.AwardFixture;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;

import static id.paritrana.scoring.AwardFixture.d;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SchemeTest {

    private final Scheme scheme = AwardFixture.regencies();

    @Test
    void weights_multiply_along_the_path() {
        assertEquals(d("0.14"), scheme.globalWeight("BPU"));
        assertEquals(d("0.25"), scheme.globalWeight("INT"));
        assertEquals(d("1"), scheme.globalWeight("ROOT"));
        assertEquals(
                d("1400"),
                scheme.withRules(scheme.rules().withWeights(WeightMode.POINTS)).globalWeight("BPU"));
        assertThrows(IllegalArgumentException.class, () -> scheme.globalWeight("NO"));
    }

    @Test
    void a_copy_has_the_changed_weight_and_the_rest_as_it_was() {
        Scheme changed = scheme.withWeight("BPU", d("30"));
        assertEquals(d("30"), changed.find("BPU").orElseThrow().weight());
        assertEquals(d("40"), scheme.find("BPU").orElseThrow().weight());
        assertEquals(scheme.leaves().size(), changed.leaves().size());
        assertEquals("COV", changed.parent("BPU").orElseThrow().code());
    }

    @Test
    void leaving_one_out_keeps_the_proportions_of_the_others() {
        Scheme tied = scheme.withRules(
                scheme.rules().withTies(List.of(new TieBreak.ByCriterion("INT"), new TieBreak.Shared())));
        Scheme rest = tied.without("INT");
        assertEquals(WeightMode.RELATIVE, rest.rules().weights());
        assertEquals(List.of(new TieBreak.Shared()), rest.rules().ties());
        assertEquals(List.of(), SchemeCheck.errors(rest));
        assertEquals(
                Rounding.to(20, d("35").divide(d("75"), Normaliser.EXACT)), Rounding.to(20, rest.globalWeight("COV")));
        assertEquals(
                List.of("REG", "PU", "BUD", "INT"),
                scheme.without("BPU").leaves().stream().map(Criterion::code).toList());
        assertThrows(IllegalArgumentException.class, () -> scheme.without("ROOT"));
    }

    @Test
    void words_of_the_workbook_name_the_constants() {
        assertEquals("trimmed_mean", PanelRule.TRIMMED_MEAN.code());
        assertEquals(Source.RATIO, Source.of("ratio").orElseThrow());
        assertEquals(new TieBreak.HeadToHead(), TieBreak.of("head_to_head"));
        assertEquals(new TieBreak.ByCriterion("PU"), TieBreak.of("PU"));
    }
}
