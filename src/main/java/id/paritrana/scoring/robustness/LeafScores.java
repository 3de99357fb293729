package id.paritrana.scoring.robustness;

import java.util.List;

/**
 * The scores of the leaves in doubles: n nominations (rows) by L leaves in tree order (columns). NaN = left out, its weight goes to the
 * siblings.
 */
record LeafScores(List<String> nominations, double[][] scores) {
    LeafScores {
        nominations = List.copyOf(nominations);
        if (scores.length != nominations.size()) {
            throw new IllegalArgumentException(scores.length + " rows for " + nominations.size() + " nominations");
        }
    }

    int size() {
        return scores.length;
    }
}
