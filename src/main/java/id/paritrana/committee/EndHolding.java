package id.paritrana.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Ends a term on a seat on a day, which is not before the holder's last act. Their acts stay attributed to them. */
@ApplicationScoped
public class EndHolding implements ProposableAct {
    private final ChangeHolders change;
    private final SeatHolders holders;
    private final SecondPerson second;

    EndHolding(ChangeHolders change, SeatHolders holders, SecondPerson second) {
        this.change = change;
        this.holders = holders;
        this.second = second;
    }

    @Transactional
    public void propose(
            Viewer viewer, String edition, String seatCode, String holderId, int version, String day, String reason) {
        Seat seat = change.seat(viewer, edition, seatCode);
        SeatHolder holder = change.holder(seat, holderId, version);
        second.propose(
                viewer,
                seat.edition(),
                ProposedAct.HOLDER_ENDED,
                ChangeHolders.about(seat, holder),
                HolderContent.of(holder, "to", Typed.iso(day)),
                reason,
                ChangeHolders.against(objections(seat, holder, day)));
    }

    private List<Objection> objections(Seat seat, SeatHolder holder, String day) {
        LocalDate lastAct = change.lastAct(holder);
        return HolderRules.onEnding(holder, day, change.today(seat), lastAct.equals(LocalDate.MIN) ? null : lastAct);
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.HOLDER_ENDED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return told("committee.end.said", proposal, locale);
    }

    @Override
    public String done(Proposal proposal, Locale locale) {
        return told("committee.end.done", proposal, locale);
    }

    private String told(String key, Proposal proposal, Locale locale) {
        Map<String, String> content = HolderContent.read(proposal);
        return Messages.text(
                locale,
                key,
                content.get("name"),
                change.code(proposal),
                Formats.in(locale).date(LocalDate.parse(content.get("to"))));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "committee.end.then"));
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return ChangeHolders.overtaken(
                () -> {
                    Seat seat = change.read(proposal);
                    Map<String, String> content = HolderContent.read(proposal);
                    return objections(seat, change.holder(seat, content), content.get("to"));
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
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Map<String, String> content = HolderContent.read(confirmed);
        Seat seat = change.seat(confirmed);
        SeatHolder holder = change.holder(seat, content);
        Refusal.unlessNone(objections(seat, holder, content.get("to")));
        second.carryOut(viewer, "end_holder", confirmed, holder);
    }
}
