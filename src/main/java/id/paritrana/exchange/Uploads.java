package id.paritrana.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.site.NotThere;

/** Workbooks between their preview and their taking over; each belongs to who uploaded it and goes after a day. */
@ApplicationScoped
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager em;
    private final Clock clock;

    Uploads(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A file as it was uploaded. */
    public record Upload(String id, String name, byte[] content) {}

    @Transactional
    public String keep(Viewer viewer, String name, byte[] content) {
        em.createNativeQuery("delete from workbook_upload where at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.createNativeQuery(
                        "insert into workbook_upload (id, account_id, file_name, file, at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, viewer.accountId())
                .setParameter(3, name)
                .setParameter(4, content)
                .setParameter(5, clock.instant())
                .executeUpdate();
        return id;
    }

    @Transactional
    public Upload of(Viewer viewer, String id) {
        var rows = em.createNativeQuery("select file_name, file from workbook_upload where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, viewer.accountId())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotThere();
        }
        Object[] row = (Object[]) rows.get(0);
        return new Upload(id, (String) row[0], (byte[]) row[1]);
    }

    @Transactional
    public void forget(Viewer viewer, String id) {
        em.createNativeQuery("delete from workbook_upload where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, viewer.accountId())
                .executeUpdate();
    }
}
