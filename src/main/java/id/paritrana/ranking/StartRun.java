package id.paritrana.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Pronounced;
import id.paritrana.edition.proposal.ProposableAct;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposalSubject;
import id.paritrana.edition.proposal.ProposedAct;
import id.paritrana.edition.proposal.SecondPerson;
import id.paritrana.exchange.DifferenceWords;
import id.paritrana.exchange.StoredWorkbook;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;
import id.paritrana.workbook.template.WorkbookWriter;

/** Has the ranking of a category computed by {@link NextRun}: the first time by one person, and by two from then on. */
@ApplicationScoped
public class StartRun implements ProposableAct {
    private final Categories categories;
    private final RankingRuns runs;
    private final ChangesWaiting changes;
    private final Rankings rankings;
    private final StoredWorkbook stored;
    private final NextRun next;
    private final SecondPerson second;
    private final Pronounced pronounced;

    StartRun(
            Categories categories,
            RankingRuns runs,
            ChangesWaiting changes,
            Rankings rankings,
            StoredWorkbook stored,
            NextRun next,
            SecondPerson second,
            Pronounced pronounced) {
        this.categories = categories;
        this.runs = runs;
        this.changes = changes;
        this.rankings = rankings;
        this.stored = stored;
        this.next = next;
        this.second = second;
        this.pronounced = pronounced;
    }

    /**
     * @return whether it waits for a second person
     * @throws id.paritrana.refusal.Refusal as {@link NextRun#runLocked} and {@link SecondPerson#propose} do
     */
    @Transactional
    public boolean run(Viewer viewer, Category given, String reason) {
        Category category = categories.locked(given);
        if (!next.needsSecond(category)) {
            next.runLocked(viewer, category, reason);
            return false;
        }
        var typed = new Typed();
        typed.object(RankingRules.stage(category.closed(), pronounced.isPronounced(category), changes.count(category)));
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

    /** It is confirmed once what waits is decided: until then no ranking is run. How much that is would tell a recused chair too much. */
    @Override
    public Optional<String> overtaken(Proposal proposal, Locale locale) {
        return changes.count(second.category(proposal)) == 0
                ? Optional.empty()
                : Optional.of(Messages.text(locale, "ranking.changes-wait"));
    }

    /** First in how many rows the data differ, or that they do not, as far as the viewer may know; then each of those rows. */
    @Override
    public List<String> differences(Viewer viewer, Proposal proposal, Locale locale) {
        Category category = second.category(proposal);
        RunHead run = runs.latest(category).orElse(null);
        if (run == null) {
            return List.of();
        }
        Set<String> hidden = rankings.hidden(viewer, category);
        List<String> rows = DifferenceWords.between(runs.input(run.id()), input(category), hidden, locale);
        String said = rows.isEmpty()
                ? hidden.isEmpty() ? "ranking.rerun.same" : "ranking.rerun.same-seen"
                : hidden.isEmpty() ? "ranking.rerun.differs" : "ranking.rerun.differs-seen";
        var told = new ArrayList<String>();
        told.add(Messages.text(locale, said, run.number(), rows.size()));
        told.addAll(rows);
        return told;
    }

    /** The run that would be followed by another, and what that would be computed from. */
    @Override
    public String state(Proposal proposal) {
        Category category = second.category(proposal);
        return Solemn.seal(runs.latest(category).map(RunHead::resultHash).orElse(""), Sha256.of(input(category)));
    }

    /** What a run of now would be computed from; nothing while scoring is open. */
    private byte[] input(Category category) {
        return category.closed() ? WorkbookWriter.zip(stored.counted(category)) : new byte[0];
    }

    @Override
    @Transactional
    public void confirm(Viewer viewer, Edition edition, long proposal, SolemnForm sent) {
        Category locked = second.lockedCategory(edition, proposal);
        Proposal confirmed = second.confirm(viewer, this, edition, proposal, sent);
        next.runLocked(viewer, locked, confirmed.reason());
    }
}
