package id.paritrana.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/** Confirms several facts by the second person: all of them, or none with the objections to each. */
@ApplicationScoped
public class ConfirmFacts {
    private final VisibleFacts facts;
    private final FactSchemes schemes;
    private final ConfirmFact confirm;

    ConfirmFacts(VisibleFacts facts, FactSchemes schemes, ConfirmFact confirm) {
        this.facts = facts;
        this.schemes = schemes;
        this.confirm = confirm;
    }

    /**
     * @return how many of them have no evidence
     * @throws Refusal when none is named, or some cannot be confirmed by this viewer: each by its nominee and criterion
     */
    @Transactional
    public long confirm(Viewer viewer, Edition edition, Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new Refusal(Objection.overall("fact.many.none"));
        }
        FactScheme scheme = schemes.of(edition);
        var objections = new ArrayList<Objection>();
        List<Fact> named = facts.toDecide(viewer, edition, Set.copyOf(ids));
        for (Fact fact : named) {
            String which = fact.nomination().name() + ": "
                    + scheme.name(fact.nomination().category(), fact.criterion());
            FactRules.confirming(fact, viewer.accountId())
                    .ifPresent(word -> objections.add(Objection.overall("fact.many." + word, which)));
        }
        Refusal.unlessNone(objections);
        named.forEach(fact -> confirm.confirm(viewer, edition, fact.publicId()));
        return named.stream().filter(fact -> fact.evidence().isBlank()).count();
    }
}
