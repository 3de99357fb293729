package id.paritrana.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.paritrana.edition.Closing;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Objection;

/** Facts that nobody has confirmed keep scoring from being closed; facts that nobody has recorded ask for a reason. */
@ApplicationScoped
class FactsBeforeClosing {
    private final Facts facts;
    private final FactSchemes schemes;
    private final Nominations nominations;

    FactsBeforeClosing(Facts facts, FactSchemes schemes, Nominations nominations) {
        this.facts = facts;
        this.schemes = schemes;
        this.nominations = nominations;
    }

    void speak(@Observes Closing closing) {
        long awaiting = facts.awaiting(closing.category());
        if (awaiting > 0) {
            closing.blocking().add(Objection.overall("fact.closing.awaiting", awaiting));
            FactScheme scheme = schemes.of(closing.category());
            for (Fact fact : facts.undecided(closing.category())) {
                closing.gaps()
                        .add(new Closing.Gap(
                                FactAddress.one(closing.edition().code(), fact.publicId()),
                                Objection.overall(
                                        "fact.closing.gap",
                                        fact.nomination().name(),
                                        scheme.name(closing.category(), fact.criterion()))));
            }
        }
        long asked =
                (long) schemes.of(closing.category()).of(closing.category()).size()
                        * nominations.standing(closing.category());
        long missing = asked - facts.standing(closing.category());
        if (missing > 0) {
            closing.openQuestions().add(Objection.overall("fact.closing.missing", missing));
        }
    }
}
