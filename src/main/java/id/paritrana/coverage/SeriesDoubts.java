package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Checks between a record and the one before it, of the same nomination and segment. */
final class SeriesDoubts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SeriesDoubts() {}

    /** The warnings about the records of one nomination and segment, earliest first. */
    static List<CoverageWarning> warnings(List<CoverageRecord> series) {
        var found = new ArrayList<CoverageWarning>();
        CoverageRecord before = null;
        for (CoverageRecord now : series) {
            notStated(before, now, found);
            if (before != null) {
                CoverageRecord twin = before;
                var both = new ArrayList<CoverageWarning>();
                denominatorChanged(twin, now, both);
                jump(twin, now, both);
                copied(twin, now, both);
                both.forEach(warning -> found.add(warning.beside(twin)));
            }
            before = now;
        }
        return found;
    }

    /** Warns of workers that are only implied; with a target the base is ambiguous, which has its own warning. */
    private static void notStated(@Nullable CoverageRecord before, CoverageRecord now, List<CoverageWarning> found) {
        if (!now.baseIsImplied() || now.targetPercent() != null) {
            return;
        }
        BigDecimal implied = now.impliedWorkers();
        if (before != null && before.participants() != null && before.base() != null) {
            found.add(CoverageWarning.about(
                    now,
                    WarningKind.DENOMINATOR_NOT_STATED,
                    "compared",
                    WarningFigure.people(now.participants()),
                    WarningFigure.stated(now.statedPercent()),
                    WarningFigure.people(implied),
                    WarningFigure.day(before.asOf()),
                    WarningFigure.people(before.base()),
                    WarningFigure.change(now.participants().subtract(before.participants())),
                    WarningFigure.change(implied.subtract(before.base()))));
        } else {
            found.add(CoverageWarning.about(
                    now,
                    WarningKind.DENOMINATOR_NOT_STATED,
                    "",
                    WarningFigure.people(now.participants()),
                    WarningFigure.stated(now.statedPercent()),
                    WarningFigure.people(implied)));
        }
    }

    /** Fewer participants but a higher per cent, more but a lower one, or a base that moved too fast. */
    private static void denominatorChanged(CoverageRecord before, CoverageRecord now, List<CoverageWarning> found) {
        BigDecimal was = before.base();
        BigDecimal is = now.base();
        if (was == null || is == null || was.signum() == 0) {
            return;
        }
        BigDecimal wasPercent = before.percent();
        BigDecimal isPercent = now.percent();
        if (before.participants() == null || now.participants() == null || wasPercent == null || isPercent == null) {
            if (tooFast(before, now, was, is)) {
                found.add(CoverageWarning.about(
                        now,
                        WarningKind.DENOMINATOR_CHANGED,
                        "base",
                        WarningFigure.day(before.asOf()),
                        WarningFigure.people(was),
                        WarningFigure.people(is)));
            }
            return;
        }
        int people = now.participants().compareTo(before.participants());
        int percent = isPercent.compareTo(wasPercent);
        String variant = people < 0 && percent > 0 ? "fewer" : people > 0 && percent < 0 ? "more" : "";
        if (!variant.isEmpty() || tooFast(before, now, was, is)) {
            found.add(CoverageWarning.about(
                    now,
                    WarningKind.DENOMINATOR_CHANGED,
                    variant,
                    WarningFigure.day(before.asOf()),
                    WarningFigure.people(before.participants()),
                    WarningFigure.people(now.participants()),
                    WarningFigure.percent(wasPercent),
                    WarningFigure.percent(isPercent),
                    WarningFigure.people(was),
                    WarningFigure.people(is)));
        }
    }

    private static boolean tooFast(CoverageRecord before, CoverageRecord now, BigDecimal was, BigDecimal is) {
        BigDecimal change = is.subtract(was).multiply(HUNDRED).divide(was, MathContext.DECIMAL128);
        return perYear(change, before, now).compareTo(CoverageThresholds.DENOMINATOR_CHANGE) > 0;
    }

    private static void jump(CoverageRecord before, CoverageRecord now, List<CoverageWarning> found) {
        BigDecimal was = before.percent();
        BigDecimal is = now.percent();
        if (was != null && is != null) {
            BigDecimal points = is.subtract(was);
            if (perYear(points, before, now).compareTo(CoverageThresholds.JUMP_POINTS) > 0) {
                found.add(CoverageWarning.about(
                        now,
                        WarningKind.JUMP,
                        "",
                        WarningFigure.day(before.asOf()),
                        WarningFigure.percent(was),
                        WarningFigure.percent(is),
                        WarningFigure.points(points)));
            }
        } else if (before.participants() != null
                && now.participants() != null
                && before.participants().signum() > 0) {
            BigDecimal change = now.participants()
                    .subtract(before.participants())
                    .multiply(HUNDRED)
                    .divide(before.participants(), MathContext.DECIMAL128);
            if (perYear(change, before, now).compareTo(CoverageThresholds.JUMP_PARTICIPANTS) > 0) {
                found.add(CoverageWarning.about(
                        now,
                        WarningKind.JUMP,
                        "people",
                        WarningFigure.day(before.asOf()),
                        WarningFigure.people(before.participants()),
                        WarningFigure.people(now.participants()),
                        WarningFigure.points(change)));
            }
        }
    }

    /** The same figures on a later day were probably not counted again. */
    private static void copied(CoverageRecord before, CoverageRecord now, List<CoverageWarning> found) {
        BigDecimal participants = now.participants();
        if (participants != null
                && before.participants() != null
                && participants.compareTo(before.participants()) == 0
                && participants.compareTo(CoverageThresholds.COINCIDENCE) >= 0) {
            found.add(CoverageWarning.about(
                    now,
                    WarningKind.DUPLICATE,
                    "",
                    WarningFigure.people(participants),
                    WarningFigure.day(before.asOf())));
        }
    }

    /** The size of a change, spread over the years between the records; less than a year counts as one. */
    private static BigDecimal perYear(BigDecimal change, CoverageRecord before, CoverageRecord now) {
        long days = Math.max(CoverageThresholds.DAYS_OF_A_YEAR, ChronoUnit.DAYS.between(before.asOf(), now.asOf()));
        return change.abs()
                .multiply(BigDecimal.valueOf(CoverageThresholds.DAYS_OF_A_YEAR))
                .divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }
}
