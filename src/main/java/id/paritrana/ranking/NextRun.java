package id.paritrana.ranking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.paritrana.access.Viewer;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Category;
import id.paritrana.edition.Pronounced;
import id.paritrana.exchange.StoredWorkbook;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Refusal;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.rules.WorkbookRules;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * Computes the ranking of a closed category from a frozen copy of its input, and keeps both. The way in is {@link
 * StartRun}, which knows when that takes a second person.
 */
@ApplicationScoped
class NextRun {
    private final EntityManager em;
    private final Nominations nominations;
    private final ChangesWaiting changes;
    private final StoredWorkbook stored;
    private final RankingRuns runs;
    private final Pronounced pronounced;
    private final Journal journal;
    private final Event<RankingRan> ran;
    private final Clock clock;
    private final String engine;

    NextRun(
            EntityManager em,
            Nominations nominations,
            ChangesWaiting changes,
            StoredWorkbook stored,
            RankingRuns runs,
            Pronounced pronounced,
            Journal journal,
            Event<RankingRan> ran,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.em = em;
        this.nominations = nominations;
        this.changes = changes;
        this.stored = stored;
        this.runs = runs;
        this.pronounced = pronounced;
        this.journal = journal;
        this.ran = ran;
        this.clock = clock;
        this.engine = "Paritrana " + version;
    }

    /** Whether running it once more takes a second person, as every run but the first does. */
    boolean needsSecond(Category category) {
        return runs.latest(category).isPresent();
    }

    /**
     * Runs it, also once more; the caller makes sure that a second person agreed, or that it is the first run.
     *
     * @param category with its row locked
     * @param reason why it is run again; may be empty the first time
     * @throws Refusal when scoring is open, the verdict pronounced, the reason missing or the input broken
     */
    RunHead runLocked(Viewer viewer, Category category, String reason) {
        // before the input is read: what comes while it is read is not said to be in it
        Instant at = clock.instant();
        List<RunHead> earlier = runs.of(category);
        int nominated = Math.toIntExact(nominations.countNotWithdrawn(category));
        EditionWorkbook workbook = category.closed() ? stored.counted(category) : EditionWorkbook.EMPTY;
        List<Problem> problems = category.closed() && nominated > 0 ? WorkbookRules.problems(workbook) : List.of();
        Refusal.unlessNone(RankingRules.objections(
                category.closed(),
                pronounced.isPronounced(category),
                changes.count(category),
                nominated,
                earlier.size(),
                reason,
                problems));

        byte[] input = WorkbookWriter.zip(workbook);
        RankedCategory computed = compute(category, earlier.size() + 1, at, reason.strip(), input);
        RankingRun run = kept(viewer, category, computed, input);
        em.persist(run);
        journal.act(RecordedAct.RANKING_RUN)
                .in(category.edition().id(), category.edition().code())
                .about(RankingRuns.about(category, run.number()))
                .before(
                        earlier.isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "run",
                                        earlier.get(0).number(),
                                        "result",
                                        earlier.get(0).resultHash()))
                .after(RankingRuns.said(run.head()))
                .because(run.reason())
                .write();
        em.flush();
        ran.fire(new RankingRan(viewer, category, run.head(), computed.result()));
        return run.head();
    }

    private RankedCategory compute(Category category, int number, Instant at, String reason, byte[] input) {
        var unnamed = new RunHead(0, category.id(), number, at, reason, Sha256.of(input), "", engine);
        return RankedCategory.of(unnamed, input);
    }

    private RankingRun kept(Viewer viewer, Category category, RankedCategory computed, byte[] input) {
        Long officer = viewer.actor();
        RunHead run = computed.run();
        return new RankingRun(
                category,
                run.number(),
                officer,
                run.runAt(),
                run.reason(),
                input,
                run.inputHash(),
                computed.resultHash(),
                run.engine());
    }
}
