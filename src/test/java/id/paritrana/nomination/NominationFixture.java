package id.paritrana.nomination;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import id.paritrana.TestSignIn;
import id.paritrana.access.Accounts;
import id.paritrana.access.Grants;
import id.paritrana.committee.Recusal;
import id.paritrana.committee.Seat;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;
import id.paritrana.workbook.CategoryKind;

/** Editions for tests of their data: two categories, a small scheme, and seats where a test asks for them. */
@ApplicationScoped
public class NominationFixture {
    private final EntityManager em;
    private final Accounts accounts;
    private final Editions editions;
    private final Clock clock;

    NominationFixture(EntityManager em, Accounts accounts, Editions editions, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.editions = editions;
        this.clock = clock;
    }

    /** Categories KAB and BES; so many nominations in each, K001… and B001… */
    @Transactional
    public Edition edition(String code, int regencies, int companies) {
        var edition = new Edition(code, "Uji " + code, EditionFixture.OFFICE);
        em.persist(edition);
        Category kab = category(edition, "KAB", "Pemerintah kabupaten/kota", "regency_city", 1);
        Category bes = category(edition, "BES", "Perusahaan besar", "large", 2);
        for (int i = 1; i <= regencies; i++) {
            nominate(kab, "K%03d".formatted(i), "Kabupaten Contoh %03d".formatted(i), i);
        }
        for (int i = 1; i <= companies; i++) {
            nominate(bes, "B%03d".formatted(i), "PT Misal %03d".formatted(companies + 1 - i), i);
        }
        criterion(edition, "*", "AKAR", null, "Nilai akhir", "aggregate", null);
        criterion(edition, "*", "TUNGGAK", "AKAR", "Tunggakan iuran", "number", null);
        criterion(edition, "*", "PU", "AKAR", "Cakupan penerima upah", "ratio", "PU");
        criterion(edition, "*", "REG", "AKAR", "Bentuk regulasi", "choice", null);
        criterion(edition, "*", "TERTIB", "AKAR", "Tertib administrasi", "checklist", null);
        criterion(edition, "*", "INOV", "AKAR", "Inovasi", "panel", null);
        level(edition, "REG", "perda", 80, "Perda tanpa lampiran");
        level(edition, "REG", "perkada", 60, "Peraturan kepala daerah");
        em.flush();
        return edition;
    }

    private Category category(Edition edition, String code, String name, String kind, int position) {
        var category = new Category(edition, code, position);
        category.describe(name, CategoryKind.valueOf(kind.toUpperCase(Locale.ROOT)), "", 3, position);
        em.persist(category);
        return category;
    }

    private void nominate(Category category, String code, String name, int position) {
        var nomination = new Nomination(category, code, position);
        nomination.describe(category, name, "", "", position);
        em.persist(nomination);
    }

    private void criterion(
            Edition edition, String category, String code, String parent, String name, String source, String table) {
        em.createNativeQuery("""
                        insert into stored_criterion (id, edition_id, position, category, code, parent, name, source, table_text, mark_lo, mark_hi)
                        values (nextval('stored_criterion_seq'), ?1, 0, ?2, ?3, cast(?4 as text), ?5, ?6, cast(?7 as text),
                          case when ?6 = 'panel' then 0 end, case when ?6 = 'panel' then 100 end)""")
                .setParameter(1, edition.id())
                .setParameter(2, category)
                .setParameter(3, code)
                .setParameter(4, parent)
                .setParameter(5, name)
                .setParameter(6, source)
                .setParameter(7, table)
                .executeUpdate();
    }

    private void level(Edition edition, String criterion, String level, int score, String label) {
        em.createNativeQuery("""
                        insert into stored_level (id, edition_id, position, category, criterion, level, score, label)
                        values (nextval('stored_level_seq'), ?1, 0, '*', ?2, ?3, ?4, ?5)""")
                .setParameter(1, edition.id())
                .setParameter(2, criterion)
                .setParameter(3, level)
                .setParameter(4, score)
                .setParameter(5, label)
                .executeUpdate();
    }

    /** One more nomination, under a code of the test's choice. */
    @Transactional
    public void nominate(String edition, String category, String code) {
        Category chosen = em.createQuery("from Category where edition.code = ?1 and code = ?2", Category.class)
                .setParameter(1, edition)
                .setParameter(2, category)
                .getSingleResult();
        nominate(chosen, code, "Calon " + code, 999);
    }

