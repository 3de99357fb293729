package id.paritrana.committee;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Seats outlive their holders. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CommitteePagesTest {
    private static final String OFFICER = "petugas secretariat";

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    private static String account(EditionFixture edition, String subject) {
        FormClient.as(subject).get("/editions");
        return edition.text(
                "select public_id from account where issuer = ? and subject = ?", TestSignIn.ISSUER, subject);
    }

    private static String publicId(EditionFixture edition, long account) {
        return edition.text("select public_id from account where id = ?", account);
    }

    @Test
    void a_number_that_counts_up_names_no_holder_and_no_account() {
        var edition = EditionFixture.of("COMOPAQUE").opened(database);
        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/COMOPAQUE/committee/4";
        String member = account(edition, "COMOPAQUE-baru");
        String page = officer.get(seat).asString();
        long number = edition.number("select id from account where public_id = ?", member);
        assertTrue(page.contains("value=\"" + member + "\""), page);
        assertFalse(page.contains("\"" + number + "\"") || page.contains("nomor " + number), page);
        assertFalse(page.contains("holders/" + edition.holderId(4)), page);
        officer.open(seat, "/bind")
                .fill("account", String.valueOf(number))
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Pilih akun dari daftar"));
        for (String act : List.of("bind", "end")) {
            officer.open(seat, "/" + act)
                    .fill("account", member)
                    .fill("to", "2026-05-21")
                    .fill("reason", "Akun anggota")
                    .send(seat + "/holders/" + edition.holderId(4) + "/" + act)
                    .then()
                    .statusCode(404);
        }
        assertEquals(0, edition.number("select count(*) from proposal where edition_id = ?", edition.id()));
        officer.open(seat, "/bind")
                .fill("account", member)
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "4 " + edition.text("select public_id from seat_holder where id = ?", edition.holderId(4)),
                edition.text("select subject from proposal where edition_id = ?", edition.id()));
    }

    @Test
    void everybody_of_the_edition_sees_the_seats_and_only_the_offices_the_accounts() {
        var edition = EditionFixture.of("COMLIST").opened(database);
        FormClient.as(OFFICER)
                .get("/editions/COMLIST/committee")
                .then()
                .statusCode(200)
                .body(containsString("Pemegang COMLIST 4"))
                .body(containsString("akun COMLIST-kursi4"))
                .body(containsString("Atur pemegang"));
        FormClient.as("pemeriksa auditor")
                .get("/editions/COMLIST/committee")
                .then()
                .body(containsString("akun COMLIST-kursi4"))
                .body(not(containsString("Atur pemegang")));
        var member = FormClient.as(edition.member(4));
        member.get("/editions/COMLIST/committee")
                .then()
                .statusCode(200)
                .body(containsString("Pemegang COMLIST 5"))
                .body(not(containsString("akun COMLIST")));
        member.get("/editions/COMLIST/committee/4").then().statusCode(404);
    }

    @Test
    void a_term_before_another_one_is_told_by_which_day_it_has_to_end() {
        var edition = EditionFixture.of("COMLATER").opened(database);
        EditionFixture.asOwner(
                "update seat_holder set valid_from = date '2026-06-01' where id = ?", edition.holderId(4));
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/COMLATER/committee/4";
        for (String end : List.of("", "2026-07-01")) {
            officer.open(seat, "/holders")
                    .fill("name", "Definitif Sebelum")
                    .fill("kind", "definitive")
                    .fill("from", "2026-05-02")
                    .fill("to", end)
                    .send(seat + "/holders")
                    .then()
                    .statusCode(422)
                    .body(
                            containsString(
                                    "Pemegang COMLATER 4, yang mulai 1\u00a0Juni\u00a02026. Akhiri masa baru sebelum hari itu."))
                    .body(not(containsString("Mulai sesudah hari itu")))
                    .body(not(containsString("Akhiri dulu masa itu")));
        }
        officer.open(seat, "/holders")
                .fill("name", "Definitif Sebelum")
                .fill("kind", "definitive")
                .fill("from", "2026-05-02")
                .fill("to", "2026-05-31")
                .fill("reason", "Surat 11/2026")
                .send(seat + "/holders")
                .then()
                .statusCode(303);
    }

    @Test
    void a_holder_ends_another_follows_and_the_account_moves_with_the_letter() {
        var edition = EditionFixture.of("COMCHANGE").opened(database);
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/COMCHANGE/committee/4";
        officer.open(seat, "/holders")
                .send(seat + "/holders")
                .then()
                .statusCode(422)
                .body(containsString("Tulis nama pemegang kursi"));
        officer.open(seat, seat + "/holders")
                .fill("name", "Pengganti Contoh")
                .fill("kind", "substitute")
                .send(seat + "/holders")
                .then()
                .statusCode(422)
                .body(containsString("harus membawa surat"))
                .body(containsString("value=\"Pengganti Contoh\""));
        officer.open(seat, "/holders")
                .fill("name", "Definitif Kedua")
                .fill("kind", "definitive")
                .send(seat + "/holders")
                .then()
                .statusCode(422)
                .body(containsString("bertumpang"));

        var second = FormClient.as("petugas-dua admin");
        officer.open(seat, "/end")
                .fill("to", "2026-05-01")
                .fill("reason", "Pindah tugas")
                .send()
                .then()
                .statusCode(303);
        FormClient.as(edition.member(4)).get("/editions/COMCHANGE/tasks").then().statusCode(200);
        SecondPersonFixture.confirm(second, "COMCHANGE").then().statusCode(303);
        FormClient.as(edition.member(4)).get("/editions/COMCHANGE/tasks").then().statusCode(403);
        officer.open(seat, "/holders")
                .fill("name", "Definitif Kedua")
                .fill("kind", "definitive")
                .send(seat + "/holders")
                .then()
                .statusCode(422)
                .body(containsString("yang berakhir 1\u00a0Mei\u00a02026. Mulai sesudah hari itu."))
                .body(not(containsString("Akhiri dulu masa itu")));
        officer.open(seat, "/holders")
                .fill("name", "Plt Contoh")
                .fill("kind", "plt")
                .fill("letter", "")
                .fill("from", "2026-05-02")
                .fill("to", "")
                .fill("reason", "Surat 12/2026")
                .send(seat + "/holders")
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(second, "COMCHANGE").then().statusCode(303);
        String account = account(edition, "COMCHANGE-plt");
        officer.open(seat, "/bind")
                .fill("account", account)
                .fill("reason", "Akun Plt")
                .send()
                .then()
                .statusCode(303);
        FormClient.as("COMCHANGE-plt").get("/editions/COMCHANGE/tasks").then().statusCode(403);
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "COMCHANGE")
                .then()
                .statusCode(303);
        FormClient.as("COMCHANGE-plt").get("/editions/COMCHANGE/tasks").then().statusCode(200);
        assertEquals(
                "Pemegang COMCHANGE 4",
                edition.text(
                        "select name from seat_holder where seat_id = ? and valid_to = date '2026-05-01'",
                        edition.seatId(4)),
                "the former holder stays on record");
        assertEquals(
                3,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act in ('holder-ended', 'holder-appointed', 'account-bound')",
                        edition.id()));
        assertEquals(
                0,
                edition.number(
                        "select count(*) from journal where edition_id = ? and after like '%Contoh%'", edition.id()),
                "no names in the journal");
    }

    @Test
    void nobody_binds_themselves_and_one_account_holds_one_seat() {
        var edition = EditionFixture.of("COMBIND").opened(database);
        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        var officer = FormClient.as("COMBIND-petugas secretariat");
        String own = account(edition, "COMBIND-petugas");
        String seat = "/editions/COMBIND/committee/4";
        officer.open(seat, "/bind")
                .fill("account", own)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Akun Anda sendiri"));
        officer.open(seat, "/bind")
                .fill("account", publicId(edition, edition.accountId(5)))
                .send()
                .then()
                .statusCode(422)
                .body(containsString("sudah memegang kursi lain"));
        officer.open(seat, "/bind").fill("account", "").send().then().statusCode(422);
        var stale = officer.open(seat, "/bind")
                .fill("account", account(edition, "COMBIND-a"))
                .fill("reason", "Akun anggota");
        officer.open(seat, "/bind")
                .fill("account", account(edition, "COMBIND-b"))
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(303);
        stale.send().then().statusCode(422).body(containsString("sudah ada usul yang menunggu orang kedua"));
        SecondPersonFixture.confirm(FormClient.as("petugas-dua admin"), "COMBIND")
                .then()
                .statusCode(303);
        stale.send().then().statusCode(422).body(containsString("baru saja berubah"));
    }

    @Test
    void a_binding_waits_for_the_second_person_in_words_and_comes_first_for_that_person() {
        var edition = EditionFixture.of("COMWAIT").prepared(database);
        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        var officer = FormClient.as("COMWAIT-petugas secretariat");
        String seat = "/editions/COMWAIT/committee/4";
        officer.open(seat, "/bind")
                .fill("account", account(edition, "COMWAIT-a"))
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(303);
        for (String page : List.of(seat, "/editions/COMWAIT/committee")) {
            String shown = officer.get(page).asString();
            assertTrue(shown.contains("menunggu orang kedua") && !shown.contains("belum terhubung"), shown);
        }
        String desk = officer.get("/editions/COMWAIT").asString();
        assertTrue(desk.contains("1 kursi menunggu orang kedua<"), desk);
        var second = FormClient.as("COMWAIT-kedua secretariat");
        String next = second.get("/editions/COMWAIT").asString();
        assertTrue(next.substring(next.indexOf("class=\"next")).contains("Putuskan 1 usul"), next);
        assertTrue(next.indexOf("Putuskan 1 usul") < next.indexOf("Hubungkan kursi dengan akun"), next);
        assertEquals(1, next.split("Langkah berikutnya", -1).length - 1, next);
        SecondPersonFixture.confirm(second, "COMWAIT").then().statusCode(303);
        var member = FormClient.as("COMWAIT-a");
        String done = "dihubungkan dengan Pemegang COMWAIT 4, kursi\u00a04";
        String told = member.get("/editions/COMWAIT/tasks").asString();
        assertTrue(told.contains(done) && !told.contains("Hubungkan akun"), told);
        assertTrue(told.indexOf("</details>") < told.indexOf(done), "the member's sheets come before what is done");
        clock.advance(Duration.ofDays(31));
        try {
            assertFalse(member.get("/editions/COMWAIT/tasks").asString().contains(done));
        } finally {
            clock.reset();
        }
    }

    /** Both are proposed while the account holds nothing, and both are confirmed before either is there. */
    @Test
    void an_account_that_is_bound_to_two_seats_at_the_same_moment_gets_one() throws Exception {
        var edition = EditionFixture.of("COMTWO").opened(database);
        EditionFixture.asOwner(
                "update seat_holder set account_id = null where seat_id in (?, ?)",
                edition.seatId(3),
                edition.seatId(4));
        String account = account(edition, "COMTWO-a");
        for (int seat : List.of(3, 4)) {
            FormClient.as(OFFICER)
                    .open("/editions/COMTWO/committee/" + seat, "/bind")
                    .fill("account", account)
                    .fill("reason", "Akun anggota")
                    .send()
                    .then()
                    .statusCode(303);
        }
        var second = FormClient.as("petugas-dua admin");
        var forms = new ArrayList<FormClient.Form>();
        for (String which : List.of("min", "max")) {
            String proposal =
                    edition.text("select " + which + "(public_id) from proposal where edition_id = ?", edition.id());
            forms.add(second.open("/editions/COMTWO/proposals/" + proposal, "/confirm")
                    .fill("sure", "yes"));
        }
        var sent = new ArrayList<CompletableFuture<Response>>();
        try (Connection other = TableOwner.another()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("lock table seat_holder in share mode");
            }
            forms.forEach(form -> sent.add(CompletableFuture.supplyAsync(form::send)));
            while (edition.number("select count(distinct pid) from pg_locks where not granted") < 2
                    && sent.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.sleep(20);
            }
            other.commit();
        }
        var statuses = new TreeSet<Integer>();
        for (var answer : sent) {
            statuses.add(answer.get().statusCode());
            if (answer.get().statusCode() == 422) {
                assertTrue(answer.get().asString().contains("sudah memegang kursi lain"));
            }
        }
        assertEquals(Set.of(303, 422), statuses);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from seat_holder h join account a on a.id = h.account_id where a.public_id = ?",
                        account));
    }

    /** At 15.30 UTC it is the 21st in Makassar, and the 22nd already in Jayapura. */
    @Test
    void who_holds_a_seat_is_asked_on_the_day_of_the_edition() {
        var west = EditionFixture.of("COMWITA").opened(database);
        var east = EditionFixture.of("COMWIT").opened(database);
        EditionFixture.asOwner("update edition set zone = 'Asia/Jayapura' where id = ?", east.id());
        for (var edition : List.of(west, east)) {
            EditionFixture.asOwner(
                    "update seat_holder set valid_to = '2026-05-21' where seat_id = ?", edition.seatId(4));
            EditionFixture.asOwner(
                    "update seat_holder set valid_from = '2026-05-22' where seat_id = ?", edition.seatId(5));
        }
        clock.advance(Duration.ofMinutes(13 * 60 + 30));
        try {
            FormClient.as(west.member(4)).get("/editions/COMWITA/tasks").then().statusCode(200);
            FormClient.as(west.member(5)).get("/editions/COMWITA/tasks").then().statusCode(403);
            FormClient.as(east.member(4)).get("/editions/COMWIT/tasks").then().statusCode(403);
            FormClient.as(east.member(5)).get("/editions/COMWIT/tasks").then().statusCode(200);
            var officer = FormClient.as(OFFICER);
            for (String edition : List.of("COMWITA", "COMWIT")) {
                officer.get("/editions/" + edition).then().body(containsString("8 dari 9 kursi sudah terhubung"));
            }
        } finally {
            clock.reset();
        }
    }

    @Test
    void who_held_a_seat_before_is_told_apart_from_who_holds_it() {
        var edition = EditionFixture.of("COMOVER").opened(database);
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/COMOVER/committee/4";
        officer.get(seat).then().body(not(containsString("Sudah berakhir")));
        EditionFixture.asOwner(
                "update seat_holder set valid_to = date '2026-01-31' where seat_id = ?", edition.seatId(4));
        officer.get(seat).then().body(containsString("class=\"st off\">Sudah berakhir</span>"));
    }

    @Test
    void an_end_does_not_lie_before_the_last_act() {
        var edition = EditionFixture.of("COMEND").opened(database);
        var member = FormClient.as(edition.member(4));
        member.open("/editions/COMEND/nominations/KAB1/sheet", "/sheet")
                .fill("m-C1", "50")
                .send()
                .then()
                .statusCode(303);
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/COMEND/committee/4";
        officer.open(seat, "/end")
                .fill("to", "2020-01-01")
                .fill("reason", "Mutasi jabatan")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("masih bertindak pada"))
                .body(containsString("value=\"2020-01-01\""))
                .body(containsString(">Mutasi jabatan</textarea>"))
                .body(not(containsString("value=\"Mutasi jabatan\"")));
        officer.open(seat, "/end")
                .fill("to", "2199-01-01")
                .fill("reason", "Akhir masa tugas")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "COMEND")
                .then()
                .statusCode(303);
        assertNotNull(edition.text("select valid_to from seat_holder where seat_id = ?", edition.seatId(4)));
        FormClient.as("pemeriksa auditor")
                .request()
                .formParam("to", "2026-05-01")
                .post(seat + "/holders/1/end")
                .then()
                .statusCode(oneOf(400, 404));
        member.get("/editions/COMEND/tasks").then().statusCode(200);
    }

    @Test
    void a_refused_end_or_account_marks_its_own_fields_and_none_of_the_form_for_a_new_holder() {
        var edition = EditionFixture.of("COMMARKS").opened(database);
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/COMMARKS/committee/4";
        String refused = officer.open(seat, "/end")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        for (String field : List.of("to", "reason")) {
            assertEquals(2, refused.split("href=\"#f-" + field + "\"|id=\"e-" + field + "\"", -1).length - 1, field);
            assertTrue(within(refused, "/end\"").contains("id=\"f-" + field + "\""), refused);
        }
        String blank = within(refused, "/committee/4/holders\"");
        assertTrue(blank.contains("id=\"f-new-to\"") && !blank.contains("aria-invalid"), blank);

        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        String unbound = officer.open(seat, "/bind")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(unbound.contains("href=\"#f-account\""), unbound);
        assertTrue(within(unbound, "/bind\"").contains("id=\"f-account\""), unbound);
        assertTrue(!within(unbound, "/committee/4/holders\"").contains("aria-invalid"), unbound);
    }

    private static String within(String page, String action) {
        String form = page.substring(page.indexOf(action));
        return form.substring(0, form.indexOf("</form>"));
    }
}
