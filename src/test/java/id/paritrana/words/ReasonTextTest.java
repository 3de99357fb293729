package id.paritrana.words;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.FieldNormaliser;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.RandomWorkbook;
import id.paritrana.workbook.scheme.SchemeAssembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReasonTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void every_figure_of_many_editions_has_a_sentence(String language) {
        ReasonText text = new ReasonText(Locale.forLanguageTag(language));
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            for (SchemeAssembler.Assembled category : SchemeAssembler.assemble(RandomWorkbook.random(seed))) {
                CategoryResult result = Scorer.score(category.scheme(), category.ballot());
                for (ScoreReport report : result.reports()) {
                    report.figure().all().forEach(figure -> {
                        seen.add(figure.reason().getClass());
                        plain(text.sentence(figure));
                    });
                    report.hindrances().forEach(hindrance -> plain(text.sentence(hindrance)));
                }
            }
        }
        assertTrue(seen.size() >= 15, () -> "only " + seen);
    }

    @Test
    void every_normaliser_has_words_in_both_directions() {
        BigDecimal two = BigDecimal.valueOf(2);
        List<Normaliser.Point> points =
                List.of(new Normaliser.Point(BigDecimal.ONE, two), new Normaliser.Point(two, two));
        List<Normaliser> all = List.of(
                new BoundedNormaliser.Goalposts(BigDecimal.ONE, two),
                new BoundedNormaliser.Target(two),
                new BoundedNormaliser.LnGoalposts(BigDecimal.ONE, two),
                new TableNormaliser.Bands(points),
                new TableNormaliser.Piecewise(points),
                new ImpliedNormaliser.Options(Map.of("X", two)),
                new ImpliedNormaliser.Checklist(),
                new ImpliedNormaliser.Rubric(BigDecimal.ONE, two),
                new ImpliedNormaliser.None(),
                new FieldNormaliser.MinMax(),
                new FieldNormaliser.ZScore(),
                new FieldNormaliser.Percentile(),
                new FieldNormaliser.Rank(),
                new FieldNormaliser.Max(),
                new FieldNormaliser.Sum(),
                new FieldNormaliser.Vector());
        assertEquals(kinds(Normaliser.class), all.size());
        Figure value = Figure.of(
                new RecordedReason.Recorded("A", RecordedReason.Part.VALUE, "", BigDecimal.ZERO, Provenance.UNKNOWN));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
            ReasonText text = new ReasonText(locale);
            for (Normaliser normaliser : all) {
                for (Direction direction : Direction.values()) {
                    Reason reason =
                            new ScoreReason.Normalised("A", normaliser, direction, new Field(List.of(BigDecimal.ZERO)));
                    plain(text.sentence(new Figure(two, reason, List.of(value))));
                }
            }
        }
    }

    @Test
    void sentences_name_what_the_caller_wants_and_write_numbers_in_their_language() {
        Figure mark = Figure.of(new RecordedReason.MarkGiven("S1", "A", new BigDecimal("82.5")));
        assertEquals("S1 gave the mark 82.5", new ReasonText(Locale.ENGLISH).sentence(mark));
        ReasonText named = new ReasonText(Locale.forLanguageTag("id"), code -> "Wawancara", code -> "Ketua");
        assertEquals("Ketua memberi nilai 82,5", named.sentence(mark));
        assertEquals(
                "Wawancara: nilai 49,9 di bawah batas terendah 50.",
                named.sentence(new Hindrance.BelowGate("A", new BigDecimal("49.9"), new BigDecimal("50"))));
        assertEquals("skor Wawancara yang lebih tinggi", named.sentence(new TieBreak.ByCriterion("A")));
        assertEquals("a shared place", new ReasonText(Locale.ENGLISH).sentence(new TieBreak.Shared()));
    }

    @Test
    void every_state_status_step_and_hindrance_has_words() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
            ReasonText text = new ReasonText(locale);
            for (NodeState state : NodeState.values()) {
                plain(text.state(state));
                plain(text.sentence(new Hindrance.RequiredMissing("A", state)));
            }
            for (Status status : Status.values()) {
                plain(text.status(status));
            }
            plain(text.sentence(new TieBreak.HeadToHead()));
            plain(text.sentence(new TieBreak.PanelMedian()));
            plain(text.sentence(new Hindrance.ItemRefused("A", "B1")));
            plain(text.sentence(new Hindrance.BelowCompleteness("A", BigDecimal.ZERO, BigDecimal.ONE)));
            plain(text.sentence(new Hindrance.DataError("A")));
            plain(text.sentence(new Hindrance.NothingToScore("A")));
        }
    }

    @Test
    void the_reason_for_a_trimmed_mean_names_the_marks_left_out() {
        CategoryResult result = SchemeAssembler.assemble(
                        HandComputed.reading(Map.of()).workbook())
                .stream()
                .map(category -> Scorer.score(category.scheme(), category.ballot()))
                .findFirst()
                .orElseThrow();
        List<Mark> marks = result.ballot().marks("N2", "A");
        assertEquals(5, marks.size());
        List<String> sentences = result.report("N2")
                .orElseThrow()
                .figure()
                .all()
                .map(new ReasonText(Locale.ENGLISH)::sentence)
                .toList();
        assertTrue(
                sentences.contains("Mean of 3 out of 5 marks, without one lowest (60, S5) and one highest (72, S4)"));
    }

    private static int kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .mapToInt(ReasonTextTest::kinds)
                        .sum()
                : 1;
    }

    private static void plain(String sentence) {
        assertFalse(sentence.isBlank());
        assertFalse(sentence.contains("{") || sentence.contains("workbook.") || sentence.contains("null"), sentence);
    }
}
