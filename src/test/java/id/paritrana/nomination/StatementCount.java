package id.paritrana.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;

import org.hibernate.SessionFactory;

/** Counts the statements that Hibernate prepares: the same number whatever the number of rows. */
@ApplicationScoped
public class StatementCount {
    private final EntityManagerFactory factory;

    StatementCount(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public long during(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
