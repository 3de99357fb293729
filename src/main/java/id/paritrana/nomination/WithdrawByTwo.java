package id.paritrana.nomination;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** A withdrawal once scoring is opened, for its second person: its words and its effect. */
@ApplicationScoped
public class WithdrawByTwo implements ProposableAct {
    private final Editions editions;
    private final Nominations nominations;
    private final WithdrawNomination withdrawal;
    private final SecondPerson second;

    WithdrawByTwo(Editions editions, Nominations nominations, WithdrawNomination withdrawal, SecondPerson second) {
        this.editions = editions;
        this.nominations = nominations;
        this.withdrawal = withdrawal;
        this.second = second;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.NOMINATION_WITHDRAWN;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        Nomination nomination = nominations.of(proposal);
        return Messages.text(
                locale,
                "nomination.withdraw.said",
                nomination.name(),
                nomination.code(),
                Written.in(locale, nomination.category().name()));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "nomination.withdraw.text"));
    }

    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return WithdrawNomination.obstacle(nominations.of(proposal), proposal)
                .map(objection -> objection.onPage(locale));
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Edition locked = editions.locked(edition);
        Category category = second.lockedCategory(locked, proposal);
        Nomination nomination = nominations.of(locked, proposal);
        nominations.lock(nomination);
        Proposal confirmed = second.confirm(viewer, this, locked, proposal, sent);
        Refusal.unlessNone(
                WithdrawNomination.obstacle(nomination, confirmed).stream().toList());
        withdrawal.withdraw(viewer, nomination, category, confirmed);
    }
}
