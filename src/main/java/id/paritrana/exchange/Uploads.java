package id.paritrana.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import id.paritrana.access.OpaqueId;
import id.paritrana.access.Viewer;
import id.paritrana.journal.Journal;
import id.paritrana.proof.Sha256;
import id.paritrana.site.NotThere;

/** Workbooks between their preview and their taking over; each belongs to who uploaded it and goes after a day. */
@ApplicationScoped
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager em;
    private final Journal journal;
    private final Clock clock;

    Uploads(EntityManager em, Journal journal, Clock clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    /** A file as it was uploaded. */
    public record Upload(String id, String name, byte[] content) {}

    @Transactional
    public String keep(Viewer viewer, String name, byte[] content) {
        em.createNativeQuery("delete from workbook_upload where at < :oldest")
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate();
        String id = OpaqueId.next();
        em.createNativeQuery(
                        "insert into workbook_upload (id, account_id, file_name, file, at) values (:id, :account, :name, :file, :now)")
                .setParameter("id", id)
                .setParameter("account", viewer.accountId())
                .setParameter("name", name)
                .setParameter("file", content)
                .setParameter("now", clock.instant())
                .executeUpdate();
        journal.act("workbook-uploaded")
                .about("file", Sha256.of(content))
                .before(Map.of())
                .after(Map.of("bytes", content.length))
                .write();
        return id;
    }

    @Transactional
    public Upload of(Viewer viewer, String id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select file_name, file from workbook_upload where id = :id and account_id in :accounts",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("accounts", viewer.accounts())
                .getResultStream()
                .findFirst()
                .map(row -> new Upload(id, row.get("file_name", String.class), row.get("file", byte[].class)))
                .orElseThrow(NotThere::new);
    }

    @Transactional
    public void forget(Viewer viewer, String id) {
        em.createNativeQuery("delete from workbook_upload where id = :id and account_id in :accounts")
                .setParameter("id", id)
                .setParameter("accounts", viewer.accounts())
                .executeUpdate();
    }
}
