package id.paritrana.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.DataCriteria;
import id.paritrana.nomination.DataValues;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationCheck;
import id.paritrana.scoring.Criterion;
import id.paritrana.workbook.CountedCoverage;

/** Criteria for which neither a figure nor the coverage of all their segments is recorded. */
@ApplicationScoped
class CoverageMissing implements NominationCheck {
    private final CoverageRecords records;
    private final DataCriteria criteria;
    private final DataValues values;

    CoverageMissing(CoverageRecords records, DataCriteria criteria, DataValues values) {
        this.records = records;
        this.criteria = criteria;
        this.values = values;
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public String key() {
        return "coverage.open.missing";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        Map<Long, List<Criterion>> figures = criteria.figures(edition);
        Map<Long, Set<String>> recorded = values.recorded(nominations);
        Map<Long, List<CoverageRecord>> covered = records.of(nominations).stream()
                .collect(Collectors.groupingBy(r -> r.nomination().id()));
        return nominations.stream().collect(Collectors.toMap(Nomination::id, n -> {
            var latest = CountedCoverage.latest(covered.getOrDefault(n.id(), List.of()), edition.period());
            return figures.getOrDefault(n.category().id(), List.of()).stream()
                    .filter(c -> !c.segments().isEmpty())
                    .filter(c -> !recorded.getOrDefault(n.id(), Set.of()).contains(c.code()))
                    .filter(c -> CountedCoverage.of(latest, c.segments()).isEmpty())
                    .count();
        }));
    }
}
