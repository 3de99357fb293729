package id.paritrana.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
import id.paritrana.access.Account;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.exchange.ImportFixture;
import id.paritrana.words.Messages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link JoinAccounts}: a provider that moved makes nobody a stranger: two officers join the account of today to the one of before. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JoinedAccountsTest {
    private static final String OFFICER = "gabung1 secretariat";
    private static final String SECOND = "gabung2 secretariat";
    private static final String EARLIER = "https://masuk-lama.example/realms/kerja";

    @Inject
    DataSource database;

    /** The provider moves: whoever had this subject is known by another issuer from now on. */
    private static void moves(String subject) {
        assertEquals(
                1,
                EditionFixture.asOwner(
                        "update account set issuer = ? where issuer = ? and subject = ?",
                        EARLIER,
                        TestSignIn.ISSUER,
                        subject));
    }

    /** Somebody signs in by the provider of today, for the first time it seems. */
    private String signsIn(String words) throws SQLException {
        FormClient.as(words).get("/editions");
        return id(TestSignIn.ISSUER, words.split(" ")[0]);
    }

    private String id(String issuer, String subject) {
        return EditionFixture.read(
                database, "select public_id from account where issuer = ? and subject = ?", issuer, subject);
    }

    private static Response propose(String later, String earlier) {
        return FormClient.as(OFFICER)
                .open("/accounts/" + later, "/join")
                .fill("earlier", earlier)
                .fill("reason", "Kartu pegawai diperiksa")
                .send();
    }

    private static Response confirm(String who, String later) {
        return FormClient.as(who)
                .open("/accounts/" + later, "/confirm")
                .fill("sure", "yes")
                .send();
    }

    @Test
    void a_member_goes_on_with_seat_and_drafts_after_the_provider_has_moved() throws SQLException {
        var edition = EditionFixture.of("GABUNGKURSI").opened(database).draft("KAB1", 4, Map.of("C1", "78"));
        String person = edition.member(4);
        moves(person);
        String later = signsIn(person);
        String earlier = id(EARLIER, person);
        assertEquals(
                403, FormClient.as(person).get("/editions/GABUNGKURSI/tasks").statusCode(), "a stranger");

        String listed = FormClient.as(OFFICER)
                .get("/accounts?q=" + person + "&provider=earlier")
                .asString();
        assertTrue(listed.contains("masuk-lama.example/realms/kerja"), listed);
        assertTrue(listed.contains("Kursi 4 pada GABUNGKURSI"), listed);
        assertFalse(listed.contains(later), listed);
        propose(later, earlier).then().statusCode(303);
        assertEquals(
                403, FormClient.as(person).get("/editions/GABUNGKURSI/tasks").statusCode(), "not yet");
        FormClient.as(OFFICER)
                .get("/accounts/" + later)
                .then()
                .body(containsString("Anda yang mengusulkan"))
                .body(not(containsString("Sahkan penggabungan")));
        FormClient.as(SECOND).get("/accounts").then().body(containsString("Menunggu orang kedua"));
        FormClient.as(SECOND).get("/accounts/" + later).then().body(not(containsString("Nama kedua akun berbeda")));
        confirm(SECOND, later).then().statusCode(303);

        var member = FormClient.as(person);
        member.get("/editions/GABUNGKURSI/nominations/KAB1/sheet")
                .then()
                .statusCode(200)
                .body(containsString("value=\"78\""));
        member.get("/editions/GABUNGKURSI/tasks")
                .then()
                .body(containsString("Akun pemegang Kursi 4 digabungkan dengan akun barunya"))
                .body(containsString("Oleh gabung1, gabung2."));
        assertEquals(
                List.of("account-joined", "holder-account-joined"),
                List.of(
                        edition.text(
                                "select act from journal where edition_id is null and subject = ? order by id desc limit 1",
                                "account:" + earlier + " later:" + later),
                        edition.text(
                                "select act from journal where edition_id = ? and subject = 'seat:4' and act like 'holder-account%'",
                                edition.id())));
        FormClient.as(OFFICER)
                .get("/editions/GABUNGKURSI/journal")
                .then()
                .body(containsString("kini masuk dengan akun baru"));
        assertEquals(
                edition.accountId(4),
                edition.number("select id from account where public_id = ?", earlier),
                "what was done stays with who did it");

        FormClient.as(OFFICER)
                .open("/accounts/" + later, "/part")
                .fill("reason", "Orang lain yang bernama sama")
                .send()
                .then()
                .statusCode(303);
        confirm(SECOND, later).then().statusCode(303);
        assertEquals(
                403, FormClient.as(person).get("/editions/GABUNGKURSI/tasks").statusCode(), "parted again");
    }

    @Test
    void an_officer_asks_for_it_and_another_confirms_and_nobody_who_they_are() throws SQLException {
        signsIn("gabung3 secretariat");
        moves("gabung3");
        String later = signsIn("gabung3 secretariat");
        String earlier = id(EARLIER, "gabung3");
        var self = FormClient.as("gabung3 secretariat");
        self.open("/accounts/" + later, "/join")
                .fill("earlier", earlier)
                .fill("reason", "Ini saya")
                .send()
                .then()
                .statusCode(303);
        self.get("/accounts/" + later).then().body(not(containsString("Sahkan penggabungan")));
        var form = FormClient.as(SECOND).open("/accounts/" + later, "/confirm").fill("sure", "yes");
        String seal = form.value("seal");
        self.open("/accounts/" + later, "/reject")
                .fill("seal", seal)
                .fill("sure", "yes")
                .send("/accounts/" + later + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("disahkan oleh orang lain"));
        confirm(SECOND, later).then().statusCode(303);
        assertEquals(
                earlier,
                EditionFixture.read(
                        database,
                        "select e.public_id from account l join account e on e.id = l.joined_to where l.public_id = ?",
                        later));
        form.send().then().statusCode(422).body(containsString("sudah diputuskan"));
        self.get("/accounts/" + later).then().statusCode(200).body(containsString(earlier));
    }

    @Test
    void what_an_officer_has_begun_with_the_later_account_is_theirs_after_the_joining() throws SQLException {
        EditionFixture.of("GABUNGHALAMAN").opened(database);
        String words = "gabung9 secretariat";
        signsIn(words);
        matches(words, "Wilayah;Peserta", "2025-10-31");
        moves("gabung9");
        String later = signsIn(words);
        var browser = FormClient.as(words);
        var open = browser.open("/editions/GABUNGHALAMAN/settings");
        var sent = browser.open("/editions/GABUNGHALAMAN/settings");
        sent.send().then().statusCode(303);
        var retried = browser.open("/editions/GABUNGHALAMAN/settings").fill("quorum", "tidak terbaca");
        matches(words, "Wilayah;Peserta", "2025-11-30");
        matches(words, "Kabupaten;Peserta", "2025-12-31");
        String upload = ImportFixture.address(ImportFixture.upload(browser, "uji.csv", table("Wilayah;Peserta"))
                .asString());
        propose(later, id(EARLIER, "gabung9")).then().statusCode(303);
        confirm(SECOND, later).then().statusCode(303);

        sent.send().then().statusCode(303);
        retried.send().then().statusCode(422).body(containsString("value=\"tidak terbaca\""));
        browser.signsInAs(OFFICER);
        open.send().then().statusCode(409).body(containsString("Halaman ini milik akun lain."));
        browser.signsInAs(words);
        open.send().then().statusCode(303);
        browser.get(upload).then().statusCode(200).body(containsString("uji.csv"));
        assertEquals("2025-11-30", browser.open(upload + "/columns", "/columns").value("k.as_of"));
        assertEquals(404, FormClient.as(OFFICER).get(upload).statusCode(), "nobody else's");
    }

    /** One import is taken over at a time: behind one that waits for a row, that of the later account is queued while it is joined. */
    @Test
    void an_import_that_the_later_account_has_queued_is_the_persons_after_the_joining() throws Exception {
        ImportFixture.edition("GABUNGTAHAN", "").taken(OFFICER);
        ImportFixture.edition("GABUNGANTRE", "").taken(OFFICER);
        String words = "gabung10 secretariat";
        signsIn(words);
        moves("gabung10");
        String later = signsIn(words);
        String waits = matchesLong(OFFICER, "GABUNGTAHAN");
        String queued = matchesLong(words, "GABUNGANTRE");
        String underWay = matchesLong(words, "GABUNGANTRE");
        propose(later, id(EARLIER, "gabung10")).then().statusCode(303);
        var joining =
                FormClient.as(SECOND).open("/accounts/" + later, "/confirm").fill("sure", "yes");
        var browser = FormClient.as(words).unencoded();
        var held = FormClient.as(OFFICER).unencoded().open(waits, waits);
        var own = browser.open(queued, queued);
        try (var lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try (var row = lock.createStatement()) {
                row.execute("select id from edition where code = 'GABUNGTAHAN' for update");
                held.send().then().statusCode(303);
                own.send().then().statusCode(303);
                joining.send().then().statusCode(303);
            } finally {
                lock.rollback();
            }
        }
        int status = 200;
        while (status == 200) {
            Thread.sleep(200);
            status = browser.get(queued + "/progress").statusCode();
        }
        assertEquals(303, status, "taken over, and its page is the person's");
        assertEquals(404, browser.get(queued).statusCode(), "forgotten as soon as it is taken over");

        EditionFixture.asOwner(
                "update workbook_upload set account_id = (select id from account where public_id = ?) where id = ?",
                later,
                underWay.substring("/import/".length()));
        browser.get(underWay).then().statusCode(200).body(containsString("disnaker.csv"));
        assertEquals(404, FormClient.as(OFFICER).get(underWay).statusCode(), "nobody else's");
    }

    /** A table that is long enough to be taken over behind a page that tells how far it is. */
    private static String matchesLong(String words, String edition) {
        var officer = FormClient.as(words).unencoded();
        StringBuilder table = new StringBuilder("Wilayah;Peserta\nContoh Satu;41000\n");
        for (int i = 0; i < 1_200; i++) {
            table.append("Wilayah yang tidak ikut dinilai pada tahun ini nomor ")
                    .append(i)
                    .append(";41000\n");
        }
        String upload = ImportFixture.address(
                ImportFixture.upload(officer, "disnaker.csv", table.toString().getBytes(StandardCharsets.UTF_8))
                        .asString());
        officer.open(upload + "/columns?edition=" + edition + "&table=coverage&header=1", "/columns")
                .fill("c0", "nomination:name")
                .fill("c1", "participants")
                .fill("k.segment", "PU")
                .fill("k.as_of", "2025-12-31")
                .send()
                .then()
                .statusCode(303);
        return upload;
    }

    /** A table of another office is uploaded, and its columns are matched once. */
    private static void matches(String words, String headings, String day) {
        var officer = FormClient.as(words).unencoded();
        String upload = ImportFixture.address(
                ImportFixture.upload(officer, "disnaker.csv", table(headings)).asString());
        officer.open(upload + "/columns?edition=GABUNGHALAMAN&table=coverage&header=1", "/columns")
                .fill("c0", "nomination:name")
                .fill("c1", "participants")
                .fill("k.segment", "PU")
                .fill("k.as_of", day)
                .send()
                .then()
                .statusCode(303);
    }

    private static byte[] table(String headings) {
        return (headings + "\nContoh Satu;41000\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void who_chooses_an_account_after_all_were_joined_reads_so_and_is_led_to_no_field() throws SQLException {
        signsIn("gabunghabis");
        moves("gabunghabis");
        String later = signsIn("gabunghabis");
        var form = FormClient.as(OFFICER)
                .open("/accounts/" + later, "/join")
                .fill("earlier", id(EARLIER, "gabunghabis"))
                .fill("reason", "Kartu pegawai diperiksa");
        // nobody was known before
        EditionFixture.asOwner("update account set first_seen = timestamptz '2001-01-01' where public_id = ?", later);
        form.send()
                .then()
                .statusCode(422)
                .body(containsString("Akun lama yang dapat dipilih sudah tidak ada."))
                .body(not(containsString("href=\"#f-")));
    }

    @Test
    void the_page_of_a_seat_speaks_of_another_sign_in_service_only_where_somebody_came_from_one() throws SQLException {
        var edition = EditionFixture.of("GABUNGPINDAH").office("96").opened(database);
        var officer = FormClient.as("gabungpindah secretariat:96");
        String seat = "/editions/GABUNGPINDAH/committee/3";
        officer.get(seat).then().statusCode(200).body(not(containsString("Gabungkan akunnya")));
        moves(edition.member(3));
        officer.get(seat).then().body(containsString("Gabungkan akunnya"));
    }

    @Test
    void two_accounts_that_cannot_be_one_person_are_refused_with_the_reason() throws SQLException {
        var edition = EditionFixture.of("GABUNGTOLAK").opened(database);
        String holder = edition.member(3);
        moves(holder);
        String earlier = id(EARLIER, holder);
        refused(signsIn("gabungdinas auditor"), earlier, JoiningObstacle.OFFICE);
        String seated = id(TestSignIn.ISSUER, edition.member(5));
        FormClient.as(OFFICER)
                .get("/accounts/" + seated)
                .then()
                .body(containsString("akhiri masanya di halaman kursinya, angkat lagi, lalu hubungkan akun itu: <a"))
                .body(containsString("href=\"/editions/GABUNGTOLAK/committee/5\">Kursi 5 pada GABUNGTOLAK</a>"))
                .body(not(containsString("/join")));
        FormClient.as(OFFICER)
                .open("/accounts/" + signsIn("gabungkosong"), "/join")
                .fill("earlier", earlier)
                .fill("reason", "Kartu pegawai diperiksa")
                .send("/accounts/" + seated + "/join")
                .then()
                .statusCode(422)
                .body(containsString(Messages.text(Messages.INDONESIAN, JoiningObstacle.HOLDS_SEAT.key())));
        FormClient.as(OFFICER)
                .open("/accounts/" + signsIn("gabungkosong"), "/join")
                .send("/accounts/" + seated + "/join")
                .then()
                .statusCode(422)
                .body(containsString(Messages.text(Messages.INDONESIAN, JoiningObstacle.HOLDS_SEAT.key())))
                .body(not(containsString("href=\"#f-")));
        assertEquals(JoiningObstacle.HOLDS_SEAT.code(), obstacle(earlier, seated));

        signsIn("gabunglama");
        moves("gabunglama");
        String old = id(EARLIER, "gabunglama");
        String first = signsIn("gabungbaru1");
        String other = signsIn("gabungbaru2");
        EditionFixture.asOwner("update account set offices = '{62}' where public_id = ?", old);
        assertEquals(JoiningObstacle.OFFICES.code(), obstacle(old, first), "told by the database, and not listed");
        FormClient.as(OFFICER).get("/accounts/" + first).then().body(not(containsString(old)));
        EditionFixture.asOwner("update account set offices = '{63}' where public_id = ?", old);
        propose(first, old).then().statusCode(303);
        propose(other, old).then().statusCode(303);
        confirm(SECOND, first).then().statusCode(303);
        confirm(SECOND, other)
                .then()
                .statusCode(422)
                .body(containsString(Messages.text(Messages.INDONESIAN, JoiningObstacle.ONE_PROVIDER.key())));
        refused(signsIn("gabungbaru3"), first, "Pilih akun lama orang ini");
    }

    @Test
    void what_waits_for_a_second_person_is_decided_before_and_nobody_confirmed_themselves() throws SQLException {
        signsIn("gabung4 secretariat");
        moves("gabung4");
        String later = signsIn("gabung4 secretariat");
        String earlier = id(EARLIER, "gabung4");
        var edition = EditionFixture.of("GABUNGUSUL").opened(database);
        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        String member = signsIn("gabunganggota");
        FormClient.as("gabung4 secretariat")
                .open("/editions/GABUNGUSUL/committee/4", "/bind")
                .fill("account", member)
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(303);
        refused(later, earlier, JoiningObstacle.PROPOSES);
        // as it could be before the database asked whether they are told apart
        EditionFixture.asOwner("alter table proposal disable trigger proposal_stays");
        EditionFixture.asOwner(
                "update proposal set decision = 'confirmed', decided_at = proposed_at,"
                        + " decided_by = (select id from account where public_id = ?) where edition_id = ?",
                earlier,
                edition.id());
        EditionFixture.asOwner("alter table proposal enable trigger proposal_stays");
        refused(later, earlier, JoiningObstacle.TWO_PERSONS);
    }

    /** Right after the move each officer is two accounts, and nobody knows yet which of them is whose. */
    @Test
    void nobody_confirms_what_a_stranger_of_the_earlier_provider_has_proposed_or_recorded() throws SQLException {
        var edition = EditionFixture.of("GABUNGDUA").opened(database);
        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        String member = signsIn("gabungdua-anggota");
        var officer = FormClient.as("gabung7 secretariat");
        officer.open("/editions/GABUNGDUA/committee/4", "/bind")
                .fill("account", member)
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(303);
        EditionFixture.asOwner("alter table fact disable trigger user");
        EditionFixture.asOwner(
                "update fact set decision = null, decided_by = null, decided_at = null, current = true,"
                        + " recorded_by = (select id from account where subject = 'gabung7')"
                        + " where id = (select min(id) from fact where nomination_id = ?)",
                edition.nomination("KAB1"));
        EditionFixture.asOwner("alter table fact enable trigger user");
        moves("gabung7");
        FormClient.as("gabung7 secretariat")
                .open(
                        "/editions/GABUNGDUA/facts/"
                                + edition.text(
                                        "select public_id from fact where nomination_id = ? order by id limit 1",
                                        edition.nomination("KAB1")),
                        "/confirm")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("belum pasti bahwa Anda dua orang"));
        SecondPersonFixture.confirm(FormClient.as("gabung7 secretariat"), "GABUNGDUA")
                .then()
                .statusCode(422)
                .body(containsString("belum pasti bahwa Anda dua orang"));
        String later = id(TestSignIn.ISSUER, "gabung7");
        propose(later, id(EARLIER, "gabung7")).then().statusCode(303);
        confirm(SECOND, later).then().statusCode(303);
        FormClient.as("gabung7 secretariat")
                .open("/accounts/" + later, "/part")
                .fill("reason", "Bukan orang yang sama")
                .send()
                .then()
                .statusCode(303);
        confirm(SECOND, later).then().statusCode(422).body(containsString("Putuskan dulu, baru pisahkan"));
        SecondPersonFixture.confirm(FormClient.as(SECOND), "GABUNGDUA").then().statusCode(303);
    }

    @Test
    void an_account_that_is_joined_to_another_is_bound_to_no_seat() throws SQLException {
        signsIn("gabung8");
        moves("gabung8");
        String later = signsIn("gabung8");
        propose(later, id(EARLIER, "gabung8")).then().statusCode(303);
        confirm(SECOND, later).then().statusCode(303);
        var edition = EditionFixture.of("GABUNGIKAT").opened(database);
        EditionFixture.asOwner("update seat_holder set account_id = null where seat_id = ?", edition.seatId(4));
        FormClient.as(OFFICER)
                .open("/editions/GABUNGIKAT/committee/4", "/bind")
                .fill("account", later)
                .fill("reason", "Akun anggota")
                .send()
                .then()
                .statusCode(422);
        assertThrows(
                IllegalStateException.class,
                () -> EditionFixture.asOwner(
                        "update seat_holder set account_id = (select id from account where public_id = ?) where seat_id = ?",
                        later,
                        edition.seatId(4)));
    }

    @Test
    void an_account_is_found_by_the_code_that_its_person_reads() throws SQLException {
        var edition = EditionFixture.of("GABUNGKODE").opened(database);
        String account = id(TestSignIn.ISSUER, edition.member(6));
        String found = "/accounts?q=" + Account.code(account);
        FormClient.as(OFFICER)
                .get(found)
                .then()
                .body(containsString("/accounts/" + account))
                .body(containsString("Kursi 6 pada GABUNGKODE"))
                .body(not(containsString(id(TestSignIn.ISSUER, edition.member(5)))));
        EditionFixture.asOwner(
                "update seat_holder set valid_to = date '2026-01-31' where account_id = (select id from account where public_id = ?)",
                account);
        FormClient.as(OFFICER).get(found).then().body(containsString("dahulu Kursi 6 pada GABUNGKODE"));
    }

    @Test
    void a_word_in_the_name_of_the_one_service_finds_nobody_and_what_is_found_is_counted() {
        var officer = FormClient.as("gabungcari secretariat:94");
        String none = officer.get("/accounts?q=" + TestSignIn.ISSUER).asString();
        assertTrue(none.contains("Tidak ada akun yang cocok"), none);
        officer.get("/accounts?q=gabungcari").then().body(containsString(">1 akun cocok<"));
        officer.get("/accounts").then().body(containsString(">1 akun<")).body(not(containsString("tidak tampil")));
    }

    @Test
    void who_holds_a_seat_is_told_that_seats_of_that_edition_are_not_shown() throws SQLException {
        var edition = EditionFixture.of("GABUNGDUDUK").office("93").opened(database);
        var both = FormClient.as(edition.member(6) + " secretariat:93");
        String listed = both.get("/accounts").asString();
        assertTrue(listed.contains("Kursi pada edisi tempat Anda sendiri memegang kursi tidak tampil"), listed);
        assertFalse(listed.contains("pada GABUNGDUDUK"), listed);
        both.get("/accounts/" + id(TestSignIn.ISSUER, edition.member(6)))
                .then()
                .body(containsString("Kursi pada edisi tempat Anda sendiri"));
    }

    @Test
    void nobody_else_sees_an_account_or_joins_one() throws SQLException {
        var edition = EditionFixture.of("GABUNGLIHAT").opened(database);
        String person = edition.member(2);
        moves(person);
        String later = signsIn(person);
        for (String who :
                List.of("gabungtetangga secretariat:62", "gabungpusat auditor:national", "gabungperiksa auditor")) {
            assertEquals(404, FormClient.as(who).get("/accounts/" + later).statusCode(), who);
        }
        FormClient.as("gabungtetangga secretariat:62")
                .get("/accounts")
                .then()
                .statusCode(200)
                .body(not(containsString(person)));
        assertEquals(404, FormClient.as(edition.member(5)).get("/accounts").statusCode());
        FormClient.as(OFFICER)
                .get("/accounts?q=6371012345678901")
                .then()
                .statusCode(200)
                .body(not(containsString("value=\"6371012345678901\"")));
    }

    @Test
    void the_apps_role_in_the_database_cannot_join_by_itself() throws SQLException {
        signsIn("gabung5");
        moves("gabung5");
        String later = signsIn("gabung5");
        String earlier = id(EARLIER, "gabung5");
        propose(later, earlier).then().statusCode(303);
        String number = EditionFixture.read(
                database,
                "select j.id::text from account_joining j join account l on l.id = j.later_id where l.public_id = ?",
                later);
        for (String sql : List.of(
                "update account set joined_to = 1 where public_id = '" + later + "'",
                "insert into account (id, issuer, subject, display_name, first_seen, joined_to)"
                        + " values (nextval('account_seq'), 'test', 'gabung6', 'Siapa saja', '2026-05-20', 1)",
                "update account_joining set later_id = earlier_id where id = " + number,
                "select carry_out_joining(" + number + ")",
                "update account_joining set decision = 'confirmed', decided_by = proposed_by, decided_at = proposed_at where id = "
                        + number)) {
            assertThrows(SQLException.class, () -> EditionFixture.tryTo(database, sql), sql);
        }
    }

    @Test
    void of_two_officers_who_confirm_a_joining_at_once_one_is_told_that_it_is_decided() throws Exception {
        signsIn("gabung-serentak secretariat");
        moves("gabung-serentak");
        String later = signsIn("gabung-serentak secretariat");
        String earlier = id(EARLIER, "gabung-serentak");
        propose(later, earlier).then().statusCode(303);
        var one = FormClient.as(SECOND).open("/accounts/" + later, "/confirm").fill("sure", "yes");
        var two = FormClient.as("gabung-ketiga secretariat")
                .open("/accounts/" + later, "/confirm")
                .fill("sure", "yes");
        try (Connection other = TableOwner.another()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("select id from account where public_id = '" + earlier + "' for update");
            }
            var first = CompletableFuture.supplyAsync(one::send);
            untilWaiting(1, first);
            var second = CompletableFuture.supplyAsync(two::send);
            untilWaiting(2, second);
            other.commit();
            assertEquals(303, first.get().statusCode());
            second.get().then().statusCode(422).body(containsString("sudah diputuskan"));
        }
        assertEquals(
                "1",
                EditionFixture.read(
                        database,
                        "select count(*)::text from account l join account e on e.id = l.joined_to where l.public_id = ? and e.public_id = ?",
                        later,
                        earlier));
    }

    @Test
    void of_two_officers_who_state_a_joining_at_once_one_is_told_so() throws Exception {
        signsIn("gabung-kembar secretariat");
        moves("gabung-kembar");
        String later = signsIn("gabung-kembar secretariat");
        String earlier = id(EARLIER, "gabung-kembar");
        FormClient.as(SECOND).get("/editions");
        try (Connection other = TableOwner.another()) {
            other.setAutoCommit(false);
            try (var first = other.createStatement()) {
                first.execute(
                        "insert into account_joining (id, public_id, earlier_id, later_id, parting, reason, proposed_by, proposed_at)"
                                + " select nextval('account_joining_seq'), opaque_id(), e.id, l.id, false, 'Kartu', o.id, "
                                + TestClock.SQL_NOW + " from account e, account l, account o where e.public_id = '"
                                + earlier
                                + "' and l.public_id = '" + later + "' and o.subject = 'gabung2' and o.issuer = '"
                                + TestSignIn.ISSUER + "'");
            }
            var second = CompletableFuture.supplyAsync(() -> propose(later, earlier));
            untilWaiting(1, second);
            other.commit();
            assertEquals(422, second.get().statusCode());
        }
        assertEquals(
                "1",
                EditionFixture.read(
                        database,
                        "select count(*)::text from account_joining j join account l on l.id = j.later_id where l.public_id = ?",
                        later));
    }

    private void untilWaiting(int others, CompletableFuture<Response> sent) throws InterruptedException {
        while (!sent.isDone()
                && Integer.parseInt(EditionFixture.read(
                                database, "select count(distinct pid)::text from pg_locks where not granted"))
                        < others) {
            Thread.sleep(20);
        }
    }

    private void refused(String later, String earlier, JoiningObstacle why) {
        refused(later, earlier, Messages.text(Messages.INDONESIAN, why.key()));
        assertEquals(why.code(), obstacle(earlier, later));
    }

    private static void refused(String later, String earlier, String why) {
        propose(later, earlier).then().statusCode(422).body(containsString(why));
    }

    private String obstacle(String earlier, String later) {
        return EditionFixture.read(
                database,
                "select joining_obstacle(e.id, l.id) from account e, account l where e.public_id = ? and l.public_id = ?",
                earlier,
                later);
    }
}
