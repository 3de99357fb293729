package id.paritrana.scoresheet.progress;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusals;
import id.paritrana.committee.Seat;
import id.paritrana.committee.Seats;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.journal.SpelledCodes;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoresheet.ScoreSheet;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;

/**
 * Returns a filed sheet to its seat: proposed by an officer with a reason, confirmed by a second person, and recorded.
 * The filed version stays on record.
 */
@ApplicationScoped
public class ReopenScoreSheet implements ProposableAct {
    private final Editions editions;
    private final Categories categories;
    private final Nominations nominations;
    private final Seats seats;
    private final Recusals recusals;
    private final ScoreSheets sheets;
    private final SecondPerson second;

    ReopenScoreSheet(
            Editions editions,
            Categories categories,
            Nominations nominations,
            Seats seats,
            Recusals recusals,
            ScoreSheets sheets,
            SecondPerson second) {
        this.editions = editions;
        this.categories = categories;
        this.nominations = nominations;
        this.seats = seats;
        this.recusals = recusals;
        this.sheets = sheets;
        this.second = second;
    }

    @Transactional
    public void propose(Viewer viewer, String editionCode, String nominationCode, String seatCode, String reason) {
        Edition edition = editions.seenBy(viewer, Role.SECRETARIAT, editionCode);
        Nomination nomination = nominations.seenBy(viewer, edition, nominationCode);
        Seat seat = seats.find(edition, seatCode)
                .filter(s -> !recusals.exists(nomination.id(), s.id()))
                .orElseThrow(NotThere::new);
        second.propose(
                viewer,
                edition,
                ProposedAct.SHEET_REOPENED,
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
        categories.hold(nomination.category());
        ScoreSheet sheet = sheets.of(nomination, seat.id()).orElse(null);
        var typed = new Typed();
        if (nomination.category().closed()) {
            typed.object("", "scoresheet.reopen.closed");
        } else if (nomination.withdrawn()) {
            typed.object("", "scoresheet.is-withdrawn");
        } else if (sheet == null || !sheet.filed()) {
            typed.object("", "scoresheet.reopen.not-filed");
        }
        return typed;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.SHEET_REOPENED;
    }

    @Override
    public boolean bySeatConcerned() {
        return false;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "scoresheet.reopen.said",
                seat(proposal).code(),
                nomination(proposal).name());
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(
                locale,
                "scoresheet.reopen.text",
                seat(proposal).code(),
                nomination(proposal).name()));
    }

    /** How often it was filed so far; nothing that a mark follows from. */
    @Override
    public String state(Proposal proposal) {
        return sheets.of(nomination(proposal), Objects.requireNonNull(proposal.seatId()))
                .map(sheet -> sheets.filings(sheet) + " " + sheet.filed())
                .orElse("");
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        second.lockedCategory(edition, proposal);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Typed typed = against(nomination(confirmed), seat(confirmed));
        typed.refuseIfAny();
        second.carryOut(viewer, "reopen_sheet", confirmed);
    }

    private Nomination nomination(Proposal proposal) {
        return nominations.findById(Objects.requireNonNull(proposal.nominationId()));
    }

    private Seat seat(Proposal proposal) {
        return seats.findById(Objects.requireNonNull(proposal.seatId()));
    }
}
