package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.coded.Coded;
import id.paritrana.coded.Dashed;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.tables.Telling;

/**
 * Rules for the numbers of one figure, so that the method can compute with them, for rows of a workbook and forms
 * alike. Limits of shares, parts and targets are defined only here; callers turn them into a sentence at their cell or
 * field.
 */
public final class FigureRules {
    /** No share of people is so many per cent, and no target. */
    private static final BigDecimal HUNDREDFOLD = new BigDecimal(1_000);

    /** A share of more than ten wholes is per cent; nothing that is covered is covered ten times. */
    private static final BigDecimal CERTAINLY_PERCENT = BigDecimal.TEN;
    /** A per cent that is this many times below its own figures is not theirs. */
    private static final BigDecimal FAR_BELOW = BigDecimal.TEN;

    /** Stated and computed per cent may differ by this fraction of the last digit stated. */
    /** More digits than a source states: those beyond come from a formula. */
    private static final int DIGITS_OF_FORMULA = 8;

    private static final BigDecimal ROUNDING_OF_LAST_DIGIT = new BigDecimal("0.5");

    private FigureRules() {}

    /** The number that is wrong. */
    public enum Part implements Coded {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /** The fault of the number. */
    public enum Fault implements Dashed {
        /** numerator or denominator of a criterion that is not a ratio */
        NOT_RATIO(Telling.oncePer("workbook.value.not-ratio", "criterion").inEachRow()),
        HALF_RATIO(Telling.oncePerColumn("workbook.value.half-ratio").inEachRow()),
        /** a quotient beside its own parts */
        TWICE_GIVEN(Telling.oncePerColumn("workbook.value.twice-given").inEachRow()),
        NEGATIVE(Telling.alone("workbook.value.negative")),
        /** a denominator of zero */
        BY_ZERO(Telling.alone("workbook.value.by-zero")),
        /** 85 where 0.85 is meant */
        PERCENT_AS_SHARE(
                Telling.oncePer("workbook.value.percent-as-share", "criterion").inEachRow()),
        /** a share above the whole; it is computed, and doubted */
        SHARE_ABOVE_ONE(
                Telling.oncePer("workbook.value.share-above-one", "criterion").inEachRow()),
        /** a numerator above its denominator; it is computed, and doubted */
        ABOVE_ONE(Telling.oncePer("workbook.value.above-one", "criterion").inEachRow());

        private final Telling told;

        Fault(Telling told) {
            this.told = told;
        }

        /** Whether the method computes with the number nevertheless. */
        public boolean doubt() {
            return this == SHARE_ABOVE_ONE || this == ABOVE_ONE;
        }

        /** The message key for a cell. */
        public String key() {
            return told.key();
        }

        /** How it is told of a cell. */
        public Telling told() {
            return told;
        }
    }

    /** One fault, and the number that has it. */
    public record Wrong(Part at, Fault fault) {}

    /** The numbers of one criterion. */
    public static List<Wrong> of(
            SourceForm form,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        var wrong = new ArrayList<Wrong>();
        if (form == SourceForm.PARTS) {
            ratio(value, numerator, denominator, wrong);
        } else if (numerator != null || denominator != null) {
            wrong.add(new Wrong(numerator == null ? Part.DENOMINATOR : Part.NUMERATOR, Fault.NOT_RATIO));
        }
        return wrong;
    }

    private static void ratio(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<Wrong> wrong) {
        if (numerator == null && denominator == null) {
            share(value, wrong);
        } else if (numerator == null || denominator == null) {
            wrong.add(new Wrong(numerator == null ? Part.NUMERATOR : Part.DENOMINATOR, Fault.HALF_RATIO));
        } else {
            wrong.addAll(parts(numerator, denominator));
            if (value != null) {
                wrong.add(new Wrong(Part.VALUE, Fault.TWICE_GIVEN));
            }
        }
    }

    private static void share(@Nullable BigDecimal value, List<Wrong> wrong) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0) {
            wrong.add(new Wrong(Part.VALUE, Fault.NEGATIVE));
        } else if (value.compareTo(CERTAINLY_PERCENT) > 0) {
            wrong.add(new Wrong(Part.VALUE, Fault.PERCENT_AS_SHARE));
        } else if (value.compareTo(BigDecimal.ONE) > 0) {
            wrong.add(new Wrong(Part.VALUE, Fault.SHARE_ABOVE_ONE));
        }
    }

    /**
     * Whether a per cent seems to be a share, 0.7 where 70 is meant.
     *
     * @param computed the per cent computed from its own figures; null without figures
     */
    public static boolean isShareAsPercent(@Nullable BigDecimal percent, @Nullable BigDecimal computed) {
        return percent != null
                && percent.signum() > 0
                && percent.compareTo(BigDecimal.ONE) <= 0
                && (computed == null || computed.compareTo(percent.multiply(FAR_BELOW)) > 0);
    }

    /** Whether a stated per cent is the computed one, rounded to the last digit that is stated. */
    public static boolean isRounded(BigDecimal stated, BigDecimal computed) {
        return computed.subtract(stated).abs().compareTo(rounding(stated)) <= 0;
    }

    /**
     * Half of the last digit that was stated: 0.05 for 87.2. Of a formula that a spreadsheet computed, half of the eighth: the last of its
     * fifteen digits are those of its binary numbers.
     */
    public static BigDecimal rounding(BigDecimal stated) {
        return ROUNDING_OF_LAST_DIGIT.movePointLeft(Math.min(Math.max(0, stated.scale()), DIGITS_OF_FORMULA));
    }

    /** Whether a per cent is negative, which no count gives. */
    public static boolean isNoPercent(@Nullable BigDecimal percent) {
        return percent != null && percent.signum() < 0;
    }

    /** A per cent so large that it is one of a per cent: a cell formatted as per cent shows 100 as 10,000 %. */
    public static boolean isHundredfold(@Nullable BigDecimal percent) {
        return percent != null && percent.compareTo(HUNDREDFOLD) >= 0;
    }

    /** A target in per cent that nobody could miss, or nobody reach. */
    public static boolean isNoTarget(@Nullable BigDecimal percent) {
        return percent != null && percent.signum() == 0;
    }

    /** Whether people are covered although the denominator is zero. */
    public static boolean isOfNobody(BigDecimal numerator, BigDecimal denominator) {
        return parts(numerator, denominator).stream().anyMatch(wrong -> wrong.fault() == Fault.BY_ZERO);
    }

    /** The faults of a part and its whole, such as covered people of all people. */
    public static List<Wrong> parts(BigDecimal numerator, BigDecimal denominator) {
        if (numerator.signum() < 0) {
            return List.of(new Wrong(Part.NUMERATOR, Fault.NEGATIVE));
        }
        if (denominator.signum() < 0) {
            return List.of(new Wrong(Part.DENOMINATOR, Fault.NEGATIVE));
        }
        if (denominator.signum() == 0 && numerator.signum() > 0) {
            return List.of(new Wrong(Part.DENOMINATOR, Fault.BY_ZERO));
        }
        return numerator.compareTo(denominator) > 0 ? List.of(new Wrong(Part.NUMERATOR, Fault.ABOVE_ONE)) : List.of();
    }
}
