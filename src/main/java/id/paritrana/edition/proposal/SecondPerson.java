package id.paritrana.edition.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.coded.Dashed;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * The common steps of all acts of two persons: one proposes with a reason, another confirms. Whoever may decide may
 * reject, and the proposer may withdraw. Each step is in the journal; the database itself writes the confirmation.
 */
@ApplicationScoped
public class SecondPerson {
    /** What becomes of a proposal without the act being done. */
    private enum Step implements Dashed {
        PROPOSED(RecordedAct.PROPOSAL_PROPOSED),
        REJECTED(RecordedAct.PROPOSAL_REJECTED),
        TAKEN_BACK(RecordedAct.PROPOSAL_TAKEN_BACK);

        private final RecordedAct act;

        Step(RecordedAct act) {
            this.act = act;
        }
    }

    private final Proposals proposals;
    private final Categories categories;
    private final VisibleProposals seen;
    private final Solemn solemn;
    private final Journal journal;
    private final Clock clock;

    SecondPerson(
            Proposals proposals,
            Categories categories,
            VisibleProposals seen,
            Solemn solemn,
            Journal journal,
            Clock clock) {
        this.proposals = proposals;
        this.categories = categories;
        this.seen = seen;
        this.solemn = solemn;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param typed the reason and all objections to the form so far, any of which refuses. An act with its own words
     * for a missing reason has checked it before.
     * @param content what the act needs to know
     */
    public void propose(
            Viewer viewer,
            Edition edition,
            ProposedAct act,
            ProposalSubject about,
            String content,
            String typedReason,
            Typed typed) {
        String reason = typed.fine("reason")
                ? typed.required("reason", typedReason, TextLimits.TEXT, "edition.proposal.reason-missing")
                : typedReason;
        if (proposals.isOpen(edition, act, about)) {
            typed.object("", "edition.proposal.open-already");
        }
        typed.refuseIfAny();
        var made = new Proposal(edition, act, about, content, reason, viewer.accountId(), clock.instant());
        proposals.persistAndFlush(made);
        note(made, Step.PROPOSED, reason);
    }

    /**
     * The proposal, confirmed by this second person; to be called inside the transaction of the act, which does it with what
     * the database gives for a confirmation of the same transaction.
     *
     * @throws Refusal when it is decided already or was made by the same account, when it is not for this viewer to decide, and
     *     when the confirmation is not as {@link Solemn} wants it
     */
    public Proposal confirm(Viewer viewer, ProposableAct act, Edition edition, long id, SolemnForm sent) {
        Proposal proposal = toDecide(edition, id);
        if (proposal.act() != act.act() || !seen.by(viewer, proposal)) {
            throw new NotThere();
        }
        if (!seen.decidedBy(viewer, proposal)) {
            throw new Refusal(Objection.overall(seen.decidedByOthers(viewer, proposal)));
        }
        solemn.check(sent, seal(act, proposal));
        proposal.confirm(viewer.accountId(), clock.instant());
        proposals.flush();
        return proposal;
    }

    /**
     * The digest of what the confirmation page shows and of the state of the act's object. The rest of a proposal never
     * changes, so its public id represents it; a digest of row numbers could be found by trial.
     */
    static String seal(ProposableAct act, Proposal proposal) {
        return Solemn.seal(
                proposal.publicId(),
                proposal.act().code(),
                act.said(proposal, Messages.INDONESIAN),
                act.terms(proposal, Messages.INDONESIAN),
                proposal.reason(),
                proposal.proposedAt(),
                act.state(proposal));
    }

    /** The category that a proposal is about. */
    public Category category(Proposal proposal) {
        return Optional.ofNullable(proposal.categoryId())
                .flatMap(categories::findByIdOptional)
                .orElseThrow(NotThere::new);
    }

    /** The category that a proposal is about, locked before the proposal is and read again. */
    public Category lockedCategory(Edition edition, long proposal) {
        return categories.locked(proposals.category(edition, proposal).orElseThrow(NotThere::new));
    }

    /**
     * Has the database function carry out what was confirmed in this transaction; the app's database role has no other
     * way to do it. The function takes its data from the proposal and writes the journal.
     *
     * @param changed the entities that the function changes, if the caller holds any: they are read again
     */
    public void carryOut(Viewer viewer, String function, Proposal confirmed, Object... changed) {
        Long seat =
                viewer.seatIn(confirmed.edition().code()).map(HeldSeat::seatId).orElse(null);
        proposals.carryOut(function, confirmed, seat, changed);
    }

    /**
     * Records a rejection by another person, who says why, or a withdrawal by the proposer.
     *
     * @throws Refusal when it is decided already, or another person gives no reason
     */
    @Transactional
    public void reject(Viewer viewer, Edition edition, long id, String typedReason) {
        Proposal proposal = toDecide(edition, id);
        if (proposal.proposedBy() == viewer.accountId()) {
            proposal.takeBack(clock.instant());
            note(proposal, Step.TAKEN_BACK, proposal.reason());
            return;
        }
        if (!seen.decidedBy(viewer, proposal)) {
            throw new NotThere();
        }
        var typed = new Typed();
        String why = typed.required("reason", typedReason, TextLimits.TEXT, "edition.proposal.rejection-missing");
        typed.refuseIfAny();
        proposal.reject(viewer.accountId(), clock.instant(), why);
        note(proposal, Step.REJECTED, why);
    }

    private Proposal toDecide(Edition edition, long id) {
        Proposal proposal = proposals.locked(edition, id).orElseThrow(NotThere::new);
        if (proposal.decided()) {
            throw new Refusal(decided(proposal));
        }
        return proposal;
    }

    /** What has become of it, for who has just decided. */
    static String done(Proposal proposal, ProposableAct act, Locale locale) {
        return proposal.confirmed()
                ? Messages.text(locale, "edition.proposal.done.confirmed", act.done(proposal, locale))
                : Messages.text(
                        locale,
                        proposal.rejected() ? "edition.proposal.done.rejected" : "edition.proposal.done.taken-back",
                        act.said(proposal, locale));
    }

    /** That it is decided, how and when. */
    static Objection decided(Proposal proposal) {
        Instant at = proposal.decidedAt();
        ZoneId zone = proposal.edition().zoneId();
        Told when = locale -> Formats.in(locale).moment(at, zone);
        if (proposal.rejected()) {
            return proposal.rejection().isEmpty()
                    ? Objection.overall("edition.proposal.decided.rejected", when)
                    : Objection.overall(
                            "edition.proposal.decided.rejected-because", when, new Written(proposal.rejection()));
        }
        return Objection.overall(
                proposal.confirmed() ? "edition.proposal.decided.confirmed" : "edition.proposal.decided.taken-back",
                when);
    }

    /** The content may name people: the journal keeps its digest. */
    private void note(Proposal proposal, Step step, String because) {
        journal.act(step.act)
                .in(proposal.edition().id(), proposal.edition().code())
                .about("act", proposal.act().code())
                .about("subject", SpelledCodes.plain(proposal.subject()))
                .before(step == Step.PROPOSED ? Map.of() : Map.of("proposal", proposal.id(), "decision", ""))
                .after(Map.of(
                        "proposal", proposal.id(), "content", Sha256.of(proposal.content()), "decision", step.code()))
                .because(because)
                .write();
    }
}
