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
import id.paritrana.digest.Sha256;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.site.work.LongWorks;

/**
 * Uploaded workbooks awaiting import; each belongs to its uploader and is deleted after a day, or when the same person
 * has too many newer ones. One whose import waits or is running stays.
 */
@ApplicationScoped
public class Uploads {
    /** The work that takes an upload over; its id is that of the upload. */
    static final String IMPORT = "import";

    /** So many of a person are kept. */
    static final int MOST = 10;

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String NOT_UNDER_WAY = """
             and not exists (select 1 from long_work w where w.id = workbook_upload.id and w.state = 'under-way')
            """;

    private final EntityManager em;
    private final LongWorks works;
    private final Journal journal;
    private final Clock clock;

    Uploads(EntityManager em, LongWorks works, Journal journal, Clock clock) {
        this.em = em;
        this.works = works;
        this.journal = journal;
        this.clock = clock;
    }

    /** A file as it was uploaded. */
    public record Upload(String id, String name, byte[] content) {}

    /**
     * What can be told of a file that is not in memory.
     *
     * @param hash as {@link Sha256} has it
     */
    public record Known(String id, int bytes, String hash) {}

    @Transactional
    public String keep(Viewer viewer, String name, byte[] content) {
        makeRoom(viewer);
        String id = OpaqueId.next();
        em.createNativeQuery(
                        "insert into workbook_upload (id, account_id, file_name, file, at) values (:id, :account, :name, :file, :now)")
                .setParameter("id", id)
                .setParameter("account", viewer.accountId())
                .setParameter("name", name)
                .setParameter("file", content)
                .setParameter("now", clock.instant())
                .executeUpdate();
        journal.act(RecordedAct.WORKBOOK_UPLOADED)
                .about("file", Sha256.of(content))
                .before(Map.of())
                .after(Map.of("bytes", content.length))
                .write();
        return id;
    }

    private void makeRoom(Viewer viewer) {
        em.createNativeQuery("delete from workbook_upload where at < :oldest" + NOT_UNDER_WAY)
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate();
        em.createNativeQuery("""
                        delete from workbook_upload where account_id in :accounts and id not in (
                          select id from workbook_upload where account_id in :accounts order by at desc, arrival desc limit :others)
                        """ + NOT_UNDER_WAY)
                .setParameter("accounts", viewer.accounts())
                .setParameter("others", MOST - 1)
                .executeUpdate();
    }

    /** @throws UploadGone when there is none of that id, or none of this person's */
    @Transactional
    public Known known(Viewer viewer, String id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select octet_length(file) as bytes, encode(sha256(file), 'hex') as hash from workbook_upload"
                                + " where id = :id and account_id in :accounts",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("accounts", viewer.accounts())
                .getResultStream()
                .findFirst()
                .map(row -> new Known(id, row.get("bytes", Integer.class), row.get("hash", String.class)))
                .orElseThrow(() -> gone(viewer, id));
    }

    /** @throws UploadGone when there is none of that id, or none of this person's */
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
                .orElseThrow(() -> gone(viewer, id));
    }

    private UploadGone gone(Viewer viewer, String id) {
        return new UploadGone(works.led(viewer, id, IMPORT));
    }

    @Transactional
    public void forget(Viewer viewer, String id) {
        em.createNativeQuery("delete from workbook_upload where id = :id and account_id in :accounts")
                .setParameter("id", id)
                .setParameter("accounts", viewer.accounts())
                .executeUpdate();
    }
}
