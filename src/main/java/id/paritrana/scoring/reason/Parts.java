package id.paritrana.scoring.reason;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The parts from which a reason's value follows. */
final class Parts {
    private Parts() {}

    /** The value of a part that has one. */
    static BigDecimal value(List<Figure> parts, int index) {
        return Objects.requireNonNull(parts.get(index).value(), "a part without a value");
    }
}
