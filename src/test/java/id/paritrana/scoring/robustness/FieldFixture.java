package id.paritrana.scoring.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.paritrana.scoring.agreement.PanelTableFixture;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

/** Schemes and leaf scores for the analyses of weights, without data behind them. */
final class FieldFixture {
    private FieldFixture() {}

    static Criterion leaf(String code, String weight) {
        return Criterion.leaf(code, code, new BigDecimal(weight), Source.NUMBER, new ImpliedNormaliser.None());
    }

    static Criterion node(String code, String weight, Criterion... children) {
        return Criterion.aggregate(code, code, new BigDecimal(weight), List.of(children));
    }

    static Scheme scheme(Criterion... children) {
        return scheme(Criterion.aggregate("ROOT", "ROOT", null, List.of(children)));
    }

    static Scheme scheme(Criterion root) {
        return new Scheme("CAT", root, Rules.STANDARD.withWeights(WeightMode.RELATIVE));
    }

    /** Leaves K1… with the weights, all below the root. */
    static Scheme flat(String... weights) {
        List<Criterion> leaves = new ArrayList<>();
        for (int l = 0; l < weights.length; l++) {
            leaves.add(leaf("K" + (l + 1), weights[l]));
        }
        return scheme(leaves.toArray(Criterion[]::new));
    }

    /** Five aspects of six leaves each. */
    static Scheme thirtyLeaves() {
        Criterion[] aspects = new Criterion[5];
        for (int a = 0; a < aspects.length; a++) {
            Criterion[] leaves = new Criterion[6];
            for (int l = 0; l < leaves.length; l++) {
                leaves[l] = leaf("K" + (a + 1) + (l + 1), String.valueOf(5 + (7 * l + 3 * a) % 11));
            }
            aspects[a] = node("A" + (a + 1), String.valueOf(10 + 5 * a), leaves);
        }
        return scheme(aspects);
    }

    /** Nominations N1… with the scores of the leaves; NaN = left out. */
    static LeafScores scores(double[]... rows) {
        return new LeafScores(PanelTableFixture.codes("N", rows.length), rows);
    }

    /** Scores from 0 to 100 with two decimals. */
    static LeafScores random(int nominations, int leaves, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[nominations][leaves];
        for (double[] row : rows) {
            for (int l = 0; l < leaves; l++) {
                row[l] = random.nextInt(10_001) / 100.0;
            }
        }
        return scores(rows);
    }
}
