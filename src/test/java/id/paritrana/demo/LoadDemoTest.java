package id.paritrana.demo;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.access.Office;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An instance for practice has its editions from the first start. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(LoadDemoTest.Practice.class)
class LoadDemoTest {
    public static class Practice implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("paritrana.demo", "true");
        }
    }

    @Inject
    LoadDemo demo;

    @Inject
    DemoAccounts accounts;

    @Inject
    EntityManager em;

    @Test
    void the_desk_shows_where_the_practice_edition_stands() {
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/LATIHAN2026")
                .then()
                .statusCode(200)
                .body(containsString("Tutup penilaian Perusahaan besar: pertambangan, manufaktur, konstruksi"))
                .body(containsString("Data latihan: calon, kursi, dan nilai fiktif."));
    }

    @Test
    void the_scheme_says_what_it_is_based_on() {
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/LATIHAN2026/scheme")
                .then()
                .statusCode(200)
                .body(containsString("skema contoh, belum menurut juknis"));
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/LATIHAN2026/nominations")
                .then()
                .statusCode(200)
                .body(not(containsString("belum menurut juknis")));
    }

    @Test
    void the_journal_says_how_it_came_about() {
        given().header(TestSignIn.HEADER, "inspector auditor")
                .get("/editions/LATIHAN2026/journal")
                .then()
                .statusCode(200)
                .body(containsString("Skema dibekukan"));
    }

    @Test
    void the_practice_edition_is_made_in_one_transaction_so_that_none_is_left_half_made() {
        assertEquals(1, number("""
                select count(distinct j.xmin::text) from journal j join edition e on e.id = j.edition_id
                 where e.code = 'LATIHAN2026' and j.actor_id is null
                   and j.act in ('workbook-imported', 'scheme-frozen', 'scoring-opened', 'scoring-closed', 'ranking-run')"""));
        assertEquals(4, number("""
                select count(distinct j.act) from journal j join edition e on e.id = j.edition_id
                 where e.code = 'LATIHAN2026' and j.actor_id is null
                   and j.act in ('scheme-frozen', 'scoring-opened', 'scoring-closed', 'ranking-run')"""));
    }

    @Test
    void it_starts_again_after_the_chair_has_confirmed_something() {
        byTheChair(901, "holder-ended", "2", """
                {"holder":"%d","version":"0","to":"2090-12-31"}""".formatted(holder("2")), "end_holder");

        demo.load(new StartupEvent());

        assertEquals(1, number("""
                select count(*) from journal j join seat s on s.id = j.seat_id
                 where j.act = 'proposal-confirmed' and s.code = '1' and j.after like '%"proposal":901,%'"""));
    }

    @Test
    void who_was_bound_by_two_persons_stays_bound_when_it_starts_again() {
        byTheChair(902, "holder-appointed", "3", """
                {"name":"Pengganti","title":"","kind":"substitute","letter":"S-1","from":"2080-01-01","to":"2080-01-31"}\
                """, "appoint_holder");
        long substitute = number("select id from seat_holder where name = 'Pengganti'");
        long before = number("select account_id from seat_holder where id = " + holder("3"));
        demo.load(new StartupEvent());
        assertEquals(0, number("select coalesce(account_id, 0) from seat_holder where id = " + substitute), "unbound");

        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("insert into account (id, issuer, subject, display_name, first_seen)"
                                + " values (nextval('account_seq'), 'test', 'pengganti-latihan', 'Pengganti', :at)")
                        .setParameter("at", Instant.EPOCH)
                        .executeUpdate());
        long other = number("select id from account where subject = 'pengganti-latihan'");
        byTheChair(903, "account-bound", "3", """
                {"account":"%d","holder":"%d","version":"0"}""".formatted(other, substitute), "bind_account");
        demo.load(new StartupEvent());

        assertEquals(other, number("select account_id from seat_holder where id = " + substitute));
        assertEquals(before, number("select account_id from seat_holder where id = " + holder("3")));
    }

    @Test
    void a_seat_follows_the_practice_realm_to_another_address() {
        long before = bound("5");
        var moved = accounts.at("http://elsewhere", new Office("63"), Instant.parse("2026-05-21T02:00:00Z"));
        accounts.bind("LATIHAN2026", moved);
        long there = number("select account_id from seat_holder where id = " + holder("5"));
        demo.load(new StartupEvent());

        assertEquals(moved.get("kursi5"), there);
        assertEquals(before, number("select account_id from seat_holder where id = " + holder("5")));
    }

    /** The holder of a seat that came with the edition. */
    private long holder(String seat) {
        return number("""
                select min(h.id) from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id
                 where e.code = 'LATIHAN2026' and s.code = '%s'""".formatted(seat));
    }

    private long bound(String seat) {
        return number("select account_id from seat_holder where id = " + holder(seat));
    }

    /** What an officer proposes about the holders of a seat, and the chair confirms. */
    private void byTheChair(long id, String act, String seat, String content, String function) {
        QuarkusTransaction.requiringNew().run(() -> {
            em.createNativeQuery("""
                            insert into proposal (id, edition_id, act, subject, seat_id, content, reason, proposed_by, proposed_at)
                            select :id, e.id, :act, s.code, s.id, :content, 'x',
                                   (select max(o.id) from account o join account c on c.issuer = o.issuer
                                     where o.display_name = 'Sekretariat' and c.id = :chair), :at
                              from seat s join edition e on e.id = s.edition_id where e.code = 'LATIHAN2026' and s.code = :seat""")
                    .setParameter("id", id)
                    .setParameter("chair", bound("1"))
                    .setParameter("at", Instant.EPOCH)
                    .setParameter("act", act)
                    .setParameter("content", content)
                    .setParameter("seat", seat)
                    .executeUpdate();
            em.createNativeQuery(
                            "update proposal set decision = 'confirmed', decided_by = :chair, decided_at = :at where id = :id")
                    .setParameter("chair", bound("1"))
                    .setParameter("at", Instant.EPOCH)
                    .setParameter("id", id)
                    .executeUpdate();
            em.createNativeQuery("select " + function + "(:id, null)")
                    .setParameter("id", id)
                    .getSingleResult();
        });
    }

    private long number(String sql) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
