package id.paritrana.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.scheme.SchemeAssembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The options of a choice, without a database. */
class FactSchemeTest {
    private static final Category CATEGORY = new Category(new Edition("X", "X", EditionFixture.OFFICE), "KAB", 0);

    private static FactScheme scheme(String table, LevelRow... levels) {
        var choice = new CriterionRow(
                "*",
                "REG",
                "",
                "Regulasi",
                null,
                Source.CHOICE,
                Direction.BENEFIT,
                null,
                null,
                null,
                null,
                ScoreTable.parse(table, true),
                Aggregation.ARITHMETIC,
                MissingPolicy.ZERO,
                null,
                null);
        var workbook = EditionWorkbook.builder()
                .criteria(List.of(choice))
                .levels(List.of(levels))
                .build();
        return new FactScheme(
                Map.of(CATEGORY.id(), SchemeAssembler.draft(workbook, "KAB").scheme()));
    }

    private static LevelRow level(String category, String code, String score) {
        return new LevelRow(category, "REG", code, new BigDecimal(score), "Bentuk " + code);
    }

    @Test
    void every_option_that_the_method_scores_can_be_chosen() {
        var scheme = scheme("", level("*", "perda", "80"), level("KAB", "perkada", "60"), level("BSR", "sk", "20"));
        assertEquals(
                List.of("perda", "perkada"),
                scheme.options(CATEGORY, "REG").stream().map(Level::code).toList());
        assertEquals("Bentuk perda", scheme.level(CATEGORY, "REG", "perda"));
    }

    @Test
    void an_option_that_stands_only_in_the_table_can_be_chosen_by_its_code() {
        var scheme = scheme("perda:80; perbup:60", level("*", "perda", "80"));
        assertEquals(
                List.of("Bentuk perda", "perbup"),
                scheme.options(CATEGORY, "REG").stream().map(FactScheme::words).toList());
    }
}
