package id.paritrana.edition.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.Pronounced;
import id.paritrana.edition.QuorumRule;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;

/**
 * Changes how many have to be present at the plenary, once the scheme is frozen: proposed by one person with a reason,
 * confirmed by another, and told on the ranking and in the minutes.
 */
@ApplicationScoped
public class ChangeQuorum implements ProposableAct {
    private static final String BETWEEN = " ";

    private final Editions editions;
    private final Categories categories;
    private final Pronounced pronounced;
    private final SecondPerson second;

    ChangeQuorum(Editions editions, Categories categories, Pronounced pronounced, SecondPerson second) {
        this.editions = editions;
        this.categories = categories;
        this.pronounced = pronounced;
        this.second = second;
    }

    /** @throws Refusal with what is wrong, beside its field */
    @Transactional
    public void propose(Viewer viewer, Edition edition, QuorumForm form) {
        Edition locked = editions.locked(edition);
        var typed = new Typed();
        typed.object(objections(locked, form));
        String content = locked.quorum()
                + BETWEEN
                + form.rule().map(QuorumRule::toString).orElse("");
        second.propose(
                viewer, locked, ProposedAct.QUORUM_CHANGED, ProposalSubject.of(locked), content, form.reason(), typed);
    }

    private List<Objection> objections(Edition edition, QuorumForm form) {
        if (!edition.frozen()) {
            return List.of(Objection.overall("edition.quorum-not-frozen"));
        }
        if (pronounced.in(edition).size() == categories.of(edition).size()) {
            return List.of(Objection.overall("edition.quorum-spoken"));
        }
        return form.rule().equals(Optional.of(edition.quorum()))
                ? List.of(Objection.of("quorum", "edition.quorum-same"))
                : form.objections();
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.QUORUM_CHANGED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale, "edition.proposal.quorum", said(was(proposal), locale), said(chosen(proposal), locale));
    }

    private static String said(QuorumRule rule, Locale locale) {
        return Messages.text(
                locale, rule.over() ? "edition.proposal.quorum-over" : "edition.proposal.quorum-least", rule.share());
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "edition.proposal.quorum-then"));
    }

    @Override
    public String state(Proposal proposal) {
        return proposal.edition().quorum().toString();
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Edition locked = editions.lockedForAll(edition);
        Proposal confirmed = second.confirm(viewer, this, locked, proposal, sent);
        if (!locked.frozen() || !locked.quorum().equals(was(confirmed))) {
            throw new Refusal(Objection.overall("edition.quorum-moved"));
        }
        second.carryOut(viewer, "change_quorum", confirmed, locked);
    }

    private static QuorumRule was(Proposal proposal) {
        return QuorumRule.read(proposal.content().split(BETWEEN)[0]);
    }

    private static QuorumRule chosen(Proposal proposal) {
        return QuorumRule.read(proposal.content().split(BETWEEN)[1]);
    }
}
