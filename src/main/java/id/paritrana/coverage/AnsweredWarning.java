package id.paritrana.coverage;

import org.jspecify.annotations.Nullable;

/** A warning, and the answer that was given for exactly these figures, if any. */
public record AnsweredWarning(
        CoverageWarning warning, @Nullable CoverageAnswer answer) {
    public boolean open() {
        return answer == null;
    }

    /** Whether it keeps the data from being frozen today. */
    public boolean holdsUpFreezing() {
        return warning.blocking() && open();
    }
}
