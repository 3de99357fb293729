package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import id.paritrana.coverage.CoverageRecord;

/**
 * A segment's coverage as a bar with its figures. The four positions are per cent of the bar's width, as SVG wants them.
 *
 * @param percent participants of workers, recomputed; null where it cannot be
 * @param full where 100 % is
 * @param bar how far the bar goes, at most to 100 %
 * @param over what lies beyond, empty for none
 * @param target where the target is, empty for none
 */
public record CoverShown(
        CoverageRecord record, @Nullable BigDecimal percent, String full, String bar, String over, String target) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static CoverShown of(CoverageRecord record) {
        BigDecimal percent = record.recomputedPercent();
        BigDecimal aim = record.targetPercent();
        BigDecimal top = HUNDRED.max(percent == null ? HUNDRED : percent).max(aim == null ? HUNDRED : aim);
        BigDecimal shown = percent == null ? BigDecimal.ZERO : percent;
        BigDecimal beyond = shown.subtract(HUNDRED).max(BigDecimal.ZERO);
        return new CoverShown(
                record,
                percent,
                position(HUNDRED, top),
                position(shown.min(HUNDRED), top),
                beyond.signum() == 0 ? "" : position(beyond, top),
                aim == null ? "" : position(aim, top));
    }

    private static String position(BigDecimal value, BigDecimal top) {
        return value.multiply(HUNDRED).divide(top, 2, RoundingMode.HALF_UP).toPlainString();
    }
}
