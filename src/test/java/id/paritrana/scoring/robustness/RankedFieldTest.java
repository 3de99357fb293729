package id.paritrana.scoring.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ChangedRules;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.agreement.PanelBallotFixture;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The totals in doubles are those of the official engine before rounding: whatever the tree, and whatever is missing. */
class RankedFieldTest {
    private final SplittableRandom random = new SplittableRandom(20261120);
    private int codes;

    @Test
    void estimates_the_official_totals_of_random_categories() {
        int compared = 0;
        int leftOut = 0;
        for (int round = 0; round < 400; round++) {
            codes = 0;
            WeightMode mode = random.nextBoolean() ? WeightMode.RELATIVE : WeightMode.POINTS;
            Rules rules = ChangedRules.rounded(Rules.STANDARD.withWeights(mode).withQuorum(3), Rounding.NONE);
            Scheme scheme = new Scheme(
                    "CAT", tree(0).like().minComplete(BigDecimal.ZERO).build(), rules);
            CategoryResult result = Scorer.score(scheme, ballot(scheme));
            RankedField field = new RankedField(result);
            double[] totals = new double[field.nominations().size()];
            new Totals(field.tree(), field.table()).sum(field.tree().weights(), totals);
            for (int i = 0; i < totals.length; i++) {
                double official = result.report(field.nominations().get(i))
                        .orElseThrow()
                        .total()
                        .doubleValue();
                assertEquals(official, totals[i], 1e-9 * Math.max(1, official), () -> scheme + " " + result.ballot());
                compared++;
                for (double score : field.table().scores()[i]) {
                    leftOut += Double.isNaN(score) ? 1 : 0;
                }
            }
        }
        assertTrue(compared > 1_000, compared + " totals compared");
        assertTrue(leftOut > 500, leftOut + " leaves left out");
    }

    private Criterion tree(int depth) {
        BigDecimal weight = depth == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(40));
        String code = "K" + codes++;
        MissingPolicy missing = random.nextInt(3) == 0 ? MissingPolicy.RENORMALISE : MissingPolicy.ZERO;
        if (depth > 0 && (depth == 3 || random.nextInt(3) > 0)) {
            Criterion leaf = random.nextBoolean()
                    ? PanelBallotFixture.panel(code, weight.toString())
                    : PanelBallotFixture.figure(code, weight.toString());
            return leaf.like().missing(missing).build();
        }
        List<Criterion> children = new ArrayList<>();
        for (int c = 1 + random.nextInt(4); c > 0; c--) {
            children.add(tree(depth + 1));
        }
        Aggregation[] kinds = Aggregation.values();
        return Criterion.aggregate(code, code, weight, children)
                .like()
                .missing(missing)
                .build()
                .withAggregation(random.nextBoolean() ? Aggregation.ARITHMETIC : kinds[random.nextInt(kinds.length)]);
    }

    private Ballot ballot(Scheme scheme) {
        PanelBallotFixture ballot = new PanelBallotFixture(5);
        for (int e = 1; e <= 5; e++) {
            String entry = "E" + e;
            for (Criterion leaf : scheme.leaves()) {
                if (random.nextInt(6) == 0) {
                    ballot.datum(entry, leaf.code(), Datum.notApplicable());
                } else if (leaf.source() == Source.PANEL) {
                    ballot.marked(entry, leaf.code(), marks());
                } else if (random.nextInt(6) > 0) {
                    ballot.datum(entry, leaf.code(), Datum.number(BigDecimal.valueOf(random.nextInt(10_001), 2)));
                }
            }
            if (random.nextInt(4) == 0) {
                ballot.marked(entry, "K0", ".").recused(entry, "S2");
            }
        }
        return ballot.ballot();
    }

    private String marks() {
        StringBuilder row = new StringBuilder();
        for (int j = 0; j < 5; j++) {
            row.append(random.nextInt(6) == 0 ? "." : String.valueOf(random.nextInt(101)))
                    .append(' ');
        }
        return row.toString();
    }
}
