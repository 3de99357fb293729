package id.paritrana.coverage;

import org.jspecify.annotations.Nullable;

/** A warning, and the answer that was given for exactly these figures, if any. */
public record AnsweredWarning(
        CoverageWarning warning, @Nullable CoverageAnswer answer) {
    public boolean open() {
        return answer == null;
    }

    /**
     * Whether it is in the way of what comes next. The scheme is not frozen before it is answered; where it comes later, by import
     * or correction, scoring is closed over it only with a written reason.
     */
    public boolean standsInTheWay() {
        return warning.blocking() && open();
    }
}
