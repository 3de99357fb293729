package id.paritrana.fact;

import java.util.Optional;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.OtherOfficers;

/** What facts that wait ask of whoever reads: to decide on those of others, or to ask another officer about one's own. */
@ApplicationScoped
class FactsToDecide {
    private final Facts facts;
    private final OtherOfficers officers;

    FactsToDecide(Facts facts, OtherOfficers officers) {
        this.facts = facts;
        this.officers = officers;
    }

    /**
     * @param awaiting how many of them there are, whoever recorded them
     * @param closed whether they are those of closed categories, or of the others
     * @param asks key of what to do where the viewer has recorded them all
     * @param decides what to do about a number of others
     */
    Optional<Duty> duty(
            Viewer viewer, Edition edition, long awaiting, boolean closed, String asks, LongFunction<Duty> decides) {
        if (awaiting == 0) {
            return Optional.empty();
        }
        long mine = facts.undecidedFor(viewer.accountId(), edition, closed);
        return Optional.of(
                mine > 0
                        ? decides.apply(mine).leading("fact.do.confirm-go")
                        : Duty.of(
                                        FactAddress.list(edition.code()),
                                        asks,
                                        "fact.do.ask-text",
                                        Duty.Standing.OTHERS,
                                        awaiting)
                                .by(officers.of(viewer, edition)));
    }
}
