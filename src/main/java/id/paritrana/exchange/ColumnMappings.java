package id.paritrana.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.workbook.cells.ColumnMapping;

/**
 * How an officer has matched the columns of other offices' tables: for the current upload, and for the next file like
 * it.
 */
@ApplicationScoped
class ColumnMappings {
    private static final int MOST = 200;

    private final EntityManager em;
    private final Journal journal;
    private final Clock clock;

    ColumnMappings(EntityManager em, Journal journal, Clock clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    /** The mapping of an upload; nothing for a workbook of ours. */
    @Transactional
    Optional<ColumnMapping> of(Viewer viewer, String upload) {
        return one(em.createNativeQuery(
                        "select mapping from workbook_upload where id = :id and account_id in :accounts and mapping is not null",
                        String.class)
                .setParameter("id", upload)
                .setParameter("accounts", viewer.accounts()));
    }

    /** What this officer chose for the same headings in this edition. */
    @Transactional
    Optional<ColumnMapping> remembered(Viewer viewer, long edition, String headings) {
        return one(em.createNativeQuery(
                        "select mapping from column_mapping where account_id in :accounts and edition_id = :edition"
                                + " and headings = :headings order by at desc, account_id desc",
                        String.class)
                .setParameter("accounts", viewer.accounts())
                .setParameter("edition", edition)
                .setParameter("headings", headings));
    }

    /** What this officer ever chose, newest first. */
    @Transactional
    List<Matched> all(Viewer viewer) {
        return em.unwrap(Session.class)
                .createNativeQuery("""
                        select e.code, m.headings, m.mapping from column_mapping m join edition e on e.id = m.edition_id
                         where m.account_id in :accounts order by m.at desc, m.account_id desc""", Tuple.class)
                .setParameter("accounts", viewer.accounts())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Matched(
                        row.get("code", String.class),
                        row.get("headings", String.class),
                        ColumnMapping.of(row.get("mapping", String.class))))
                .toList();
    }

    /** @param headings what the next file is recognised by */
    @Transactional
    void keep(Viewer viewer, String upload, Edition edition, String headings, ColumnMapping mapping) {
        String before = remembered(viewer, edition.id(), headings)
                .map(ColumnMapping::text)
                .orElse("");
        em.createNativeQuery("update workbook_upload set mapping = :mapping where id = :id and account_id in :accounts")
                .setParameter("mapping", mapping.text())
                .setParameter("id", upload)
                .setParameter("accounts", viewer.accounts())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into column_mapping (account_id, edition_id, headings, mapping, at)
                        values (:account, :edition, :headings, :mapping, :now)
                            on conflict (account_id, edition_id, headings)
                            do update set mapping = excluded.mapping, at = excluded.at""")
                .setParameter("account", viewer.accountId())
                .setParameter("edition", edition.id())
                .setParameter("headings", headings)
                .setParameter("mapping", mapping.text())
                .setParameter("now", clock.instant())
                .executeUpdate();
        journal.act(RecordedAct.COLUMNS_MATCHED)
                .in(edition.id(), edition.code())
                .about("edition", edition.code())
                .before(Map.of("mapping", before))
                .after(Map.of("mapping", mapping.text()))
                .write();
    }

    /** What was chosen under these headings, in the edition of that code. */
    record Matched(String edition, String headings, ColumnMapping mapping) {}

    private static Optional<ColumnMapping> one(Query query) {
        List<?> found = query.getResultList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(ColumnMapping.of(found.get(0).toString()));
    }
}
