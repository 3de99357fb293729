package id.paritrana.words;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.RandomEdition;
import id.paritrana.scoring.total.ScoreReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever adds up by hand what a tree shows gets what stands below it, or what the line of the sum says in full. */
class TreeWordsTest {
    private static final int EDITIONS = 1_500;

    @Test
    void the_aspects_add_up_to_the_total_or_are_those_of_the_sum() {
        int inTwo = 0;
        int inFull = 0;
        for (long seed = 0; seed < EDITIONS; seed++) {
            CategoryResult result = RandomEdition.scored(seed, false);
            for (ScoreReport report : result.reports()) {
                TreeView tree = new TreeWords(result, Messages.INDONESIAN).tree(report);
                if (tree.sum().isEmpty() || tree.sum().contains("…")) {
                    continue;
                }
                String at = "edition " + seed + ", " + report.code() + ": " + tree.sum();
                BigDecimal added = BigDecimal.ZERO;
                boolean read = true;
                for (TreeView.Aspect aspect : tree.aspects()) {
                    String points = aspect.line().points();
                    if (!points.equals("–")) {
                        added = added.add(number(points));
                        read &= points.matches(".*,\\d\\d");
                    }
                }
                if (read && added.compareTo(number(tree.total()).setScale(2, java.math.RoundingMode.HALF_UP)) == 0) {
                    inTwo++;
                } else {
                    String sum = tree.sum().replaceFirst(".* = ", "").replaceFirst(", dibulatkan.*", "");
                    assertEquals(0, added.compareTo(number(sum)), at);
                    inFull++;
                }
            }
        }
        assertTrue(inTwo > 500 && inFull > 100, inTwo + " in two decimals, " + inFull + " in full");
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.replace(".", "").replace(',', '.').replace('−', '-'));
    }
}
