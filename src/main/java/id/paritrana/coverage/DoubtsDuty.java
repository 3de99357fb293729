package id.paritrana.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/**
 * Coverage figures that somebody still has to look at, though nothing waits for it: of categories that scoring is not closed for,
 * the doubts that hold up no freezing.
 */
@ApplicationScoped
class DoubtsDuty implements EditionDuty {
    private final CoverageDoubts doubts;

    DoubtsDuty(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    /** After what brings the edition on. */
    @Override
    public int order() {
        return 85;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        Set<Long> scored = state.categories().stream()
                .filter(category -> !category.closed())
                .map(CategoryState::id)
                .collect(Collectors.toSet());
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        boolean frozen = state.edition().frozen();
        List<CoverageWarning> doubted = doubts.of(state.edition()).stream()
                .filter(AnsweredWarning::open)
                .filter(warning -> frozen || !warning.standsInTheWay())
                .map(AnsweredWarning::warning)
                .filter(w -> !w.nomination().withdrawn()
                        && scored.contains(w.nomination().category().id()))
                .toList();
        return doubted.stream().findFirst().map(first -> Duty.of(
                        first.place(),
                        "coverage.do.look",
                        frozen ? "coverage.do.look-frozen" : "coverage.do.look-text",
                        Duty.Standing.TO_CHECK,
                        CoverageWarning.regions(doubted))
                .leading("coverage.do.look-go"));
    }
}
