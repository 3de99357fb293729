package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.FigureRules;
import id.paritrana.workbook.Period;

/** Checks that one record can fail by itself. */
final class RecordDoubts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RecordDoubts() {}

    static List<CoverageWarning> warnings(CoverageRecord r, Period period) {
        var found = new ArrayList<CoverageWarning>();
        overHundred(r, found);
        if (noShares(r, found)) {
            statedPercent(r, found);
            ambiguousBase(r, found);
        }
        percentOnly(r, found);
        remaining(r, found);
        if (!period.holds(r.asOf())) {
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.OUTSIDE_PERIOD,
                    "",
                    WarningFigure.day(r.asOf()),
                    end(period.start()),
                    end(period.end())));
        }
        return found;
    }

    private static WarningFigure end(@Nullable LocalDate day) {
        return day == null ? WarningFigure.words("–") : WarningFigure.day(day);
    }

    private static void overHundred(CoverageRecord r, List<CoverageWarning> found) {
        BigDecimal participants = r.participants();
        BigDecimal workers = r.workers();
        if (participants != null && workers != null) {
            BigDecimal percent = r.recomputedPercent();
            if (FigureRules.isOfNobody(participants, workers)) {
                found.add(CoverageWarning.about(
                        r,
                        WarningKind.OVER_100,
                        "nobody",
                        WarningFigure.people(participants),
                        WarningFigure.people(workers),
                        WarningFigure.segment(r.segment())));
            } else if (percent != null && percent.compareTo(CoverageThresholds.EVERYBODY) > 0) {
                found.add(CoverageWarning.about(
                        r,
                        WarningKind.OVER_100,
                        "",
                        WarningFigure.people(participants),
                        WarningFigure.people(workers),
                        WarningFigure.people(participants.subtract(workers)),
                        WarningFigure.percent(percent),
                        WarningFigure.segment(r.segment())));
            }
        } else if (r.statedPercent() != null && r.statedPercent().compareTo(CoverageThresholds.EVERYBODY) > 0) {
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.OVER_100,
                    "stated",
                    WarningFigure.stated(r.statedPercent()),
                    WarningFigure.segment(r.segment())));
        }
    }

    /** Warns of a share in place of a per cent, and returns whether there is none, so that per cents can be compared. */
    private static boolean noShares(CoverageRecord r, List<CoverageWarning> found) {
        int before = found.size();
        share(r, "", r.statedPercent(), r.recomputedPercent(), found);
        share(r, "target", r.targetPercent(), null, found);
        return found.size() == before;
    }

    private static void share(
            CoverageRecord r,
            String variant,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal computed,
            List<CoverageWarning> found) {
        if (percent != null && FigureRules.isShareAsPercent(percent, computed)) {
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.SHARE_AS_PERCENT,
                    variant,
                    WarningFigure.stated(percent),
                    WarningFigure.number(percent.movePointRight(2))));
        }
    }

    /**
     * Compares the stated per cent, rounded to its last digit, with the computed one; a stated share of the target has
     * a warning of its own.
     */
    private static void statedPercent(CoverageRecord r, List<CoverageWarning> found) {
        BigDecimal recomputed = r.recomputedPercent();
        BigDecimal stated = r.statedPercent();
        if (recomputed == null || stated == null || FigureRules.isRounded(stated, recomputed)) {
            return;
        }
        BigDecimal target = r.targetPercent();
        if (target != null) {
            BigDecimal share = share(recomputed, target);
            if (FigureRules.isRounded(stated, share)) {
                found.add(CoverageWarning.about(
                        r,
                        WarningKind.AMBIGUOUS_BASE,
                        "share",
                        WarningFigure.stated(stated),
                        WarningFigure.stated(target),
                        WarningFigure.percent(recomputed),
                        WarningFigure.percent(share)));
                return;
            }
        }
        found.add(CoverageWarning.about(
                r,
                WarningKind.STATED_PERCENT,
                "",
                WarningFigure.people(r.participants()),
                WarningFigure.people(r.workers()),
                WarningFigure.percent(recomputed),
                WarningFigure.stated(stated),
                WarningFigure.number(FigureRules.rounding(stated))));
    }

    /**
     * Warns of a per cent that can be read in two ways. With participants, per cent and target but no workers, the per
     * cent may be of workers or of the target. With people and per cent alone, the people may be the whole or the part;
     * a stated remainder would decide it, and is checked instead.
     */
    private static void ambiguousBase(CoverageRecord r, List<CoverageWarning> found) {
        BigDecimal stated = r.statedPercent();
        if (stated == null || stated.signum() == 0) {
            return;
        }
        BigDecimal participants = r.participants();
        BigDecimal workers = r.workers();
        BigDecimal target = r.targetPercent();
        if (participants != null && workers == null && target != null) {
            BigDecimal ofTarget = stated.multiply(target).divide(HUNDRED, MathContext.DECIMAL128);
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.AMBIGUOUS_BASE,
                    "of-target",
                    WarningFigure.people(participants),
                    WarningFigure.stated(stated),
                    WarningFigure.stated(target),
                    WarningFigure.people(r.impliedWorkers()),
                    WarningFigure.percent(share(stated, target)),
                    WarningFigure.people(participants.multiply(HUNDRED).divide(ofTarget, 0, RoundingMode.HALF_UP)),
                    WarningFigure.percent(ofTarget)));
        } else if (participants == null && workers != null && r.statedRemaining() == null) {
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.AMBIGUOUS_BASE,
                    "part",
                    WarningFigure.people(workers),
                    WarningFigure.stated(stated),
                    WarningFigure.people(workers.multiply(stated).divide(HUNDRED, 0, RoundingMode.HALF_UP)),
                    WarningFigure.people(workers.multiply(HUNDRED).divide(stated, 0, RoundingMode.HALF_UP))));
        }
    }

    private static void percentOnly(CoverageRecord r, List<CoverageWarning> found) {
        if (r.statedPercent() != null && r.participants() == null && r.workers() == null) {
            found.add(CoverageWarning.about(r, WarningKind.PERCENT_ONLY, "", WarningFigure.stated(r.statedPercent())));
        }
    }

    /** Checks that the stated remainder is the distance to the target, or to everybody. */
    private static void remaining(CoverageRecord r, List<CoverageWarning> found) {
        BigDecimal stated = r.statedRemaining();
        BigDecimal percent = r.percent();
        BigDecimal base = r.base();
        if (stated == null || percent == null || base == null) {
            return;
        }
        BigDecimal toAll = Objects.requireNonNull(r.workersTo(HUNDRED));
        BigDecimal toTarget = r.workersToTarget();
        if (follows(stated, toAll) || toTarget != null && follows(stated, toTarget)) {
            return;
        }
        if (toTarget == null) {
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.REMAINING,
                    "to-all",
                    WarningFigure.people(stated),
                    WarningFigure.people(toAll),
                    WarningFigure.people(base)));
        } else {
            found.add(CoverageWarning.about(
                    r,
                    WarningKind.REMAINING,
                    "",
                    WarningFigure.people(stated),
                    WarningFigure.people(toTarget),
                    WarningFigure.percent(r.targetPercent()),
                    WarningFigure.percent(percent),
                    WarningFigure.people(base)));
        }
    }

    private static boolean follows(BigDecimal stated, BigDecimal computed) {
        BigDecimal allowed = computed.abs()
                .multiply(CoverageThresholds.REMAINING_TOLERANCE)
                .divide(HUNDRED, MathContext.DECIMAL128)
                .max(BigDecimal.ONE);
        return stated.subtract(computed).abs().compareTo(allowed) <= 0;
    }

    private static BigDecimal share(BigDecimal percent, BigDecimal target) {
        return percent.multiply(HUNDRED).divide(target, MathContext.DECIMAL128);
    }
}
