package id.paritrana.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.CountedElsewhere;
import id.paritrana.nomination.Nomination;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.workbook.CountedCoverage;

/** Criteria whose figure is the sum of the coverage of their segments. */
@ApplicationScoped
class CountedForCriteria implements CountedElsewhere {
    private final CoverageRecords records;

    CountedForCriteria(CoverageRecords records) {
        this.records = records;
    }

    @Override
    public Function<Criterion, Optional<Share>> of(Nomination nomination) {
        var latest = CountedCoverage.latest(
                records.of(nomination), nomination.edition().period());
        return criterion -> share(CountedCoverage.of(latest, criterion.segments()));
    }

    private static Optional<Share> share(List<CoverageRecord> counts) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Share(sum(counts, CoverageRecord::participants), sum(counts, CoverageRecord::workers)));
    }

    private static BigDecimal sum(List<CoverageRecord> counts, Function<CoverageRecord, @Nullable BigDecimal> figure) {
        return counts.stream()
                .map(count -> Objects.requireNonNull(figure.apply(count)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
