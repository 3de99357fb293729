package id.paritrana.committee;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;

/**
 * A recusal that was declared in error is lifted before closing, by an officer and whoever presides. The seat starts from a
 * blank sheet: it has itself declared its earlier marks unfit to count, and no act of others can revive them.
 */
@ApplicationScoped
public class LiftRecusal implements ProposableAct {
    private final Nominations nominations;
    private final Categories categories;
    private final Seats seats;
    private final Recusals recusals;
    private final PresidingSeat presiding;
    private final SecondPerson second;

    LiftRecusal(
            Nominations nominations,
            Categories categories,
            Seats seats,
            Recusals recusals,
            PresidingSeat presiding,
            SecondPerson second) {
        this.presiding = presiding;
        this.nominations = nominations;
        this.categories = categories;
        this.seats = seats;
        this.recusals = recusals;
        this.second = second;
    }

    @Transactional
    public void propose(Viewer viewer, Edition edition, String nominationCode, String seatCode, String reason) {
        Nomination nomination = nominations.seenBy(viewer, edition, nominationCode);
        Seat seat = seats.find(edition, seatCode).orElseThrow(NotThere::new);
        categories.locked(nomination.category());
        second.propose(
                viewer,
                edition,
                ProposedAct.RECUSAL_LIFTED,
                new ProposalSubject(
                        SpelledCodes.together(nomination.code(), seat.code()),
                        nomination.category().id(),
                        nomination.id(),
                        seat.id()),
                "",
                reason,
                against(nomination, seat));
    }

    private Typed against(Nomination nomination, Seat seat) {
        var typed = new Typed();
        if (!recusals.exists(nomination.id(), seat.id())) {
            typed.object("", "committee.lift.not-recused");
        } else if (nomination.category().closed()) {
            typed.object("", "committee.lift.closed");
        } else if (!presiding.anyOver(nomination)) {
            typed.object("", "committee.lift.nobody");
        }
        return typed;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.RECUSAL_LIFTED;
    }

    /** Whoever presides is the other person. */
    @Override
    public boolean forOfficers() {
        return false;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "committee.lift.said",
                seat(proposal).code(),
                nomination(proposal).name());
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "committee.lift.then"));
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        second.lockedCategory(edition, proposal);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Typed typed = against(nomination(confirmed), seat(confirmed));
        typed.refuseIfAny();
        second.carryOut(viewer, "lift_recusal", confirmed);
    }

    private Nomination nomination(Proposal proposal) {
        return nominations.findById(Objects.requireNonNull(proposal.nominationId()));
    }

    private Seat seat(Proposal proposal) {
        return seats.findById(Objects.requireNonNull(proposal.seatId()));
    }
}
