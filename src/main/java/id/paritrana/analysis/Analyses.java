package id.paritrana.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.paritrana.edition.Category;
import id.paritrana.ranking.RankingRun;
import id.paritrana.ranking.RunHead;

/** The analyses of runs. Claims and heartbeats are single-row updates, so that two replicas never hold the same analysis. */
@ApplicationScoped
public class Analyses implements PanacheRepository<Analysis> {
    private static final int MOST_ATTEMPTS = 3;

    private static final String HEAD = """
            select a.id, a.run.id, a.state, a.seed, a.draws, a.weightNoise, a.generator, a.engine, a.attempts,
                   a.startedAt, a.finishedAt, a.step, a.stepNumber
              from Analysis a
            """;

    private final String engine;

    Analyses(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.engine = "Paritrana " + version;
    }

    /** The analysis of a run, without its result. */
    public Optional<AnalysisHead> of(RunHead run) {
        return head(" where a.run.id = :id", run.id());
    }

    Optional<AnalysisHead> byId(long id) {
        return head(" where a.id = :id", id);
    }

    private Optional<AnalysisHead> head(String where, long id) {
        return getEntityManager()
                .createQuery(HEAD + where, AnalysisHead.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The kept result, as {@link AnalysisResult#bytes()} wrote it; empty until it is done. */
    Optional<byte[]> result(long id) {
        return getEntityManager()
                .createQuery("select a.result from Analysis a where a.id = :id and a.state = DONE", byte[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The run that an analysis is about. */
    RankingRun reference(long run) {
        return getEntityManager().getReference(RankingRun.class, run);
    }

    /** Cancels what is unfinished of the category's other runs. */
    void cancelBefore(Category category, RunHead run) {
        update(
                "state = CANCELLED where run.id in (select r.id from RankingRun r where r.category = :category and r.id <> :run)"
                        + " and state in (WAITING, RUNNING)",
                Map.of("category", category, "run", run.id()));
    }

    /** Puts one that failed or was cancelled into the queue again; false when it is neither. */
    boolean askAgain(long id, Instant now) {
        return update(
                        "state = WAITING, attempts = 0, worker = '', step = '', stepNumber = 0, askedAt = :now"
                                + " where id = :id and state in (FAILED, CANCELLED)",
                        Map.of("id", id, "now", now))
                == 1;
    }

    /**
     * Claims the oldest analysis that waits, or whose worker has been silent since {@code silentSince}. One that was
     * claimed too often fails instead, so that a result too large for a machine does not keep it busy for ever.
     */
    Optional<AnalysisHead> claim(String worker, Instant now, Instant silentSince) {
        update(
                "state = FAILED, finishedAt = :now where attempts >= " + MOST_ATTEMPTS
                        + " and (state = WAITING or (state = RUNNING and heartbeatAt < :silentSince))",
                Map.of("now", now, "silentSince", silentSince));
        return getSession()
                .createNativeQuery("""
                        update analysis set state = 'running', worker = :worker, engine = :engine, started_at = :now, heartbeat_at = :now,
                               attempts = attempts + 1, step = '', step_number = 0
                         where id = (select id from analysis
                                      where attempts < :most
                                        and (state = 'waiting' or (state = 'running' and heartbeat_at < :silentSince))
                                      order by asked_at, id limit 1 for update skip locked)
                        returning id""", Long.class)
                .setParameter("worker", worker)
                .setParameter("engine", engine)
                .setParameter("most", MOST_ATTEMPTS)
                .setParameter("now", now)
                .setParameter("silentSince", silentSince)
                .getResultStream()
                .findFirst()
                .flatMap(this::byId);
    }

    /** Notes how far a worker has come; false when the analysis is no longer its own. */
    boolean advance(long id, String worker, String step, int number, Instant now) {
        return update(
                        "heartbeatAt = :now, step = :step, stepNumber = :number where id = :id and worker = :worker and state = RUNNING",
                        Map.of("id", id, "worker", worker, "now", now, "step", step, "number", number))
                == 1;
    }

    /** Keeps the result of a worker; false when the analysis is no longer its own. */
    boolean finish(long id, String worker, byte[] result, Instant now) {
        return update(
                        "state = DONE, result = :result, finishedAt = :now, step = '', stepNumber = 0"
                                + " where id = :id and worker = :worker and state = RUNNING",
                        Map.of("id", id, "worker", worker, "result", result, "now", now))
                == 1;
    }

    boolean fail(long id, String worker, Instant now) {
        return update(
                        "state = FAILED, finishedAt = :now where id = :id and worker = :worker and state = RUNNING",
                        Map.of("id", id, "worker", worker, "now", now))
                == 1;
    }

    /** Gives back what a worker holds, so that another may go on at once. */
    boolean release(long id, String worker) {
        return update(
                        "state = WAITING, attempts = attempts - 1 where id = :id and worker = :worker and state = RUNNING",
                        Map.of("id", id, "worker", worker))
                == 1;
    }
}
