package id.paritrana.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VocabularyTest {

    @Test
    void every_kind_is_found_by_the_word_that_is_written_for_it() {
        goesRound(Vocabulary.SOURCES, Arrays.asList(Source.values()), Source::code);
        goesRound(Vocabulary.DIRECTIONS, Arrays.asList(Direction.values()), Direction::code);
        goesRound(Vocabulary.NORMALISERS, Normaliser.kinds(), NormaliserKind::code);
        goesRound(Vocabulary.NORMALISERS, Normaliser.kinds(), NormaliserKind::inIndonesian);
        goesRound(Vocabulary.AGGREGATORS, Arrays.asList(Aggregation.values()), Aggregation::code);
        goesRound(Vocabulary.MISSING, Arrays.asList(MissingPolicy.values()), MissingPolicy::code);
        goesRound(Vocabulary.WEIGHTS, Arrays.asList(WeightMode.values()), WeightMode::code);
        goesRound(Vocabulary.PANELS, Arrays.asList(PanelRule.values()), PanelRule::code);
    }

    @Test
    void the_choices_stand_in_the_order_that_people_know() {
        assertEquals(
                "goalposts, target, ln_goalposts, bands, piecewise, checklist, rubric, none, minmax, zscore, percentile, rank,"
                        + " max, sum, vector",
                Vocabulary.NORMALISERS.choices());
    }

    @Test
    void every_word_that_is_shown_to_choose_from_has_its_indonesian_one() {
        assertEquals("tidak diperingkat", Vocabulary.readInIndonesian("not_ranked"));
        assertEquals("kabupaten kota", Vocabulary.readInIndonesian("regency_city"));
        assertEquals("KAB", Vocabulary.readInIndonesian("KAB"));
    }

    private static <E> void goesRound(Vocabulary<E> words, List<E> kinds, Function<E, String> word) {
        for (E kind : kinds) {
            assertEquals(kind, words.find(word.apply(kind)).orElseThrow());
        }
    }
}
