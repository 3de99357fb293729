package id.paritrana.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;

import org.hibernate.SessionFactory;

/** Counts the statements that Hibernate prepares for work that may be done again: the same number whatever the number of rows. */
@ApplicationScoped
public class StatementCount {
    private final EntityManagerFactory factory;

    StatementCount(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public long during(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        // something may be at work in the background: it only ever adds, so the least is the work's own
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = statistics.getPrepareStatementCount();
            work.run();
            least = Math.min(least, statistics.getPrepareStatementCount() - before);
        }
        return least;
    }
}
