package id.paritrana.fact;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationCheck;

/** Facts that wait for a second person. */
@ApplicationScoped
class FactsAwaiting implements NominationCheck {
    private final Facts facts;

    FactsAwaiting(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Kind kind() {
        return Kind.DOUBTED;
    }

    @Override
    public String key() {
        return "fact.open.awaiting";
    }

    @Override
    public String standing() {
        return "fact.standing.awaiting";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        return facts.count(nominations, List.of());
    }
}
