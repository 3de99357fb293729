package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/**
 * Why one entry stands above another: the difference of their totals, by criterion.
 *
 * @param entryA code of the first
 * @param entryB code of the second
 * @param difference total of A less total of B; {@code null} when one has no total
 * @param aspects one for each child of the root, in the order of the scheme
 * @param rounding what the rounding of the totals adds: difference less the sum of the aspects' differences; {@code
 * null} when the root does not add up, or one has no total
 * @param tie the step of the tie chain that separated them, when their totals are equal
 */
public record Comparison(
        String entryA,
        String entryB,
        @Nullable BigDecimal difference,
        List<Aspect> aspects,
        @Nullable BigDecimal rounding,
        Optional<TieStep> tie) {

    /**
     * One criterion of the two.
     *
     * @param difference contribution of A less contribution of B, an absent one counting nothing; {@code null} when there are no contributions
     *     to compare: neither counts, or the parent does not add up
     * @param children the same for the criteria below
     */
    public record Aspect(
            String code,
            String name,
            @Nullable BigDecimal scoreA,
            @Nullable BigDecimal scoreB,
            @Nullable BigDecimal contributionA,
            @Nullable BigDecimal contributionB,
            @Nullable BigDecimal difference,
            List<Aspect> children) {

        public Aspect {
            children = List.copyOf(children);
        }
    }

    public Comparison {
        aspects = List.copyOf(aspects);
    }

    /**
     * Compares two reports of one scheme; the ranking tells the tie step.
     *
     * @throws IllegalArgumentException when the reports are of different schemes
     */
    public static Comparison of(ScoreReport a, ScoreReport b, Ranking ranking) {
        List<Aspect> aspects = aspects(a.root(), b.root());
        BigDecimal difference =
                a.total() == null || b.total() == null ? null : a.total().subtract(b.total());
        boolean addsUp = aspects.stream().anyMatch(aspect -> aspect.difference() != null);
        BigDecimal rounding = null;
        if (difference != null && addsUp) {
            rounding = difference;
            for (Aspect aspect : aspects) {
                rounding = aspect.difference() == null ? rounding : rounding.subtract(aspect.difference());
            }
        }
        return new Comparison(
                a.code(), b.code(), difference, aspects, rounding, ranking.separation(a.code(), b.code()));
    }

    private static List<Aspect> aspects(NodeScore a, NodeScore b) {
        if (!a.code().equals(b.code()) || a.children().size() != b.children().size()) {
            throw new IllegalArgumentException("reports of different schemes: " + a.code() + ", " + b.code());
        }
        List<Aspect> aspects = new ArrayList<>();
        for (int i = 0; i < a.children().size(); i++) {
            NodeScore ofA = a.children().get(i);
            NodeScore ofB = b.children().get(i);
            aspects.add(new Aspect(
                    ofA.code(),
                    ofA.name(),
                    ofA.score(),
                    ofB.score(),
                    ofA.contribution(),
                    ofB.contribution(),
                    Difference.change(ofB.contribution(), ofA.contribution()),
                    aspects(ofA, ofB)));
        }
        return aspects;
    }
}
