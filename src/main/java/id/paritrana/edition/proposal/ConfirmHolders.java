package id.paritrana.edition.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.words.Messages;

/**
 * Confirms several proposals about holders of seats by one second person with one sign-in: all of them, or none with the
 * objections to each. Each is confirmed by its own act, as if it were alone.
 */
@ApplicationScoped
public class ConfirmHolders {
    private final Editions editions;
    private final Proposals proposals;
    private final LockSeats seats;
    private final LockAccounts accounts;
    private final VisibleProposals seen;
    private final Solemn solemn;

    ConfirmHolders(
            Editions editions,
            Proposals proposals,
            LockSeats seats,
            LockAccounts accounts,
            VisibleProposals seen,
            Solemn solemn) {
        this.editions = editions;
        this.proposals = proposals;
        this.seats = seats;
        this.accounts = accounts;
        this.seen = seen;
        this.solemn = solemn;
    }

    /**
     * @param seals what was shown of each that is ticked, by its identifier in addresses
     * @param sure {@code yes} when the statement was ticked
     * @throws NotThere for who holds neither a seat, which may preside, nor an office that binds
     * @throws Refusal when none is ticked, or some cannot be confirmed by this viewer: each by what it proposes
     */
    @Transactional
    public void confirm(Viewer viewer, Edition edition, Map<String, String> seals, String sure) {
        if (!viewer.is(Role.BINDERS, edition) && viewer.seatIn(edition.code()).isEmpty()) {
            throw new NotThere();
        }
        if (seals.isEmpty()) {
            throw new Refusal(Objection.overall("edition.proposal.many.none"));
        }
        solemn.check(sure);
        Edition locked = editions.locked(edition);
        List<Proposal> named = proposals.locked(locked, seals.keySet()).stream()
                .filter(proposal -> proposal.act().ofHolders() && seen.by(viewer, proposal))
                .toList();
        if (named.size() < seals.size()) {
            throw new NotThere();
        }
        accounts.lock(named);
        seats.lock(named.stream().map(Proposal::seatId).distinct().toList());
        var objections = new ArrayList<Objection>();
        for (Proposal proposal : named) {
            against(viewer, proposal, seals.get(proposal.publicId()))
                    .map(objection -> about(proposal, objection))
                    .ifPresent(objections::add);
        }
        Refusal.unlessNone(objections);
        named.forEach(
                proposal -> confirm(viewer, locked, proposal, new SolemnForm(seals.get(proposal.publicId()), sure)));
    }

    private Optional<Objection> against(Viewer viewer, Proposal proposal, String seal) {
        ProposableAct act = seen.act(proposal.act());
        if (proposal.decided()) {
            return Optional.of(SecondPerson.decided(proposal));
        }
        if (!seen.decidedBy(viewer, proposal)) {
            return Optional.of(Objection.overall(seen.decidedByOthers(viewer, proposal)));
        }
        Optional<Objection> overtaken = overtaken(act, proposal);
        return overtaken.isPresent() || seal.equals(SecondPerson.seal(act, proposal))
                ? overtaken
                : Optional.of(Objection.overall("site.solemn.changed"));
    }

    /** Read after the act was refused, when it may be over. */
    private static Optional<Objection> overtaken(ProposableAct act, Proposal proposal) {
        Told why =
                locale -> act.overtaken(proposal, locale).orElseGet(() -> Messages.text(locale, "site.solemn.changed"));
        return act.overtaken(proposal, Messages.INDONESIAN).map(said -> Objection.overall("refusal.said", why));
    }

    /** What the ones before it have changed may speak against it: two of them may give one account two seats. */
    private void confirm(Viewer viewer, Edition edition, Proposal proposal, SolemnForm sent) {
        try {
            seen.act(proposal.act()).confirm(viewer, edition, proposal.id(), sent);
        } catch (Refusal refused) {
            throw new Refusal(refused.objections().stream()
                    .map(objection -> about(proposal, objection))
                    .toList());
        }
    }

    private Objection about(Proposal proposal, Objection objection) {
        Told which = locale -> seen.act(proposal.act()).said(proposal, locale);
        Told why = objection::onPage;
        return Objection.overall("edition.proposal.many.of", which, why);
    }
}
