package id.paritrana.ranking;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Pronounced;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.fact.Facts;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** Runs a ranking: the first time by one person, and by two from then on. */
@ApplicationScoped
public class RerunRanking implements ProposableAct {
    private final Categories categories;
    private final RankingRuns runs;
    private final Facts facts;
    private final RunRanking runRanking;
    private final SecondPerson second;
    private final Pronounced pronounced;

    RerunRanking(
            Categories categories,
            RankingRuns runs,
            Facts facts,
            RunRanking runRanking,
            SecondPerson second,
            Pronounced pronounced) {
        this.categories = categories;
        this.runs = runs;
        this.facts = facts;
        this.runRanking = runRanking;
        this.second = second;
        this.pronounced = pronounced;
    }

    /**
     * @return whether it waits for a second person
     * @throws id.paritrana.refusal.Refusal as {@link RunRanking#runLocked} and {@link SecondPerson#propose} do
     */
    @Transactional
    public boolean run(Viewer viewer, Category given, String reason) {
        Category category = categories.locked(given);
        if (!runRanking.needsSecond(category)) {
            runRanking.runLocked(viewer, category, reason);
            return false;
        }
        var typed = new Typed();
        typed.object(RankingRules.stage(category.closed(), pronounced.isPronounced(category), facts.waiting(category)));
        typed.required("reason", reason, TextLimits.TEXT, "ranking.rerun-needs-reason");
        second.propose(
                viewer, category.edition(), ProposedAct.RANKING_RERUN, ProposalSubject.of(category), "", reason, typed);
        return true;
    }

    @Override
    public ProposedAct act() {
        return ProposedAct.RANKING_RERUN;
    }

    @Override
    public String said(Proposal proposal, Locale locale) {
        return Messages.text(
                locale,
                "ranking.rerun.said",
                Written.in(locale, second.category(proposal).name()));
    }

    @Override
    public List<String> consequences(Proposal proposal, Locale locale) {
        return List.of(Messages.text(locale, "ranking.rerun.then"));
    }

    /** The run that would be followed by another. */
    @Override
    public String state(Proposal proposal) {
        return runs.latest(second.category(proposal)).map(RunHead::resultHash).orElse("");
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Category locked = second.lockedCategory(edition, proposal);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        runRanking.runLocked(viewer, locked, confirmed.reason());
    }
}
