package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Field;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A rule is told in each use, in both languages, and for a cost the right way round. */
class RuleWordsTest {
    private static final Rounding ROUNDING = Rules.STANDARD.rounding();
    private static final RuleWords INDONESIAN = RuleWords.inFiles(Messages.INDONESIAN);
    private static final NormaliserKind.Parameters GIVEN = new NormaliserKind.Parameters(
            BigDecimal.ONE,
            BigDecimal.TEN,
            new BigDecimal(7),
            List.of(new Normaliser.Point(BigDecimal.ONE, BigDecimal.ZERO)));

    @Test
    void every_kind_is_told_in_every_use_and_direction() {
        for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            RuleWords words = RuleWords.inFiles(locale);
            for (Normaliser normaliser : everyKind()) {
                for (Direction direction : Direction.values()) {
                    Criterion criterion = number(normaliser, direction);
                    whole(words.inScheme(criterion));
                    whole(words.inMethod(criterion, ROUNDING));
                    assertFalse(words.note(criterion).contains("{"));
                    ScoreReason.Normalised reason =
                            new ScoreReason.Normalised("A", normaliser, direction, new Field(List.of(BigDecimal.ONE)));
                    whole(words.reason(reason, BigDecimal.ONE, value -> "1"));
                    whole(words.reason(reason, BigDecimal.ZERO, value -> "0"));
                }
            }
        }
    }

    @Test
    void a_scale_that_a_cost_turns_round_is_not_told_like_a_benefit() {
        for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            RuleWords words = RuleWords.inFiles(locale);
            for (Normaliser normaliser : everyKind()) {
                Criterion more = number(normaliser, Direction.BENEFIT);
                Criterion less = number(normaliser, Direction.COST);
                assertEquals(normaliser.turns(), !words.inScheme(more).equals(words.inScheme(less)), normaliser.code());
            }
        }
    }

    @Test
    void the_note_of_a_cost_names_the_end_that_scores_nothing_first() {
        Criterion arrears = number(new BoundedNormaliser.Goalposts(BigDecimal.ZERO, new BigDecimal(6)), Direction.COST);
        assertEquals("skala dari 6 (nilai 0) sampai 0 (nilai 100), makin rendah makin baik", INDONESIAN.note(arrears));
        assertEquals("dari 6 (nilai 0) sampai 0 (nilai 100), makin rendah makin baik", INDONESIAN.inScheme(arrears));
        Criterion target = number(new BoundedNormaliser.Target(new BigDecimal(6)), Direction.COST);
        assertEquals("nilai 0 bila mencapai 6, makin rendah makin baik", INDONESIAN.note(target));
    }

    @Test
    void a_benefit_is_told_as_before() {
        Criterion budget =
                number(new BoundedNormaliser.Goalposts(BigDecimal.ZERO, new BigDecimal("12.5")), Direction.BENEFIT);
        assertEquals("skala dari 0 (nilai 0) sampai 12,5 (nilai 100)", INDONESIAN.note(budget));
        assertEquals(
                "Skala lurus: 0 menjadi 0, 12,5 menjadi 100. Di luar kedua ujung skor tetap 0 atau 100."
                        + " Contoh: 9,375 menjadi 75.",
                INDONESIAN.inMethod(budget, ROUNDING));
        Criterion covered = Criterion.leaf(
                "A", "", BigDecimal.ONE, Source.RATIO, new BoundedNormaliser.Target(new BigDecimal("0.46")));
        assertEquals("nilai 100 bila mencapai 46,00\u00a0%", INDONESIAN.note(covered));
        Criterion all = covered.like()
                .normaliser(new BoundedNormaliser.Target(BigDecimal.ONE))
                .build();
        assertEquals("", INDONESIAN.note(all));
        Criterion steps = number(
                new TableNormaliser.Bands(List.of(
                        new Normaliser.Point(BigDecimal.ZERO, BigDecimal.ZERO),
                        new Normaliser.Point(new BigDecimal("0.5"), new BigDecimal(100)))),
                Direction.BENEFIT);
        assertEquals("nilai bertingkat: 0 → 0; 0,5 → 100", INDONESIAN.inScheme(steps));
    }

    @Test
    void an_example_is_given_only_where_the_score_is_another_figure() {
        Criterion all =
                Criterion.leaf("A", "", BigDecimal.ONE, Source.RATIO, new BoundedNormaliser.Target(BigDecimal.ONE));
        assertEquals(
                "Dibandingkan dengan target 100\u00a0%: yang mencapai target mendapat 100, yang melampauinya tetap 100.",
                INDONESIAN.inMethod(all, ROUNDING));
        assertEquals("nilai 100 bila mencapai 100\u00a0%", INDONESIAN.inScheme(all));
        Criterion half = all.like()
                .normaliser(new BoundedNormaliser.Target(new BigDecimal("0.5")))
                .build();
        assertTrue(INDONESIAN.inMethod(half, ROUNDING).contains(" Contoh: "));
    }

    @Test
    void options_listed_as_levels_are_not_repeated() {
        Criterion choice = Criterion.of("A", Source.CHOICE)
                .normaliser(
                        new ImpliedNormaliser.Options(Map.of("perda", new BigDecimal(80), "lain", new BigDecimal(30))))
                .levels(List.of(new Level("perda", new BigDecimal(80), "Perda")))
                .build();
        assertEquals("nilai menurut pilihan lain → 30", INDONESIAN.inScheme(choice));
    }

    private static List<Normaliser> everyKind() {
        List<Normaliser> all = new ArrayList<>();
        Normaliser.kinds().forEach(kind -> all.add(kind.make(GIVEN)));
        all.add(new ImpliedNormaliser.Options(Map.of("A", BigDecimal.TEN)));
        return all;
    }

    private static Criterion number(Normaliser normaliser, Direction direction) {
        return Criterion.leaf("A", "", BigDecimal.ONE, Source.NUMBER, normaliser)
                .like()
                .direction(direction)
                .build();
    }

    private static void whole(String sentence) {
        assertFalse(sentence.isBlank());
        assertTrue(!sentence.contains("{") && !sentence.contains("?") && !sentence.contains("null"), sentence);
    }
}
