package id.paritrana.edition;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.CurrentUser;
import id.paritrana.journal.Journal;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * What all acts of two officers share: one proposes with a reason, another confirms; anybody of them may reject, also the
 * one who proposed. Each step is in the journal.
 */
@ApplicationScoped
public class SecondOfficer {
    private final Proposals proposals;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    SecondOfficer(Proposals proposals, Journal journal, CurrentUser user, Clock clock) {
        this.proposals = proposals;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param typed the reason and whatever else has been said against the form so far; refuses when there is anything
     * @param content what the act needs to know
     */
    public void propose(
            Edition edition, ProposedAct act, String subject, String content, String typedReason, Typed typed) {
        String reason = typed.required("reason", typedReason, TextLimits.TEXT, "edition.proposal.reason-missing");
        if (proposals.isOpen(edition, act, subject)) {
            typed.object("", "edition.proposal.open-already");
        }
        typed.refuseIfAny();
        var made = new Proposal(
                edition,
                act,
                subject,
                content,
                reason,
                user.viewer().accountId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        proposals.persistAndFlush(made);
        note(made, "proposed");
    }

    /**
     * The proposal, confirmed by this second officer; to be called inside the transaction of the act.
     *
     * @throws Refusal when it is decided already or was made by the same account
     */
    public Proposal confirm(Edition edition, ProposedAct act, long id) {
        Proposal proposal = toDecide(edition, id);
        if (proposal.act() != act) {
            throw new NotThere();
        }
        if (proposal.proposedBy() == user.viewer().accountId()) {
            throw new Refusal(Objection.overall("edition.proposal.own"));
        }
        proposal.confirm(user.viewer().accountId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        proposals.flush();
        return proposal;
    }

    /** Rejected by another, or taken back by who made it. */
    @Transactional
    public void reject(Edition edition, long id) {
        Proposal proposal = toDecide(edition, id);
        proposal.reject(user.viewer().accountId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        note(proposal, "rejected");
    }

    private Proposal toDecide(Edition edition, long id) {
        Proposal proposal = proposals.locked(edition, id).orElseThrow(NotThere::new);
        proposals.getEntityManager().refresh(proposal);
        if (proposal.decided()) {
            throw new Refusal(Objection.overall("edition.proposal.decided"));
        }
        return proposal;
    }

    private void note(Proposal proposal, String step) {
        journal.act("proposal-" + step)
                .in(proposal.edition().id(), proposal.edition().code())
                .about("act:" + proposal.act().code() + " subject:" + proposal.subject())
                .before(step.equals("proposed") ? Map.of() : Map.of("proposal", proposal.id(), "decision", ""))
                .after(Map.of("proposal", proposal.id(), "content", proposal.content(), "decision", step))
                .because(proposal.reason())
                .write();
    }
}
