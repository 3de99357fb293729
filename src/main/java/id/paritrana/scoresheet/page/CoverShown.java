package id.paritrana.scoresheet.page;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import id.paritrana.coverage.Bar;
import id.paritrana.coverage.CoverageRecord;

/**
 * A segment's coverage beside a criterion, as it counts: never what a source states.
 *
 * @param percent participants of workers, recomputed; null where it cannot be
 */
public record CoverShown(CoverageRecord record, @Nullable BigDecimal percent, Bar drawn) {
    static CoverShown of(CoverageRecord record, BigDecimal end) {
        BigDecimal percent = record.recomputedPercent();
        return new CoverShown(record, percent, Bar.of(percent, record.targetPercent(), end));
    }
}
