package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known about one leaf of one entry, before normalisation.
 *
 * @param value present exactly when the state is {@link NodeState#SCORED}
 * @param refused codes of mandatory items that are not accepted
 */
record LeafValue(NodeState state, @Nullable BigDecimal value, Set<Warning> warnings, List<String> refused) {

    static LeafValue of(BigDecimal value) {
        return new LeafValue(NodeState.SCORED, value, Set.of(), List.of());
    }

    static LeafValue without(NodeState state) {
        return new LeafValue(state, null, Set.of(), List.of());
    }

    boolean isScored() {
        return state == NodeState.SCORED;
    }
}
