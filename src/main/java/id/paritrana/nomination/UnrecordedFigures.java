package id.paritrana.nomination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Edition;
import id.paritrana.scoring.scheme.Criterion;

/** The figures that nobody has recorded; of some of them coverage stands for what is missing. */
@ApplicationScoped
public class UnrecordedFigures {
    private final DataCriteria criteria;
    private final DataValues values;

    UnrecordedFigures(DataCriteria criteria, DataValues values) {
        this.criteria = criteria;
        this.values = values;
    }

    /** By the id of the nomination, in the order of the scheme; two statements for any number. */
    public Map<Long, List<Criterion>> of(Edition edition, List<Nomination> nominations) {
        Map<Long, List<Criterion>> figures = criteria.figures(edition);
        Map<Long, Set<String>> recorded = values.recorded(nominations);
        return nominations.stream()
                .collect(Collectors.toMap(
                        Nomination::id, n -> figures.getOrDefault(n.category().id(), List.of()).stream()
                                .filter(c ->
                                        !recorded.getOrDefault(n.id(), Set.of()).contains(c.code()))
                                .toList()));
    }
}
