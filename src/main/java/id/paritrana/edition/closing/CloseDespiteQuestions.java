package id.paritrana.edition.closing;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** Closes scoring of a category although something is open: one person proposes it with a reason, another confirms. */
@ApplicationScoped
public class CloseDespiteQuestions implements ProposableAct {
    private final Categories categories;
    private final CloseScoring closing;
    private final SecondPerson second;

    CloseDespiteQuestions(Categories categories, CloseScoring closing, SecondPerson second) {
        this.categories = categories;
        this.closing = closing;
        this.second = second;
    }

    /** Proposes to a second person to close although something is open. */
    @Transactional
    public void propose(Viewer viewer, Category category, String reason) {
        Category locked = categories.locked(category);
        Closing asked = closing.questions(locked);
        Refusal.unlessNone(asked.blocking());
        var typed = new Typed();
        if (asked.openQuestions().isEmpty()) {
            typed.object("", "edition.close-nothing-open");
        }
        second.propose(
                viewer, locked.edition(), ProposedAct.SCORING_CLOSED, ProposalSubject.of(locked), "", reason, typed);
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.SCORING_CLOSED;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "edition.close-said",
                Written.in(locale, second.category(proposal).name()));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "edition.close-text"));
    }

    @Override
    public List<String> open(Proposal proposal, Locale locale) {
        return closing.questions(second.category(proposal)).openQuestions().stream()
                .map(o -> o.onPage(locale))
                .toList();
    }

    /** The questions name nominations. */
    @Override
    public boolean tellsOfAll() {
        return true;
    }

    @Override
    public String state(Proposal proposal) {
        return CloseScoring.seal(closing.questions(second.category(proposal)));
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Category locked = second.lockedCategory(edition, proposal);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        Closing asked = closing.questions(locked);
        Refusal.unlessNone(asked.blocking());
        closing.close(viewer, locked, asked.openQuestions().size(), confirmed.reason());
    }
}
