package id.paritrana.committee;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Account;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;

/**
 * Lets an account that has signed in act for a seat, as one of its holders. Neither of the two persons may bind their
 * own account, an account with an office role is bound to no seat, an account holds one seat of an edition at a time,
 * and a binding is not changed: a wrong one is ended and a new holder appointed.
 */
@ApplicationScoped
public class BindAccount implements ProposableAct {
    private final Editions editions;
    private final ChangeHolders change;
    private final SeatHolders holders;
    private final Proposals proposals;
    private final SecondPerson second;

    BindAccount(
            Editions editions, ChangeHolders change, SeatHolders holders, Proposals proposals, SecondPerson second) {
        this.editions = editions;
        this.change = change;
        this.holders = holders;
        this.proposals = proposals;
        this.second = second;
    }

    @Transactional
    public void propose(
            Viewer viewer,
            String edition,
            String seatCode,
            String holderId,
            int version,
            String chosen,
            String reason) {
        propose(viewer, change.seat(viewer, edition, seatCode), holderId, version, chosen, reason);
    }

    /** The same, in the transaction that has locked the seat. */
    void propose(Viewer viewer, Seat seat, String holderId, int version, String chosen, String reason) {
        SeatHolder holder = change.holder(seat, holderId, version);
        Account account = change.account(seat, chosen);
        refuseUnlessFree(viewer, seat, holder, account);
        second.propose(
                viewer,
                seat.edition(),
                ProposedAct.ACCOUNT_BOUND,
                ChangeHolders.about(seat, holder),
                HolderContent.of(holder, "account", String.valueOf(account.id())),
                reason,
                new Typed());
    }

    private void refuseUnlessFree(Viewer viewer, Seat seat, SeatHolder holder, Account account) {
        if (holder.accountId() == null && account.id() == viewer.accountId()) {
            throw new Refusal(Objection.of("account", "committee.account.own"));
        }
        Refusal.unlessNone(objections(seat, holder, account));
    }

    /** What speaks against it, whoever confirms it. */
    private List<Objection> objections(Seat seat, SeatHolder holder, Account account) {
        if (holder.accountId() != null) {
            return List.of(Objection.overall("committee.account.bound-already"));
        }
        if (!account.duties().isEmpty()) {
            return List.of(Objection.of("account", "committee.account.office"));
        }
        boolean elsewhere = holders.of(seat.edition()).stream()
                .anyMatch(h -> h.accountId() != null
                        && h.accountId() == account.id()
                        && h.seat().id() != seat.id()
                        && HolderRules.overlap(h.validFrom(), h.validTo(), holder.validFrom(), holder.validTo()));
        return elsewhere ? List.of(Objection.of("account", "committee.account.holds-other")) : List.of();
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.ACCOUNT_BOUND;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return told("committee.bind.said", proposal, locale);
    }

    @Override
    public String done(Proposal proposal, Locale locale) {
        return told("committee.bind.done", proposal, locale);
    }

    private String told(String key, Proposal proposal, Locale locale) {
        Map<String, String> content = HolderContent.read(proposal);
        var account = change.account(Long.parseLong(content.get("account")));
        return Messages.text(
                locale,
                key,
                account.map(Account::displayName).orElse(""),
                account.map(Account::code).orElse(""),
                content.get("name"),
                change.code(proposal));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "committee.bind.then"));
    }

    @Override
    public List<String> terms(Proposal proposal, Locale locale) {
        long id = Long.parseLong(HolderContent.read(proposal).get("holder"));
        return change.holders(change.read(proposal)).stream()
                .filter(holder -> holder.id() == id)
                .map(holder -> ChangeHolders.days(holder.validFrom(), holder.validTo(), locale))
                .toList();
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return ChangeHolders.overtaken(
                () -> {
                    Seat seat = change.read(proposal);
                    Map<String, String> content = HolderContent.read(proposal);
                    return objections(
                            seat,
                            change.holder(seat, content),
                            change.account(seat, Long.parseLong(content.get("account"))));
                },
                locale);
    }

    @Override
    public boolean byOfficer(Viewer viewer, Edition edition) {
        return viewer.is(Role.BINDERS, edition);
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        // first: an account that is bound to another seat at the same moment is seen to hold it
        editions.locked(edition);
        proposals.findByIdOptional(proposal).ifPresent(bound -> change.lock(List.of(bound)));
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Map<String, String> content = HolderContent.read(confirmed);
        Seat seat = change.seat(confirmed);
        SeatHolder holder = change.holder(seat, content);
        refuseUnlessFree(viewer, seat, holder, change.account(seat, Long.parseLong(content.get("account"))));
        second.carryOut(viewer, "bind_account", confirmed, holder);
    }
}
