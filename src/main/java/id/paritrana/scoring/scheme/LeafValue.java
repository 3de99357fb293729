package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.NodeState;

/**
 * What is known about one leaf of one entry, before normalisation.
 *
 * @param value present exactly when the state is {@link NodeState#SCORED}
 * @param refused codes of mandatory items that are not accepted
 */
public record LeafValue(NodeState state, @Nullable BigDecimal value, Set<Warning> warnings, List<String> refused) {

    static LeafValue of(BigDecimal value) {
        return new LeafValue(NodeState.SCORED, value, Set.of(), List.of());
    }

    public static LeafValue without(NodeState state) {
        return new LeafValue(state, null, Set.of(), List.of());
    }

    public boolean isScored() {
        return state == NodeState.SCORED;
    }
}
