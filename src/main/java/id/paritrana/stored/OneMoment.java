package id.paritrana.stored;

import java.time.Duration;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Several tables as they were at one moment, whatever others commit while they are read. Nothing that was read is looked through for
 * changes before each of the next questions: of many thousand marks that would take longer than reading them.
 */
@ApplicationScoped
public class OneMoment {
    private final EntityManager em;

    OneMoment(EntityManager em) {
        this.em = em;
    }

    /**
     * @param reading changes nothing; what it has read before, in the transaction around it, it reads anew
     * @param longest after which the reading ends with a failure
     */
    public <T> T read(Duration longest, Callable<T> reading) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) longest.toSeconds())
                .call(() -> {
                    var session = em.unwrap(Session.class);
                    session.setHibernateFlushMode(FlushMode.MANUAL);
                    session.setDefaultReadOnly(true);
                    em.createNativeQuery("set transaction isolation level repeatable read, read only")
                            .executeUpdate();
                    return reading.call();
                });
    }
}
