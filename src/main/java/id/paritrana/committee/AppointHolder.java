package id.paritrana.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** Gives a seat a holder from a day on: definitive, acting (Pj, Plt, Plh), or a substitute with a letter and both days. */
@ApplicationScoped
public class AppointHolder implements ProposableAct {
    private final ChangeHolders change;
    private final SecondPerson second;

    AppointHolder(ChangeHolders change, SecondPerson second) {
        this.change = change;
        this.second = second;
    }

    @Transactional
    public void propose(Viewer viewer, String edition, String seatCode, HolderForm form, String reason) {
        propose(viewer, change.seat(viewer, edition, seatCode), form, reason);
    }

    /** The same, in the transaction that has locked the seat. */
    void propose(Viewer viewer, Seat seat, HolderForm form, String reason) {
        second.propose(
                viewer,
                seat.edition(),
                ProposedAct.HOLDER_APPOINTED,
                ChangeHolders.about(seat),
                HolderContent.of(form),
                reason,
                ChangeHolders.against(objections(seat, form)));
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.HOLDER_APPOINTED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return told("committee.appoint.said", proposal, locale);
    }

    @Override
    public String done(Proposal proposal, Locale locale) {
        return told("committee.appoint.done", proposal, locale);
    }

    private String told(String key, Proposal proposal, Locale locale) {
        HolderForm form = HolderContent.form(proposal);
        return Messages.text(
                locale,
                key,
                form.name(),
                Messages.text(locale, "committee.kind." + form.kind()),
                change.code(proposal));
    }

    @Override
    public List<String> terms(Proposal proposal, Locale locale) {
        HolderForm form = HolderContent.form(proposal);
        var told = new ArrayList<String>();
        if (!form.title().isEmpty()) {
            told.add(Messages.text(locale, "committee.appoint.title", Written.in(locale, form.title())));
        }
        if (!form.letter().isEmpty()) {
            told.add(Messages.text(locale, "committee.appoint.letter", form.letter()));
        }
        told.add(ChangeHolders.days(
                Typed.day(form.from()).orElse(null), Typed.day(form.to()).orElse(null), locale));
        return told;
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        HolderForm form = HolderContent.form(proposal);
        return List.of(Messages.text(
                locale,
                form.kind().equals(HolderKind.SUBSTITUTE.code())
                        ? "committee.appoint.then-substitute"
                        : "committee.appoint.then"));
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return ChangeHolders.overtaken(() -> objections(change.read(proposal), HolderContent.form(proposal)), locale);
    }

    private List<Objection> objections(Seat seat, HolderForm form) {
        return HolderRules.onAppointing(form, change.holders(seat));
    }

    @Override
    public boolean byOfficer(Viewer viewer, Edition edition) {
        return viewer.is(Role.BINDERS, edition);
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Seat seat = change.seat(confirmed);
        Refusal.unlessNone(objections(seat, HolderContent.form(confirmed)));
        second.carryOut(viewer, "appoint_holder", confirmed);
    }
}
