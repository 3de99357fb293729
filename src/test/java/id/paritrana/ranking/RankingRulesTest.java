package id.paritrana.ranking;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.Problem;
import id.paritrana.words.Messages;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.UnknownCodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When a ranking may be computed, without a database. */
class RankingRulesTest {
    @Test
    void a_problem_of_the_input_is_said_in_the_language_of_the_page() {
        var problem = Problem.error("criteria", "B2", "code", UnknownCodes.CATEGORY, Map.of("code", "KAB"));
        var objection = RankingRules.objections(true, false, 0, 1, 0, "", List.of(problem))
                .get(0);
        for (var locale : List.of(Messages.ENGLISH, Messages.INDONESIAN)) {
            String line = new ProblemText(locale).line(problem);
            assertTrue(objection.text(locale).contains(line), objection.text(locale));
        }
        assertNotEquals(
                new ProblemText(Messages.ENGLISH).line(problem), new ProblemText(Messages.INDONESIAN).line(problem));
    }

    @Test
    void an_open_category_is_not_ranked() {
        var objections = RankingRules.objections(false, false, 0, 1, 0, "", List.of());
        assertEquals("ranking.needs-closing", objections.get(0).key());
    }
}