    /** A seat of the edition held by the account of this name. */
    public void seat(String edition, String code, String name) {
        long account = accounts.seen(
                        TestSignIn.ISSUER, name, name, Grants.of(List.of(), Optional.of(EditionFixture.OFFICE)))
                .id();
        long made = QuarkusTransaction.requiringNew().call(() -> {
            var seat = new Seat(editions.byCode(edition).orElseThrow(), code, Integer.parseInt(code));
            em.persist(seat);
            return seat.id();
        });
        EditionFixture.asOwner(
                "insert into seat_holder (id, seat_id, account_id, name) values (nextval('seat_holder_seq'), ?, ?, ?)",
                made,
                account,
                name);
    }

    /** As whoever holds the seat declares it. */
    @Transactional
    public void recuse(String edition, String seatCode, String nominee) {
        Seat seat = em.createQuery("from Seat where edition.code = ?1 and code = ?2", Seat.class)
                .setParameter(1, edition)
                .setParameter(2, seatCode)
                .getSingleResult();
        Long holder = em.createQuery("select accountId from SeatHolder where seat = ?1", Long.class)
                .setParameter(1, seat)
                .getSingleResult();
        em.persist(new Recusal(nomination(edition, nominee).id(), seat, "keluarga", holder, clock.instant()));
    }

    @Transactional
    public void withdraw(String edition, String nominee) {
        nomination(edition, nominee).withdraw(null, clock.instant(), "mengundurkan diri");
    }

    @Transactional
    public Nomination nomination(String edition, String code) {
        return em.createQuery(
                        "from Nomination n join fetch n.category where n.edition.code = ?1 and n.code = ?2",
                        Nomination.class)
                .setParameter(1, edition)
                .setParameter(2, code)
                .getSingleResult();
    }

    /** Pronounces the verdict of a category with the least that the database asks for. */
    @Transactional
    public void pronounce(String edition, String category, String chair) {
        Map<String, Object> ids = new HashMap<>();
        ids.put(
                "category",
                one(
                        "select c.id from category c join edition e on e.id = c.edition_id where e.code = ?1 and c.code = ?2",
                        edition,
                        category));
        ids.put(
                "seat",
                one(
                        "select s.id from seat s join edition e on e.id = s.edition_id where e.code = ?1 and s.code = ?2",
                        edition,
                        chair));
        EditionFixture.asOwner("update category set closed_at = ? where id = ?", clock.instant(), ids.get("category"));
        em.createNativeQuery("""
                        insert into ranking_run (id, category_id, number, run_at, input, input_hash, result_hash, engine)
                        values (nextval('ranking_run_seq'), ?1, 1, ?2, '', repeat('0', 64), repeat('0', 64), 'test')""")
                .setParameter(1, ids.get("category"))
                .setParameter(2, clock.instant())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into verdict (id, category_id, run_id, pronounced_at, chair_seat_id, held_on, held_at, place,
                                             entitled, present, quorum_numerator, quorum_denominator)
                        select nextval('verdict_seq'), ?1, r.id, ?3, ?2, cast(here.held as date), cast(here.held as time), 'Aula', 1, 1, 2, 3
                          from ranking_run r join category c on c.id = r.category_id join edition e on e.id = c.edition_id,
                               lateral (select cast(?3 as timestamptz) at time zone e.zone as held) here
                         where r.category_id = ?1""")
                .setParameter(1, ids.get("category"))
                .setParameter(2, ids.get("seat"))
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    private Object one(String sql, String first, String second) {
        return em.createNativeQuery(sql)
                .setParameter(1, first)
                .setParameter(2, second)
                .getSingleResult();
    }

    /** The latest journal entry of an edition as {@code act | subject | before | after | reason}. */
    @Transactional
    public String latestAct(String edition) {
        return (String) em.createNativeQuery("""
                        select j.act || ' | ' || j.subject || ' | ' || j.before || ' | ' || j.after || ' | ' || j.reason
                          from journal j join edition e on e.id = j.edition_id where e.code = ?1
                           and j.act not in ('refused', 'marks-read', 'journal-read') order by j.id desc limit 1""").setParameter(1, edition).getSingleResult();
    }
}
