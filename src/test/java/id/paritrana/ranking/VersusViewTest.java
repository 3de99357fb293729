package id.paritrana.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.paritrana.words.Messages;
import id.paritrana.words.Points;
import id.paritrana.words.TotalWords;
import id.paritrana.workbook.HandComputed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** "Why is A above B?" can be checked with pencil and paper, line by line and column by column. */
class VersusViewTest {
    private static final int DRAWN = 300;

    private static RankedCategory drawn(Random random) {
        StringBuilder values = new StringBuilder("nomination,criterion,numerator,denominator,source\n");
        for (String nomination : new String[] {"N1", "N2"}) {
            for (String criterion : new String[] {"A", "B", "C"}) {
                int workers = 1_000 + random.nextInt(9_000);
                values.append("%s,%s,%d,%d,BPS\n".formatted(nomination, criterion, random.nextInt(workers), workers));
            }
        }
        return compared(values.toString(), 2);
    }

    private static RankedCategory compared(String values, int decimals) {
        return RankedCategory.example(HandComputed.reading(Map.of(
                        "criteria",
                        """
                        category,code,parent,name,weight,source,normaliser,target
                        *,T,,Total,,aggregate,,
                        *,A,T,Satu,25,ratio,target,1
                        *,B,T,Dua,35,ratio,target,1
                        *,C,T,Tiga,40,ratio,target,1
                        """,
                        "nominations",
                        "category,code,name\nK,N1,Calon Satu\nK,N2,Calon Dua\n",
                        "values",
                        values,
                        "rules",
                        "category,key,value\n*,quorum,4\n*,seed,42\n*,draws,500\n*,round_total,%d\n"
                                .formatted(decimals),
                        "coverage",
                        "nomination,segment,as_of,participants,workers,source\n",
                        "marks",
                        "nomination,criterion,seat,mark\n",
                        "recusals",
                        "nomination,seat,reason\n"))
                .workbook());
    }

    @Test
    void what_stands_in_a_line_or_a_column_adds_up() {
        Random random = new Random(20_260_521);
        int inTwo = 0;
        int inFull = 0;
        for (int i = 0; i < DRAWN; i++) {
            VersusView versus = VersusView.of(drawn(random), "N1", "N2", Messages.INDONESIAN)
                    .orElseThrow();
            BigDecimal a = BigDecimal.ZERO;
            BigDecimal b = BigDecimal.ZERO;
            BigDecimal differences = BigDecimal.ZERO;
            for (VersusView.Row row : versus.rows()) {
                assertEquals(number(row.difference()), number(row.a()).subtract(number(row.b())), row.toString());
                a = a.add(number(row.a()));
                b = b.add(number(row.b()));
                differences = differences.add(number(row.difference()));
            }
            boolean two = versus.rows().get(0).a().matches(".*,\\d\\d");
            String at = versus.toString();
            if (two) {
                inTwo++;
            } else {
                inFull++;
                assertTrue(versus.rows().stream().allMatch(row -> row.exact().isEmpty()), at);
            }
            assertEquals(number(versus.sum().a()), a.setScale(2, RoundingMode.HALF_UP), at);
            assertEquals(number(versus.sum().b()), b.setScale(2, RoundingMode.HALF_UP), at);
            BigDecimal rounding = number(versus.sum().difference()).subtract(differences);
            String amount = Points.in(Messages.INDONESIAN).signed(rounding);
            assertTrue(rounding.signum() == 0 || !two && versus.rounding().contains(amount), at);
        }
        assertTrue(inTwo > 20 && inFull > 20, inTwo + " in two decimals, " + inFull + " in full");
    }

    @Test
    void the_totals_and_their_difference_are_those_of_the_list() {
        String values = "nomination,criterion,numerator,denominator,source\n"
                + "N1,A,5012,9999,BPS\nN1,B,5017,9999,BPS\nN1,C,5018,9999,BPS\n"
                + "N2,A,4000,9999,BPS\nN2,B,4002,9999,BPS\nN2,C,4005,9999,BPS\n";
        RankedCategory category = compared(values, 4);
        var ranked = category.result().ranking().ranked();
        BigDecimal above = ranked.get(0).total();
        BigDecimal below = ranked.get(1).total();
        assertEquals(4, above.stripTrailingZeros().scale(), above.toString());
        TotalWords totals = TotalWords.of(Messages.INDONESIAN, category.result());
        VersusView versus =
                VersusView.of(category, "N2", "N1", Messages.INDONESIAN).orElseThrow();
        assertEquals(totals.shown(below), versus.sum().a());
        assertEquals(totals.shown(above), versus.sum().b());
        assertEquals("−" + totals.lead(above, below), versus.sum().difference());
        assertTrue(versus.lede().contains(totals.lead(above, below) + " "), versus.lede());
        assertTrue(versus.sum().difference().matches("−\\d+,\\d\\d"), versus.toString());
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(
                shown.replace(".", "").replace(',', '.').replace('−', '-').replace("+", ""));
    }
}
