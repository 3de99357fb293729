package id.paritrana.coverage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationCheck;

/** Figures that were compared with a doubted nominee's: a doubt about one is a doubt about the other. */
@ApplicationScoped
class CoverageTwinDoubted implements NominationCheck {
    private final CoverageDoubts doubts;

    CoverageTwinDoubted(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public Kind kind() {
        return Kind.DOUBTED;
    }

    @Override
    public String key() {
        return "coverage.open.twin";
    }

    @Override
    public String standing() {
        return "coverage.compared.twin-doubted.title";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        return doubts.seenBy(viewer, edition).doubtedTwins().values().stream()
                .flatMap(ofOneRecord -> ofOneRecord.stream()
                        .map(warning ->
                                twin(warning).id() == warning.nomination().id()
                                        ? null
                                        : twin(warning).id())
                        .filter(Objects::nonNull)
                        .limit(1))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static Nomination twin(CoverageWarning warning) {
        return Objects.requireNonNull(warning.twin()).nomination();
    }
}
