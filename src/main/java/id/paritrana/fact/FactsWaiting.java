package id.paritrana.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionWaiting;

/**
 * Facts that wait for a second officer: for this one, unless they are the own. An officer who holds a seat of the edition is told
 * none: a count of facts would tell of nominations that the seat is recused from.
 */
@ApplicationScoped
class FactsWaiting implements EditionWaiting {
    private final Facts facts;

    FactsWaiting(Facts facts) {
        this.facts = facts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return "fact.waiting-facts";
    }

    @Override
    public Map<Long, Long> of(Viewer viewer, Collection<Edition> editions) {
        List<Edition> own = editions.stream()
                .filter(viewer::isSecretariat)
                .filter(edition -> viewer.seatIn(edition.code()).isEmpty())
                .toList();
        return own.isEmpty() ? Map.of() : facts.undecidedFor(viewer.accountId(), own);
    }
}
