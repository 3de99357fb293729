package id.paritrana.ranking;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import id.paritrana.access.Viewer;

/** Records the first person to see the result of a run, its requester included. */
@ApplicationScoped
public class SeenRuns {
    private final EntityManager em;
    private final Clock clock;

    SeenRuns(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Notes that the viewer is about to see the results of that run. */
    @Transactional
    public void note(Viewer viewer, RunHead run) {
        if (!viewer.signedIn() || anybody(run)) {
            return;
        }
        em.createNativeQuery("""
                        insert into ranking_seen (run_id, account_id, at) values (:run, :viewer, :now)
                            on conflict (run_id) do nothing""")
                .setParameter("viewer", viewer.accountId())
                .setParameter("now", clock.instant())
                .setParameter("run", run.id())
                .executeUpdate();
    }

    private boolean anybody(RunHead run) {
        return em.unwrap(Session.class)
                .createNativeQuery("select exists (select 1 from ranking_seen s where s.run_id = :run)", Boolean.class)
                .setParameter("run", run.id())
                .getSingleResult();
    }
}
