package id.paritrana.workbook.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.cells.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SchemeAssemblerTest {
    @Test
    void criteria_of_every_category_and_of_one_become_one_tree() {
        Scheme scheme = scheme(Map.of(
                "criteria",
                """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table,missing,min_coverage,gate,direction,aggregator
                *,T,,Total,100,,,,,,,,0.5,,,geometric
                *,A,T,Wawancara,60,panel,,1,5,,,renormalise,,2.5,cost,
                K,B,T,Data,40,,,,,,,,,,,
                K,B1,B,Angka,50,number,piecewise,,,,0:0; 0.5:60; 1:100,ineligible,,,,
                K,B2,B,Pilihan,50,choice,,,,,PERDA:80; PERKADA:60,,,,,
                """,
                "coverage",
                "nomination,segment\n",
                "marks",
                "nomination,criterion,seat,mark\n",
                "values",
                "nomination,criterion,value\nN1,B2,PERDA\n"));
        Criterion root = scheme.root();
        assertEquals(List.of("T", "A", "B", "B1", "B2"), codes(scheme));
        assertNull(root.weight());
        assertEquals("geometric", root.aggregation().code());
        assertEquals(new BigDecimal("0.5"), root.minComplete());
        Criterion a = scheme.find("A").orElseThrow();
        assertEquals(new ImpliedNormaliser.Rubric(BigDecimal.ONE, new BigDecimal(5)), a.normaliser());
        assertEquals("cost", a.direction().code());
        assertEquals("renormalise", a.missing().code());
        assertEquals(new BigDecimal("2.5"), a.gate());
        Criterion b1 = scheme.find("B1").orElseThrow();
        assertEquals("benefit", b1.direction().code());
        assertEquals(
                new TableNormaliser.Piecewise(List.of(point("0", "0"), point("0.5", "60"), point("1", "100"))),
                b1.normaliser());
        assertEquals(
                new ImpliedNormaliser.Options(Map.of("PERDA", new BigDecimal(80), "PERKADA", new BigDecimal(60))),
                scheme.find("B2").orElseThrow().normaliser());
    }

    @Test
    void the_scale_of_marks_stands_in_the_row_whatever_becomes_of_the_marks() {
        Map<String, String> changed = new HashMap<>();
        changed.put("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,table
                *,T,,Total,100,,,,,
                *,A,T,Apa adanya,60,panel,none,,50,
                *,B,T,Cakupan,10,ratio,bands,,,PU+BPU; 0:10
                *,C,T,Berjenjang,30,panel,bands,,,0:0; 80:100
                """);
        changed.put("marks", "nomination,criterion,seat,mark\n");
        Scheme scheme = scheme(changed);
        assertEquals(
                new Range(BigDecimal.ZERO, new BigDecimal(50)),
                scheme.find("A").orElseThrow().marks());
        assertEquals(Range.HUNDRED, scheme.find("C").orElseThrow().marks());
        Criterion ratio = scheme.find("B").orElseThrow();
        assertNull(ratio.marks());
        assertEquals(List.of("PU", "BPU"), ratio.segments());
    }

    @Test
    void levels_for_every_category_and_the_categorys_own_are_options_alike() {
        Map<String, String> changed = new HashMap<>();
        changed.put("criteria", """
                category,code,parent,name,weight,source
                *,T,,Total,100,
                *,A,T,Regulasi,100,choice
                """);
        changed.put("levels", """
                category,criterion,level,score,label
                *,A,perda,80,Perda
                K,A,perkada,60,Perkada
                """);
        changed.put("marks", "nomination,criterion,seat,mark\n");
        changed.put("values", "nomination,criterion,value\n");
        Criterion choice = scheme(changed).find("A").orElseThrow();
        assertEquals(
                List.of(
                        new Level("perda", new BigDecimal(80), "Perda"),
                        new Level("perkada", new BigDecimal(60), "Perkada")),
                choice.levels());
        assertEquals(Set.of("perda", "perkada"), choice.normaliser().options().keySet());
    }

    @Test
    void rules_of_a_category_go_before_those_of_all_and_the_rest_is_standard() {
        Map<String, String> changed = new HashMap<>();
        changed.put("rules", """
                category,key,value
                *,panel,mean
                *,quorum,3
                K,panel,median
                *,round_panel,none
                *,round_total,3
                K,ties,"B, head_to_head, A, shared"
                *,seed,99
                *,weight_noise,0.1
                *,below_quorum,renormalise
                """);
        Rules rules = scheme(changed).rules();
        assertEquals(PanelRule.MEDIAN, rules.panel());
        assertEquals(3, rules.quorum());
        assertEquals(QuorumPolicy.RENORMALISE, rules.belowQuorum());
        assertEquals(WeightMode.PERCENT, rules.weights());
        assertEquals(new Rounding(null, 4, 4, 3), rules.rounding());
        assertEquals(new Draws(99, 10_000, new BigDecimal("0.1")), rules.draws());
        assertEquals(
                List.of(
                        new TieBreak.ByCriterion("B"),
                        new TieBreak.HeadToHead(),
                        new TieBreak.ByCriterion("A"),
                        new TieBreak.Shared()),
                rules.ties());
        changed.put("rules", "category,key,value\n");
        assertEquals(Rules.STANDARD, scheme(changed).rules());
    }

    @Test
    void a_step_that_only_another_category_has_is_left_out() {
        Map<String, String> changed = new HashMap<>();
        changed.put("categories", "code,name\nK,Kab\nL,Lain\n");
        changed.put("rules", "category,key,value\n*,ties,\"LAIN, A, shared\"\n");
        changed.put(
                "criteria",
                HandComputed.tables().get("criteria").replace("*,", "K,")
                        + "L,T,,Total,,,,,,,\nL,LAIN,T,Lain,100,panel,rubric,0,100,,\n");
        assertEquals(
                List.of(new TieBreak.ByCriterion("A"), new TieBreak.Shared()),
                scheme(changed).rules().ties());
    }

    @Test
    void coverage_gives_the_ratio_at_its_latest_date_in_the_period_unless_values_do() {
        Ballot ballot = assembled(Map.of()).ballot();
        Datum covered = datum(ballot, "N1");
        assertEquals(new BigDecimal(40), covered.numerator());
        assertEquals(new BigDecimal(200), covered.denominator());
        Provenance bps = new Provenance("BPS", LocalDate.of(2024, 12, 31));
        assertEquals(
                List.of(
                        new Datum.Share("PU", new BigDecimal(30), new BigDecimal(100), bps),
                        new Datum.Share("BPU", new BigDecimal(10), new BigDecimal(100), bps)),
                covered.shares());
        assertEquals(new BigDecimal(45), datum(ballot, "N2").numerator());
        assertEquals(Datum.State.NOT_APPLICABLE, datum(ballot, "N3").state());
    }

    @Test
    void a_segment_without_a_figure_makes_the_ratio_missing() {
        Ballot ballot = assembled(
                        Map.of(
                                "coverage",
                                "nomination,segment,as_of,participants,workers\nN1,PU,2024-12-31,30,100\nN1,BPU,2024-12-31,10,\n"))
                .ballot();
        assertFalse(ballot.entries().get(0).data().containsKey("B"));
    }

    @Test
    void points_take_the_raw_value() {
        Map<String, String> changed = new HashMap<>();
        changed.put("rules", "category,key,value\n*,weights,points\n*,quorum,4\n");
        changed.put("criteria", """
                category,code,parent,name,weight,source
                *,T,,Total,,
                *,A,T,Nilai,1.5,panel
                *,B,T,Tambahan,1,number
                """);
        changed.put("values", "nomination,criterion,value\nN1,B,7\n");
        changed.put("coverage", "nomination,segment\n");
        changed.put("marks", "nomination,criterion,seat,mark\nN1,A,S1,250\n");
        Scheme scheme = scheme(changed);
        assertEquals(
                new ImpliedNormaliser.None(), scheme.find("A").orElseThrow().normaliser());
        assertEquals(
                new ImpliedNormaliser.None(), scheme.find("B").orElseThrow().normaliser());
    }

    @Test
    void rows_that_break_a_rule_are_not_assembled() {
        EditionWorkbook good = HandComputed.reading(Map.of()).workbook();
        EditionWorkbook rootless = new EditionWorkbook(
                good.edition(),
                good.categories(),
                good.criteria().subList(1, 3),
                good.rules(),
                good.seats(),
                good.nominations(),
                good.values(),
                good.coverage(),
                good.levels(),
                good.items(),
                good.marks(),
                good.recusals(),
                good.present());
        assertThrows(IllegalArgumentException.class, () -> SchemeAssembler.assemble(rootless));
    }

    private static Normaliser.Point point(String x, String score) {
        return new Normaliser.Point(new BigDecimal(x), new BigDecimal(score));
    }

    private static Datum datum(Ballot ballot, String nomination) {
        return ballot.entries().stream()
                .filter(entry -> entry.code().equals(nomination))
                .findFirst()
                .orElseThrow()
                .data()
                .get("B");
    }

    private static List<String> codes(Scheme scheme) {
        return scheme.inTreeOrder().stream().map(Criterion::code).toList();
    }

    private static Scheme scheme(Map<String, String> changed) {
        return assembled(changed).scheme();
    }

    private static SchemeAssembler.Assembled assembled(Map<String, String> changed) {
        Reading reading = HandComputed.reading(changed);
        assertEquals(List.of(), reading.errors());
        return SchemeAssembler.assemble(reading.workbook()).get(0);
    }
}
