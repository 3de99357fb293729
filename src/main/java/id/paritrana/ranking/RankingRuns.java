package id.paritrana.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.journal.About;
import id.paritrana.journal.RecordedAct;
import id.paritrana.journal.RecordedActs;

/** The runs of rankings. Lists give heads: an input of some hundred kilobytes is loaded by itself. */
@ApplicationScoped
public class RankingRuns implements PanacheRepository<RankingRun> {
    private static final String HEAD = """
            select r.id, r.category.id, r.number, r.runAt, r.reason, r.inputHash, r.resultHash, r.engine
              from RankingRun r
            """;

    private final RecordedActs recorded;

    RankingRuns(RecordedActs recorded) {
        this.recorded = recorded;
    }

    /** What the journal calls a run, and its analysis, and the verdict on it. */
    public static About about(Category category, int run) {
        return About.of("category", category.code()).and("run", String.valueOf(run));
    }

    /** What the journal keeps of a run. */
    static Map<String, String> said(RunHead run) {
        return Map.of("input", run.inputHash(), "result", run.resultHash(), "engine", run.engine());
    }

    /** Whether the journal, written as it was run, says of it what is stored of it now. A later entry changes nothing. */
    boolean onRecord(RunHead run) {
        Category category = getEntityManager().find(Category.class, run.category());
        return recorded.of(category.edition().id(), RecordedAct.RANKING_RUN, about(category, run.number())).stream()
                .limit(1)
                .anyMatch(entry -> entry.says(said(run)) && entry.reason().equals(run.reason()));
    }

    /** All runs of a category, the latest first. */
    public List<RunHead> of(Category category) {
        return getEntityManager()
                .createQuery(HEAD + " where r.category = :category order by r.number desc", RunHead.class)
                .setParameter("category", category)
                .getResultList();
    }

    public Optional<RunHead> latest(Category category) {
        return getEntityManager()
                .createQuery(HEAD + " where r.category = :category order by r.number desc", RunHead.class)
                .setParameter("category", category)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest run of each category of an edition, by the category's id. */
    public Map<Long, RunHead> latest(Edition edition) {
        return getEntityManager()
                .createQuery(HEAD + """
                         where r.category.edition = :edition
                           and r.number = (select max(o.number) from RankingRun o where o.category = r.category)""", RunHead.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.toMap(RunHead::category, h -> h));
    }

    public RunHead head(long run) {
        return getEntityManager()
                .createQuery(HEAD + " where r.id = :run", RunHead.class)
                .setParameter("run", run)
                .getSingleResult();
    }

    /** The frozen input of a run. */
    public byte[] input(long run) {
        return getEntityManager()
                .createQuery("select r.input from RankingRun r where r.id = :run", byte[].class)
                .setParameter("run", run)
                .getSingleResult();
    }
}
