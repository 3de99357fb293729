package id.paritrana.scoring.total;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.Warning;

/**
 * One criterion of one entry.
 *
 * @param code of the criterion
 * @param parent code of the parent; {@code null} for the root
 * @param name of the criterion
 * @param value a leaf's own value: figure, ratio, score of the chosen option, accepted share of a checklist, or panel
 * score; {@code null} for an aggregate and where there is none
 * @param score after normaliser and rounding; for an aggregate computed from the children's scores; 0 where missing
 * counts as zero; {@code null} where the node is left out or waits for marks
 * @param weight effective global weight: the product of the local shares along the path after the weight of what is
 * left out went to its siblings; 0 for a node left out
 * @param contribution what the node adds to the total. For a leaf, and for an aggregate that is not arithmetic, weight
 * × score, rounded; for an arithmetic aggregate the sum of its children's contributions. {@code null} where left out,
 * and below an aggregate that is not arithmetic, because there nothing adds up. For the root: the total
 * @param state what is known about it
 * @param warnings doubts that change nothing
 * @param scoreFigure how the score came about
 * @param figure how the contribution came about, down to the recorded data and marks; the score figure where there is
 * no contribution
 * @param children in the order of the scheme
 */
public record NodeScore(
        String code,
        @Nullable String parent,
        String name,
        @Nullable BigDecimal value,
        @Nullable BigDecimal score,
        BigDecimal weight,
        @Nullable BigDecimal contribution,
        NodeState state,
        Set<Warning> warnings,
        Figure scoreFigure,
        Figure figure,
        List<NodeScore> children) {

    public NodeScore {
        warnings = Set.copyOf(warnings);
        children = List.copyOf(children);
    }

    /** This node, then each child with all below it. */
    public Stream<NodeScore> inTreeOrder() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(NodeScore::inTreeOrder));
    }

    /** This node or the one below it with that code. */
    public Optional<NodeScore> find(String sought) {
        return inTreeOrder().filter(node -> node.code.equals(sought)).findFirst();
    }
}
