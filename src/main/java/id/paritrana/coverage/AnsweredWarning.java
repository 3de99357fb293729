package id.paritrana.coverage;

import org.jspecify.annotations.Nullable;

/** A warning, and the answer that was given for exactly these figures, if any. */
public record AnsweredWarning(
        CoverageWarning warning, @Nullable CoverageAnswer answer) {
    public boolean open() {
        return answer == null;
    }

    /**
     * Whether it keeps the scheme from being frozen. Where it comes later, by import or correction, scoring is closed over it only
     * with a written reason.
     */
    public boolean holdsUpFreezing() {
        return warning.blocking() && open();
    }
}
