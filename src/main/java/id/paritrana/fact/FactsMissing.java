package id.paritrana.fact;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationCheck;

/** Facts that nobody has recorded, or that were rejected. */
@ApplicationScoped
class FactsMissing implements NominationCheck {
    private final Facts facts;
    private final FactSchemes schemes;

    FactsMissing(Facts facts, FactSchemes schemes) {
        this.facts = facts;
        this.schemes = schemes;
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public String key() {
        return "fact.open.missing";
    }

    @Override
    public Map<Long, Long> open(Viewer viewer, Edition edition, List<Nomination> nominations) {
        FactScheme scheme = schemes.of(edition);
        Map<Long, Long> there = facts.count(nominations, List.of(Decision.CONFIRMED));
        return nominations.stream()
                .collect(Collectors.toMap(
                        Nomination::id,
                        n -> Math.max(0, scheme.of(n.category()).size() - there.getOrDefault(n.id(), 0L))));
    }
}
