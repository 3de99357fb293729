package id.paritrana.nomination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.scoring.Criterion;

/** Figures that nobody has recorded; those that coverage stands for are asked there. */
@ApplicationScoped
class FiguresMissing implements NominationCheck {
    private final DataCriteria criteria;
    private final DataValues values;

    FiguresMissing(DataCriteria criteria, DataValues values) {
        this.criteria = criteria;
        this.values = values;
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public String key() {
        return "nomination.open.figures";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        Map<Long, List<Criterion>> figures = criteria.figures(edition);
        Map<Long, Set<String>> recorded = values.recorded(nominations);
        return nominations.stream()
                .collect(Collectors.toMap(
                        Nomination::id, n -> figures.getOrDefault(n.category().id(), List.of()).stream()
                                .filter(c -> c.segments().isEmpty())
                                .filter(c ->
                                        !recorded.getOrDefault(n.id(), Set.of()).contains(c.code()))
                                .count()));
    }
}
