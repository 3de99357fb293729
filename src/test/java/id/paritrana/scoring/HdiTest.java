package id.paritrana.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.TieBreak;

import static id.paritrana.scoring.AwardFixture.ballot;
import static id.paritrana.scoring.AwardFixture.d;
import static id.paritrana.scoring.AwardFixture.entry;
import static id.paritrana.scoring.AwardFixture.node;
import static id.paritrana.scoring.AwardFixture.number;
import static id.paritrana.scoring.AwardFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The Human Development Index as UNDP defines it: geometric mean of health, education and income, education the arithmetic mean of two
 * indices, income by logarithms, ranked on the index rounded to three decimals, which is one decimal of our 0–100.
 *
 * <p>Source: UNDP, Human Development Report 2020, statistical annex table 1 (figures for 2019) and technical note 1 (goalposts 20–85, 0–18,
 * 0–15, 100–75,000 PPP $). The table prints its inputs rounded; these are rows whose printed inputs are enough to give the printed index.
 */
class HdiTest {

    private static final Criterion HEALTH = index("LE", "1", new BoundedNormaliser.Goalposts(d("20"), d("85")));
    private static final Criterion EXPECTED = index("EYS", "1", new BoundedNormaliser.Goalposts(d("0"), d("18")));
    private static final Criterion MEAN = index("MYS", "1", new BoundedNormaliser.Goalposts(d("0"), d("15")));
    private static final Criterion INCOME = index("GNI", "1", new BoundedNormaliser.LnGoalposts(d("100"), d("75000")));

    private static final Scheme HDI = new Scheme(
            "HDI",
            AwardFixture.root(HEALTH, AwardFixture.aggregate("EDU", "1", EXPECTED, MEAN), INCOME)
                    .withAggregation(Aggregation.GEOMETRIC),
            ChangedRules.rounded(
                    Rules.STANDARD.withWeights(WeightMode.RELATIVE).withTies(List.of(new TieBreak.Shared())),
                    new Rounding(null, null, null, 1)));

    private static Criterion index(String code, String weight, Normaliser normaliser) {
        return Criterion.leaf(code, "", d(weight), Source.NUMBER, normaliser);
    }

    private static Entry country(String code, String health, String expected, String mean, String income) {
        return entry(code, "LE", number(health), "EYS", number(expected), "MYS", number(mean), "GNI", number(income));
    }

    @ParameterizedTest
    @CsvSource({
        "NOR, 82.4, 18.1, 12.9, 66494, 95.7",
        "HKG, 84.9, 16.9, 12.3, 62985, 94.9",
        "ISL, 83.0, 19.1, 12.8, 54682, 94.9",
        "SWE, 82.8, 19.5, 12.5, 54508, 94.5",
        "AUS, 83.4, 22.0, 12.7, 48085, 94.4",
        "NLD, 82.3, 18.5, 12.4, 57707, 94.4",
        "DNK, 80.9, 18.9, 12.6, 58662, 94.0",
        "SGP, 83.6, 16.4, 11.6, 88155, 93.8",
        "JPN, 84.6, 15.2, 12.9, 42932, 91.9",
        "GEO, 73.8, 15.3, 13.1, 14429, 81.2",
        "THA, 77.2, 15.0, 7.9, 17781, 77.7",
        "IDN, 71.7, 13.6, 8.2, 11459, 71.8",
        "NER, 62.4, 6.5, 2.1, 1201, 39.4"
    })
    void published_indices_are_reproduced(
            String code, String health, String expected, String mean, String income, String index) {
        CategoryResult result = Scorer.score(HDI, ballot(country(code, health, expected, mean, income)));
        assertEquals(d(index), report(result, code).total());
    }

    @Test
    void equal_rounded_indices_share_a_rank_and_the_next_is_skipped() {
        CategoryResult result = Scorer.score(
                HDI,
                ballot(
                        country("NOR", "82.4", "18.1", "12.9", "66494"),
                        country("HKG", "84.9", "16.9", "12.3", "62985"),
                        country("ISL", "83.0", "19.1", "12.8", "54682"),
                        country("SWE", "82.8", "19.5", "12.5", "54508"),
                        country("AUS", "83.4", "22.0", "12.7", "48085"),
                        country("NLD", "82.3", "18.5", "12.4", "57707"),
                        country("DNK", "80.9", "18.9", "12.6", "58662")));
        assertEquals(
                List.of("NOR 1", "HKG 2", "ISL 2", "SWE 4", "AUS 5", "NLD 5", "DNK 7"),
                result.ranking().places().stream()
                        .map(place -> place.entry() + " " + place.rank())
                        .toList());
    }

    @Test
    void the_technical_notes_example_has_its_part_indices() {
        CategoryResult result = Scorer.score(HDI, ballot(country("GEO", "73.8", "15.3", "13.1", "14429")));
        assertEquals(d("82.77"), Rounding.to(2, node(result, "GEO", "LE").score()));
        assertEquals(d("85"), node(result, "GEO", "EYS").score().stripTrailingZeros());
        assertEquals(d("87.33"), Rounding.to(2, node(result, "GEO", "MYS").score()));
        assertEquals(d("86.17"), Rounding.to(2, node(result, "GEO", "EDU").score()));
        assertEquals(d("75.10"), Rounding.to(2, node(result, "GEO", "GNI").score()));
    }
}
