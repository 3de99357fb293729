package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.scheme.TieBreak;

/**
 * One step of the tie chain as it was tried on a group of entries that were still tied.
 *
 * @param rule the step of the chain
 * @param values what was compared, the highest first and entries without a value last, equal ones in the order of their codes
 * @param separated whether it split the group
 */
public record TieStep(TieBreak rule, List<Value> values, boolean separated) {

    /**
     * An entry's value in a step: a score, seats won, or a median; {@code null} without one, and always for a shared
     * place.
     */
    public record Value(String entry, @Nullable BigDecimal value) {}

    public TieStep {
        values = List.copyOf(values);
    }

    /** The code of the criterion compared; empty for other kinds of step. */
    public Optional<String> criterion() {
        return rule.criterion();
    }

    /** What was compared for that entry; empty where there is no value. */
    public Optional<BigDecimal> value(String entry) {
        return values.stream()
                .filter(each -> each.entry().equals(entry))
                .findFirst()
                .map(Value::value);
    }
}
