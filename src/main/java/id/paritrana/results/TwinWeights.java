package id.paritrana.results;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;

/** The weights of nodes as formulas: the weight of a node that a line leaves out goes to its siblings. */
final class TwinWeights {
    private final Scheme scheme;
    private final Rules rules;
    private final TwinData data;
    private final TwinColumns columns;

    TwinWeights(Scheme scheme, TwinData data, TwinColumns columns) {
        this.scheme = scheme;
        this.rules = scheme.rules();
        this.data = data;
        this.columns = columns;
    }

    /** The local weight of a node, 0 when it is left out; for points, it includes its part of what its siblings left out. */
    String local(Criterion node, int row) {
        String counting = counting(node, row);
        if (rules.weights() != WeightMode.POINTS) {
            return counting;
        }
        List<Criterion> set = scheme.parent(node.code()).orElseThrow().children();
        String all = set.stream().map(this::own).collect(Collectors.joining("+"));
        String there = set.stream().map(sibling -> counting(sibling, row)).collect(Collectors.joining("+"));
        return counting + "*(" + all + ")/(" + there + ")";
    }

    /** The weight of a node in the whole scheme, after the siblings took over what is left out. */
    String share(Criterion node, int row) {
        Criterion above = scheme.parent(node.code()).orElseThrow();
        String share = local(node, row);
        if (rules.weights() != WeightMode.POINTS) {
            List<String> all = above.children().stream()
                    .map(sibling -> local(sibling, row))
                    .toList();
            share = "(" + share + ")/(" + String.join("+", all) + ")";
        }
        return above == scheme.root() ? share : TwinColumns.cell(columns.weight(), above, row) + "*" + share;
    }

    /** 1 while any leaf at or below a node counts for the nomination of a line. */
    private String counts(Criterion node, int row) {
        if (node.isLeaf()) {
            return TwinColumns.cell(columns.counted(), node, row);
        }
        List<String> leaves = node.inTreeOrder().stream()
                .filter(Criterion::isLeaf)
                .map(leaf -> TwinColumns.cell(columns.counted(), leaf, row))
                .toList();
        return "MAX(" + String.join(",", leaves) + ")";
    }

    private String counting(Criterion node, int row) {
        return own(node) + "*" + counts(node, row);
    }

    private String own(Criterion node) {
        return Objects.requireNonNullElse(data.parameter(scheme.category(), node.code(), "weight"), "0");
    }
}
