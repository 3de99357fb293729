package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * The two decisions behind every check of what is stored: the threshold from which a figure is doubted, and whether the
 * doubt blocks freezing until an officer answers it. No regulation sets these limits; they are ours, chosen so that the
 * figures published for Kalimantan in 2019 to 2026 raise the doubts that a careful reader has, and no others.
 */
public final class CoverageThresholds {
    /** The kinds that block freezing while unanswered: figures that cannot both be true. */
    public static final Set<WarningKind> BLOCKING =
            Set.copyOf(EnumSet.of(WarningKind.SEGMENT_SUM, WarningKind.OVER_100));

    /** A per cent above this is more than everybody. */
    static final BigDecimal EVERYBODY = new BigDecimal("100");
    /** Percentage points of change in a year that ask for an explanation. */
    static final BigDecimal JUMP_POINTS = new BigDecimal("10");
    /** Per cent of change of participants in a year that ask for one, where no percentage is known. */
    static final BigDecimal JUMP_PARTICIPANTS = new BigDecimal("50");
    /** Per cent by which a denominator may grow or shrink in a year. */
    static final BigDecimal DENOMINATOR_CHANGE = new BigDecimal("5");
    /** Per cent by which what is said to remain may differ from what is computed. */
    static final BigDecimal REMAINING_TOLERANCE = new BigDecimal("1");
    /** Two records closer than this are compared as if a year lay between them. */
    static final int DAYS_OF_A_YEAR = 365;
    /** Figures of fewer people than this may coincide by chance. */
    static final BigDecimal COINCIDENCE = new BigDecimal("1000");

    private CoverageThresholds() {}
}
