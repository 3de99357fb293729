package id.paritrana.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.ScoreReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said of one criterion of one nomination. */
class LeafWordsTest {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Test
    void what_a_cost_has_too_much_is_not_called_short_of_a_target() {
        Criterion arrears = Criterion.of("A", Source.RATIO)
                .weight(HUNDRED)
                .direction(Direction.COST)
                .normaliser(new BoundedNormaliser.Goalposts(new BigDecimal("0.1"), new BigDecimal("0.5")))
                .build();
        CategoryResult result = result(arrears, Datum.ratio(new BigDecimal(30), HUNDRED), List.of());
        assertEquals(
                List.of(
                        "Lebih 20,00 poin persen dari batas nilai penuh, yaitu 20 dari penyebutnya.",
                        "Satu poin persen lebih rendah menambah 2,50 poin pada nilai akhir."),
                advice(result, arrears));
        Criterion coverage = arrears.like().direction(Direction.BENEFIT).build();
        assertEquals(
                List.of(
                        "Kurang 20,00 poin persen sampai target, yaitu 20 dari penyebutnya.",
                        "Satu poin persen lagi menambah 2,50 poin pada nilai akhir."),
                advice(result(coverage, Datum.ratio(new BigDecimal(30), HUNDRED), List.of()), coverage));
    }

    @Test
    void workers_short_of_the_target_are_counted_as_on_the_coverage_page() {
        Criterion coverage = Criterion.of("A", Source.RATIO)
                .weight(HUNDRED)
                .segments(List.of("PU"))
                .normaliser(new BoundedNormaliser.Target(BigDecimal.ONE))
                .build();
        Datum third = Datum.ratio(BigDecimal.ONE, BigDecimal.valueOf(3));
        assertEquals(
                "Kurang 66,67 poin persen sampai target, yaitu 2 pekerja lagi.",
                advice(result(coverage, third, List.of()), coverage).get(0),
                "two of three are missing, though a third is no finite number");
        Criterion lower = Criterion.of("A", Source.RATIO)
                .weight(HUNDRED)
                .segments(List.of("PU"))
                .normaliser(new BoundedNormaliser.Target(new BigDecimal("0.85")))
                .build();
        Datum counted = Datum.ratio(new BigDecimal(43648), new BigDecimal(60346));
        assertEquals(
                "Kurang 12,67 poin persen sampai target, yaitu 7.647 pekerja lagi.",
                advice(result(lower, counted, List.of()), lower).get(0));
    }

    @Test
    void a_mark_that_a_table_turns_into_another_score_says_so() {
        Criterion steps = Criterion.of("A", Source.PANEL)
                .weight(HUNDRED)
                .normaliser(new TableNormaliser.Bands(List.of(
                        new Normaliser.Point(BigDecimal.ZERO, BigDecimal.ZERO),
                        new Normaliser.Point(new BigDecimal(80), HUNDRED))))
                .marks(Range.HUNDRED)
                .build();
        List<Mark> marks = List.of("1", "2", "3", "4", "5").stream()
                .map(seat -> new Mark("N", "A", seat, new BigDecimal(80)))
                .toList();
        CategoryResult result = result(steps, null, marks);
        ScoreReport report = result.report("N").orElseThrow();
        assertEquals(
                "80,00\u00a0dari\u00a0100, menjadi\u00a0100,00",
                new LeafWords(result, Messages.INDONESIAN).text(report.find("A").orElseThrow(), steps));
    }

    @Test
    void a_ratio_says_what_each_segment_adds_to_it_and_of_which_day_that_is() {
        Criterion coverage = Criterion.of("A", Source.RATIO)
                .weight(HUNDRED)
                .segments(List.of("PU", "BPU"))
                .normaliser(new BoundedNormaliser.Target(BigDecimal.ONE))
                .build();
        Datum counted = Datum.ratio(List.of(
                new Datum.Share(
                        "PU",
                        new BigDecimal(41_385),
                        new BigDecimal(60_000),
                        new Provenance("Kantor BPJS", LocalDate.of(2024, 12, 31))),
                new Datum.Share("BPU", new BigDecimal(1_200), new BigDecimal(9_000), Provenance.UNKNOWN)));
        CategoryResult result = result(coverage, counted, List.of());
        var node = result.report("N").orElseThrow().find("A").orElseThrow();
        List<String> notes = new LeafWords(result, Messages.INDONESIAN).notes(node, coverage);
        assertTrue(
                notes.containsAll(
                        List.of("PU: 41.385 dari 60.000 (Kantor BPJS, 31 Desember 2024)", "BPU: 1.200 dari 9.000")),
                notes.toString());
        assertTrue(new LeafWords(result, Messages.ENGLISH)
                .notes(node, coverage)
                .contains("PU: 41,385 of 60,000 (" + Written.in(Messages.ENGLISH, "Kantor BPJS")
                        + ", 31 December 2024)"));
    }

    private static List<String> advice(CategoryResult result, Criterion leaf) {
        ScoreReport report = result.report("N").orElseThrow();
        return new LeafAdvice(result, Messages.INDONESIAN)
                .advice(report, report.find("A").orElseThrow(), leaf);
    }

    private static CategoryResult result(Criterion leaf, Datum datum, List<Mark> marks) {
        Scheme scheme = new Scheme("K", Criterion.aggregate("T", "", null, List.of(leaf)), Rules.STANDARD);
        Entry entry = new Entry("N", "Calon", datum == null ? Map.of() : Map.of("A", datum));
        return Scorer.score(scheme, new Ballot(List.of("1", "2", "3", "4", "5"), List.of(entry), marks, Map.of()));
    }
}
