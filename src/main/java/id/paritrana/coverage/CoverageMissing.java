package id.paritrana.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationCheck;
import id.paritrana.nomination.UnrecordedFigures;
import id.paritrana.workbook.CountedCoverage;

/** Criteria for which neither a figure nor the coverage of all their segments is recorded. */
@ApplicationScoped
class CoverageMissing implements NominationCheck {
    private final CoverageRecords records;
    private final UnrecordedFigures unrecorded;

    CoverageMissing(CoverageRecords records, UnrecordedFigures unrecorded) {
        this.records = records;
        this.unrecorded = unrecorded;
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
        Map<Long, List<CoverageRecord>> covered = records.of(nominations).stream()
                .collect(Collectors.groupingBy(r -> r.nomination().id()));
        return unrecorded.of(edition, nominations).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> {
                    var latest = CountedCoverage.latest(covered.getOrDefault(of.getKey(), List.of()), edition.period());
                    return of.getValue().stream()
                            .filter(figure -> !figure.segments().isEmpty())
                            .filter(figure -> CountedCoverage.of(latest, figure.segments())
                                    .isEmpty())
                            .count();
                }));
    }
}
