package id.paritrana.scoring.scheme;

import java.util.List;

import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;

/**
 * The rules of a category beside its tree of criteria.
 *
 * @param weights how local weights are read
 * @param panel how marks become a panel score
 * @param quorum the least number of counted marks for a panel score
 * @param belowQuorum how a panel with fewer marks counts, whatever the criterion's policy for missing data
 * @param rounding the decimals of each stage
 * @param ties the chain that separates equal totals, in order
 * @param draws seed and size of the analyses
 */
public record Rules(
        WeightMode weights,
        PanelRule panel,
        int quorum,
        QuorumPolicy belowQuorum,
        Rounding rounding,
        List<TieBreak> ties,
        Draws draws) {

    /** Percent weights, trimmed mean, five of nine and not ranked below, standard rounding, head-to-head then panel median then a shared place. */
    public static final Rules STANDARD = new Rules(
            WeightMode.PERCENT,
            PanelRule.TRIMMED_MEAN,
            5,
            QuorumPolicy.NOT_RANKED,
            Rounding.STANDARD,
            List.of(new TieBreak.HeadToHead(), new TieBreak.PanelMedian(), new TieBreak.Shared()),
            Draws.STANDARD);

    public Rules {
        ties = List.copyOf(ties);
    }

    public Rules withWeights(WeightMode mode) {
        return new Rules(mode, panel, quorum, belowQuorum, rounding, ties, draws);
    }

    public Rules withPanel(PanelRule rule) {
        return new Rules(weights, rule, quorum, belowQuorum, rounding, ties, draws);
    }

    public Rules withQuorum(int marks) {
        return new Rules(weights, panel, marks, belowQuorum, rounding, ties, draws);
    }

    public Rules withTies(List<TieBreak> chain) {
        return new Rules(weights, panel, quorum, belowQuorum, rounding, chain, draws);
    }

    public Rules withDraws(Draws chance) {
        return new Rules(weights, panel, quorum, belowQuorum, rounding, ties, chance);
    }
}
