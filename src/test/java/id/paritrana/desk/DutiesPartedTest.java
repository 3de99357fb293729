package id.paritrana.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.export.ExportFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hostile secretary alone, and a hostile chair alone: what each tries by the pages comes to nothing without somebody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DutiesPartedTest {
    private static final Map<String, String> KAB = Map.of("A2", "3", "C1", "78.37", "D2", "86");
    private static final Map<String, String> BSR = Map.of("K1", "80");
    private static final String OFFICER = "petugas secretariat";
    private static final String SECOND = "petugas-dua secretariat";

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @AfterEach
    void atTheMomentOfTests() {
        clock.reset();
    }

    private static String account(EditionFixture edition, String subject) {
        FormClient.as(subject).get("/editions");
        return edition.text(
                "select public_id from account where issuer = ? and subject = ?", TestSignIn.ISSUER, subject);
    }

    private static void appoint(String edition, int seat, String kind, String from, String to) {
        FormClient.as(OFFICER)
                .open("/editions/" + edition + "/committee/" + seat, "/holders")
                .fill("name", "Pemegang Baru")
                .fill("kind", kind)
                .fill("letter", "ST-7/2026")
                .fill("from", from)
                .fill("to", to)
                .fill("reason", "Surat 7/2026")
                .send("/editions/" + edition + "/committee/" + seat + "/holders")
                .then()
                .statusCode(303);
    }

    /** A substitute of seat 4 on the day of the tests, bound to an account of that name. */
    private static FormClient substitute(EditionFixture edition) {
        return substitute(edition, "2026-05-20", "2026-05-22", edition.code() + "-wakil");
    }

    private static FormClient substitute(EditionFixture edition, String from, String to, String subject) {
        String code = edition.code();
        appoint(code, 4, "substitute", from, to);
        SecondPersonFixture.confirm(FormClient.as(SECOND), code).then().statusCode(303);
        String account = account(edition, subject);
        FormClient.as(OFFICER)
                .open("/editions/" + code + "/committee/4", "/bind")
                .fill("account", account)
                .fill("reason", "Akun wakil")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), code)
                .then()
                .statusCode(303);
        return FormClient.as(subject);
    }

    private static void mark(FormClient member, String edition, String nomination, String mark) {
        member.open("/editions/" + edition + "/nominations/" + nomination + "/sheet", "/sheet")
                .fill("m-C1", mark)
                .send()
                .then()
                .statusCode(303);
    }

    private static void handOver(FormClient member, String edition) {
        member.open("/editions/" + edition + "/handover", "/handover")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
    }

    private static void reopened(String edition, String nomination) {
        FormClient.as(OFFICER)
                .open("/editions/" + edition + "/progress/" + nomination + "/4/reopen", "/reopen")
                .fill("reason", "Salah ketik")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(FormClient.as(SECOND), edition).then().statusCode(303);
    }

    /** That the sheet was filed once, at that moment, whatever became of it. */
    private static void filing(EditionFixture edition, String nomination, String at) {
        EditionFixture.asOwner(
                "insert into sheet_filing (id, sheet_id, number, filed_by, holder_id, filed_at, marks)"
                        + " select nextval('sheet_filing_seq'), id, 1, ?, holder_id, ?::timestamptz, '' from score_sheet"
                        + " where nomination_id = ? and seat_id = ?",
                edition.accountId(4),
                at,
                edition.nomination(nomination),
                edition.seatId(4));
    }

    private static String ofC1(FormClient member, String edition, String nomination) {
        String sheet = member.get("/editions/" + edition + "/nominations/" + nomination + "/sheet")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var mark = Pattern.compile("name=\"m-C1\" value=\"([^\"]*)\"").matcher(sheet);
        return mark.find() ? mark.group(1) : "none";
    }

    @Test
    void a_second_holder_reads_nothing_that_the_first_has_marked() {
        var edition = EditionFixture.of("DUTYHOLD").opened(database);
        edition.file("KAB1", 4, KAB).draft("KAB2", 4, Map.of("C1", "61"));
        var substitute = substitute(edition);
        FormClient.as(edition.member(4)).get("/editions/DUTYHOLD/tasks").then().statusCode(403);
        String filed = substitute
                .get("/editions/DUTYHOLD/nominations/KAB1/sheet")
                .then()
                .statusCode(200)
                .body(containsString("Lembar ini dikirim pemegang sebelumnya"))
                .extract()
                .asString();
        assertFalse(filed.contains("78.37") || filed.contains("78,37"), "a sealed sheet shows no mark");
        assertFalse(filed.contains("Catatan kursi 4"), "a sealed sheet shows no comment");
        assertFalse(filed.contains("Belum diisi") || filed.contains("0 dari 3 nilai"), "a filed sheet is not blank");
        String draft =
                substitute.get("/editions/DUTYHOLD/nominations/KAB2/sheet").asString();
        assertTrue(draft.contains("name=\"m-C1\" value=\"\""), draft);
        assertFalse(draft.contains("Catatan kursi 4"), "a draft starts blank");
        substitute.get("/editions/DUTYHOLD/tasks").then().body(containsString("1 dari 6 lembar"));
        substitute
                .open("/editions/DUTYHOLD/nominations/KAB2/sheet", "/sheet")
                .fill("m-C1", "44")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from sheet_mark where nomination_id = ? and seat_id = ? and holder_id <> ?",
                        edition.nomination("KAB2"),
                        edition.seatId(4),
                        edition.holderId(4)));
    }

    @Test
    void who_is_represented_is_told_by_whom_and_keeps_what_was_typed() {
        var edition = EditionFixture.of("DUTYREPR").opened(database);
        var member = FormClient.as(edition.member(4));
        var open = member.open("/editions/DUTYREPR/nominations/KAB2/sheet", "/sheet")
                .fill("m-C1", "44")
                .fill("c-C1", "Catatan yang belum tersimpan");
        substitute(edition);
        for (String page : List.of("/editions", "/editions/DUTYREPR/tasks")) {
            member.get(page)
                    .then()
                    .statusCode(403)
                    .body(containsString("Pemegang Baru mewakili Kursi 4"))
                    .body(containsString(
                            "20\u00a0Mei\u00a02026 sampai 22\u00a0Mei\u00a02026 berdasarkan surat ST-7/2026"))
                    .body(not(containsString("belum terhubung")));
        }
        isToldWhoStandsIn(open, "DUTYREPR");
        assertEquals(
                0,
                edition.number(
                        "select count(*) from sheet_mark where nomination_id = ? and seat_id = ?",
                        edition.nomination("KAB2"),
                        edition.seatId(4)));
    }

    /** Nothing is saved, by script or without, and what was typed is given back. */
    private static void isToldWhoStandsIn(FormClient.Form sheet, String edition) {
        sheet.sendByScript("/editions/" + edition + "/nominations/KAB2/sheet/autosave")
                .then()
                .statusCode(403)
                .body("message", containsString("Tidak ada yang disimpan"))
                .body("message", containsString("Pemegang Baru mewakili Kursi 4"));
        sheet.send()
                .then()
                .statusCode(403)
                .body(containsString("Tidak ada yang disimpan"))
                .body(containsString("Pemegang Baru mewakili Kursi 4"))
                .body(containsString("href=\"/represented\""))
                .body(containsString("Catatan yang belum tersimpan"));
    }

    @Test
    void who_is_represented_and_holds_another_seat_is_told_so_and_keeps_what_was_typed() {
        var edition = EditionFixture.of("DUTYTWIN").opened(database);
        EditionFixture.of("DUTYTWIN2").heldBy(2, edition.member(4)).opened(database);
        var member = FormClient.as(edition.member(4));
        var open = member.open("/editions/DUTYTWIN/nominations/KAB2/sheet", "/sheet")
                .fill("c-C1", "Catatan yang belum tersimpan");
        substitute(edition);
        isToldWhoStandsIn(open, "DUTYTWIN");
        var foreign = FormClient.as(edition.member(7));
        var seventh = foreign.open("/editions/DUTYTWIN/nominations/KAB2/sheet", "/sheet")
                .fill("c-C1", "Catatan kursi tujuh");
        foreign.signsInAs(edition.member(4));
        seventh.send().then().statusCode(409).body(not(containsString("Catatan kursi tujuh")));
    }

    @Test
    void who_is_represented_is_not_given_what_another_typed() {
        var edition = EditionFixture.of("DUTYREPX").opened(database);
        substitute(edition);
        var browser = FormClient.as(edition.member(7));
        var open = browser.open("/editions/DUTYREPX/nominations/KAB2/sheet", "/sheet")
                .fill("c-C1", "Catatan kursi tujuh");
        browser.signsInAs(edition.member(4));
        open.send().then().statusCode(403).body(not(containsString("Catatan kursi tujuh")));
    }

    @Test
    void drafts_follow_only_when_they_are_handed_over() {
        var edition = EditionFixture.of("DUTYHAND").opened(database);
        edition.draft("KAB2", 4, Map.of("C1", "61"));
        var member = FormClient.as(edition.member(4));
        String link = "href=\"/editions/DUTYHAND/handover\"";
        member.get("/editions/DUTYHAND/tasks").then().body(containsString(link));
        FormClient.as(edition.member(5)).get("/editions/DUTYHAND/tasks").then().body(not(containsString(link)));
        member.open("/editions/DUTYHAND/handover", "/handover")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("<li>Kabupaten Contoh DUTYHAND 2</li>"))
                .body(not(containsString("Kabupaten Contoh DUTYHAND 1")));
        member.open("/editions/DUTYHAND/handover", "/handover")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        var substitute = substitute(edition);
        substitute
                .get("/editions/DUTYHAND/nominations/KAB2/sheet")
                .then()
                .body(containsString("name=\"m-C1\" value=\"61\""));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where act = 'drafts-handed-over' and edition_id = ?",
                        edition.id()));
    }

    @Test
    void nothing_is_not_handed_over() {
        var edition = EditionFixture.of("DUTYNIL").opened(database).draft("KAB2", 4, Map.of("C1", "61"));
        var member = FormClient.as(edition.member(4));
        member.get("/editions/DUTYNIL/handover").then().body(containsString("name=\"sure\""));
        var form = member.open("/editions/DUTYNIL/handover", "/handover").fill("sure", "yes");
        EditionFixture.asOwner(
                "delete from sheet_mark where sheet_id in (select id from score_sheet where holder_id = ?)",
                edition.holderId(4));
        EditionFixture.asOwner("delete from score_sheet where holder_id = ?", edition.holderId(4));
        member.get("/editions/DUTYNIL/handover")
                .then()
                .body(containsString("Tidak ada rancangan untuk diserahkan."))
                .body(containsString("Ke tugas saya"))
                .body(not(containsString("name=\"sure\"")));
        form.send().then().statusCode(422).body(containsString("Tidak ada rancangan untuk diserahkan."));
        assertEquals(0, edition.number("select count(*) from sheet_handover where holder_id = ?", edition.holderId(4)));
    }

    @Test
    void what_is_marked_after_a_handover_follows_nobody_until_it_is_handed_over_too() {
        var edition = EditionFixture.of("DUTYAGAIN").opened(database);
        edition.draft("KAB1", 4, Map.of("C1", "60"))
                .draft("KAB2", 4, Map.of("C1", "61"))
                .draft("KAB3", 4, Map.of("C1", "62"));
        var member = FormClient.as(edition.member(4));
        handOver(member, "DUTYAGAIN");
        member.get("/editions/DUTYAGAIN/handover")
                .then()
                .body(containsString("sudah diserahkan"))
                .body(not(containsString("name=\"sure\"")));
        member.get("/editions/DUTYAGAIN/tasks").then().body(not(containsString("mewakili Anda sampai")));
        mark(substitute(edition), "DUTYAGAIN", "KAB1", "44");

        clock.advance(Duration.ofDays(3));
        member.get("/editions/DUTYAGAIN/tasks")
                .then()
                .body(containsString("Pemegang Baru mewakili Anda sampai Jumat, 22\u00a0Mei\u00a02026"));
        assertEquals("", ofC1(member, "DUTYAGAIN", "KAB1"), "the substitute went on with it");
        mark(member, "DUTYAGAIN", "KAB3", "63");
        var later = substitute(edition, "2026-05-26", "2026-05-27", "DUTYAGAIN-wakil-dua");
        clock.advance(Duration.ofDays(2));
        assertEquals("61", ofC1(later, "DUTYAGAIN", "KAB2"), "it lies there as it was handed over");
        assertEquals("", ofC1(later, "DUTYAGAIN", "KAB3"), "marked since, and handed over by nobody");

        member.get("/represented").then().body(containsString("rancangan seperti adanya sekarang"));
        member.open("/represented", "/represented")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        assertEquals("63", ofC1(later, "DUTYAGAIN", "KAB3"));
        member.get("/represented")
                .then()
                .body(containsString("sudah diserahkan"))
                .body(containsString("kecuali Anda serahkan lagi"));
        assertEquals(2, edition.number("select count(*) from sheet_handover where holder_id = ?", edition.holderId(4)));
    }

    @Test
    void a_sheet_that_was_filed_when_drafts_were_handed_over_starts_blank_for_the_next_holder_though_reopened() {
        var edition = EditionFixture.of("DUTYSEAL").opened(database);
        edition.file("KAB1", 4, KAB).file("KAB2", 4, KAB).draft("KAB3", 4, Map.of("C1", "61"));
        filing(edition, "KAB1", "2026-04-30T07:00:00Z");
        filing(edition, "KAB2", "2026-04-30T07:00:00Z");
        reopened("DUTYSEAL", "KAB2");
        clock.advance(Duration.ofMinutes(1));
        handOver(FormClient.as(edition.member(4)), "DUTYSEAL");
        var substitute = substitute(edition);
        clock.advance(Duration.ofMinutes(1));
        reopened("DUTYSEAL", "KAB1");
        assertEquals("", ofC1(substitute, "DUTYSEAL", "KAB1"), "what was filed stays sealed");
        assertEquals("78.37", ofC1(substitute, "DUTYSEAL", "KAB2").replace(',', '.'), "it was a draft again by then");
        assertEquals("61", ofC1(substitute, "DUTYSEAL", "KAB3"));
    }

    /** A blank sheet is a blank sheet: not even its version tells whether somebody on the seat has begun it before. */
    @Test
    void no_version_tells_that_an_earlier_holder_had_begun_and_none_that_is_old_comes_back() {
        var edition = EditionFixture.of("DUTYVERS").opened(database);
        edition.draft("KAB2", 4, Map.of("C1", "61"));
        var left = FormClient.as(edition.member(4))
                .open("/editions/DUTYVERS/nominations/KAB2/sheet", "/sheet")
                .fill("m-C1", "62");
        var substitute = substitute(edition);
        String[] begun = new String[2];
        for (int i = 0; i < 2; i++) {
            String sheet = "/editions/DUTYVERS/nominations/KAB" + (i + 2) + "/sheet";
            var form = substitute.open(sheet, "/sheet").fill("m-C1", "44");
            var other = substitute.open(sheet, "/sheet").fill("m-C1", "45");
            assertEquals("0", form.value("version"));
            begun[i] = form.sendByScript(sheet + "/autosave")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getString("version");
            assertEquals(begun[i], substitute.open(sheet, "/sheet").value("version"));
            other.send().then().statusCode(409);
        }
        assertEquals(begun[1], begun[0]);
        EditionFixture.asOwner(
                "update seat_holder set valid_to = '2026-05-20' where kind = 'substitute' and seat_id = ?",
                edition.seatId(4));
        left.send().then().statusCode(409);
        FormClient.as(edition.member(4))
                .open("/editions/DUTYVERS/nominations/KAB2/sheet", "/sheet")
                .fill("m-C1", "63")
                .send()
                .then()
                .statusCode(303);
        left.send().then().statusCode(409);
    }

    @Test
    void who_is_represented_is_told_in_the_list_of_editions_when_another_seat_is_theirs() {
        var edition = EditionFixture.of("DUTYSTAND").opened(database);
        EditionFixture.of("DUTYOTHER").heldBy(2, edition.member(4)).opened(database);
        var member = FormClient.as(edition.member(4));
        member.get("/editions").then().statusCode(200).body(not(containsString("href=\"/represented\"")));
        substitute(edition);
        member.get("/editions")
                .then()
                .statusCode(200)
                .body(containsString("DUTYOTHER"))
                .body(not(containsString("/editions/DUTYSTAND")))
                .body(containsString("Pemegang Baru mewakili Kursi 4"))
                .body(containsString("href=\"/represented\""));
        FormClient.as(edition.member(7)).get("/editions").then().body(not(containsString("href=\"/represented\"")));
        FormClient.as(edition.code() + "-wakil")
                .get("/editions")
                .then()
                .body(not(containsString("href=\"/represented\"")));
    }

    @Test
    void who_is_represented_still_hands_the_drafts_to_who_stands_in_and_sees_nothing_else() {
        var edition = EditionFixture.of("DUTYLEND").opened(database);
        edition.draft("KAB2", 4, Map.of("C1", "61")).draft("KAB3", 4, Map.of("C1", "62"));
        var member = FormClient.as(edition.member(4));
        member.get("/represented").then().statusCode(404);
        var substitute = substitute(edition);
        substitute
                .open("/editions/DUTYLEND/nominations/KAB3/sheet", "/sheet")
                .fill("m-C1", "44")
                .send()
                .then()
                .statusCode(303);
        substitute
                .get("/editions/DUTYLEND/nominations/KAB2/sheet")
                .then()
                .body(containsString("name=\"m-C1\" value=\"\""));
        member.get("/editions/DUTYLEND/tasks").then().statusCode(403).body(containsString("href=\"/represented\""));
        member.get("/represented")
                .then()
                .statusCode(200)
                .body(containsString("Pemegang Baru mewakili Anda sampai Jumat, 22\u00a0Mei\u00a02026"))
                .body(not(containsString("Kabupaten Contoh")))
                .body(not(containsString("m-C1")));
        member.open("/represented", "/represented")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Centang"));
        var form = member.open("/represented", "/represented").fill("sure", "yes");
        for (String other : List.of(edition.member(7), edition.code() + "-wakil", OFFICER)) {
            FormClient.as(other).get("/represented").then().statusCode(404);
        }
        form.send().then().statusCode(303);
        member.get("/represented").then().body(containsString("sudah diserahkan"));
        member.get("/editions/DUTYLEND/nominations/KAB2/sheet").then().statusCode(403);
        substitute
                .get("/editions/DUTYLEND/nominations/KAB2/sheet")
                .then()
                .body(containsString("name=\"m-C1\" value=\"61\""));
        substitute
                .get("/editions/DUTYLEND/nominations/KAB3/sheet")
                .then()
                .body(containsString("name=\"m-C1\" value=\"44\""));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where act = 'drafts-handed-over' and edition_id = ? and seat_id = ?",
                        edition.id(),
                        edition.seatId(4)));
    }

    @Test
    void nobody_hands_over_the_drafts_of_another() {
        var edition = EditionFixture.of("DUTYLENX").opened(database);
        edition.draft("KAB2", 5, Map.of("C1", "61"));
        edition.draft("KAB3", 4, Map.of("C1", "62"));
        substitute(edition);
        FormClient.as(edition.member(4))
                .open("/represented", "/represented")
                .fill("holder", edition.text("select public_id from seat_holder where seat_id = ?", edition.seatId(5)))
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(403);
        assertEquals(0, edition.number("select count(*) from sheet_handover where holder_id = ?", edition.holderId(5)));
    }

    @Test
    void holders_concerned_see_it_on_their_start_page() {
        var edition = EditionFixture.of("DUTYTOLD").opened(database);
        appoint("DUTYTOLD", 4, "substitute", "2026-06-01", "2026-06-02");
        FormClient.as(edition.member(4))
                .get("/editions/DUTYTOLD/tasks")
                .then()
                .body(containsString("Angkat Pemegang Baru"))
                .body(containsString("Menunggu orang kedua"))
                .body(containsString("Perihal kursi Anda"))
                .body(not(containsString("Menunggu keputusan Anda")));
        FormClient.as(edition.member(1))
                .get("/editions/DUTYTOLD/tasks")
                .then()
                .body(containsString("Anda orang kedua"))
                .body(containsString("Menunggu keputusan Anda"))
                .body(not(containsString("Perihal kursi Anda")));
        FormClient.as(edition.member(5))
                .get("/editions/DUTYTOLD/tasks")
                .then()
                .body(not(containsString("Angkat Pemegang Baru")));
        var own = FormClient.as(OFFICER);
        own.get(SecondPersonFixture.first(own, "DUTYTOLD"))
                .then()
                .body(containsString("Surat: ST-7/2026."))
                .body(containsString("usul Anda sendiri"))
                .body(not(containsString("/confirm\"")));
    }

    @Test
    void days_of_a_holder_are_typed_as_people_write_them_and_read_in_words() {
        var edition = EditionFixture.of("DUTYDAYS").opened(database);
        appoint("DUTYDAYS", 4, "substitute", "1/6/2026", "2.6.2026");
        var second = FormClient.as(SECOND);
        second.get(SecondPersonFixture.first(second, "DUTYDAYS"))
                .then()
                .body(containsString("1\u00a0Juni\u00a02026 sampai 2\u00a0Juni\u00a02026"))
                .body(not(containsString("2026-06-01")));
        SecondPersonFixture.confirm(second, "DUTYDAYS").then().statusCode(303);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from seat_holder where valid_from = '2026-06-01' and valid_to = '2026-06-02' and seat_id = ?",
                        edition.seatId(4)));
    }

    @Test
    void other_officers_are_named_as_some_of_several_and_nobody_who_must_not_do_it() {
        var edition = EditionFixture.of("DUTYNAMES").office("95").nominations(1).opened(database);
        var officer = FormClient.as("sebut0 secretariat:95");
        officer.open("/editions/DUTYNAMES/close/BSR", "/propose")
                .fill("reason", "Batas waktu sudah lewat")
                .send()
                .then()
                .statusCode(303);
        for (String other : List.of("sebut1", "sebut2", edition.member(6))) {
            FormClient.as(other + " secretariat:95").get("/editions");
        }
        String all = officer.get("/editions/DUTYNAMES").asString();
        assertTrue(all.contains("Petugas sekretariat selain Anda: sebut1, sebut2"), all);
        assertFalse(all.contains(edition.member(6)), all);
        FormClient.as("sebut3 secretariat:95").get("/editions");
        FormClient.as("sebut4 secretariat:95").get("/editions");
        officer.get("/editions/DUTYNAMES")
                .then()
                .body(containsString("Petugas sekretariat selain Anda, misalnya sebut1, sebut2, sebut3"));
    }

    @Test
    void an_account_with_an_office_holds_no_seat_and_a_holder_has_no_office() {
        var edition = EditionFixture.of("DUTYBOTH").opened(database);
        edition.recuse("KAB1", 4);
        String both = edition.member(4) + " secretariat auditor admin";
        for (String page : new String[] {
            "/journal",
            "/progress",
            "/progress/KAB2",
            "/progress/KAB1",
            "/settings",
            "/close/KAB",
            "/copy",
            "/roster/add",
            "/committee/4",
            "/nominations/KAB1",
            "/nominations/KAB2/values/B",
            "/recusals/KAB1/4/lift"
        }) {
            FormClient.as(both).get("/editions/DUTYBOTH" + page).then().statusCode(404);
        }
        FormClient.as(both)
                .get("/editions/DUTYBOTH/nominations")
                .then()
                .statusCode(200)
                .body(not(containsString("Kabupaten Contoh DUTYBOTH 1")));
        FormClient.as(both).get("/editions/DUTYBOTH/tasks").then().statusCode(200);
        var officer = FormClient.as(OFFICER);
        appoint("DUTYBOTH", 5, "substitute", "2026-05-20", "2026-05-22");
        SecondPersonFixture.confirm(FormClient.as(SECOND), "DUTYBOTH").then().statusCode(303);
        String clerk = account(edition, "DUTYBOTH-juru");
        FormClient.as("DUTYBOTH-juru secretariat").get("/editions");
        officer.open("/editions/DUTYBOTH/committee/5", "/bind")
                .fill("account", clerk)
                .fill("reason", "Akun juru")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("tidak dapat memegang kursi"));
    }

    @Test
    void an_act_of_weight_needs_a_fresh_sign_in_a_tick_and_what_was_shown() {
        var edition = EditionFixture.of("DUTYFRESH").nominations(1).opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, BSR);
        }
        String page = "/editions/DUTYFRESH/close/BSR";
        for (String ago : new String[] {"PT6M", "never", "PT-3M"}) {
            FormClient.as(OFFICER)
                    .signedIn(ago)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("/sign-in/again?back=%2Feditions%2FDUTYFRESH%2Fclose%2FBSR"))
                    .body(not(containsString("name=\"seal\"")));
        }
        var officer = FormClient.as(OFFICER);
        officer.open(page, "/close").send().then().statusCode(422).body(containsString("Centang pernyataan"));
        var stale = officer.open(page, "/close").fill("sure", "yes");
        officer.signedIn("PT10M");
        stale.send().then().statusCode(422).body(containsString("Masuk sekali lagi"));
        officer.signedIn("");
        officer.open(page, "/close")
                .fill("sure", "yes")
                .fill("seal", "0".repeat(64))
                .send()
                .then()
                .statusCode(422)
                .body(containsString("berubah sejak halaman ini dibuka"));
        assertEquals(
                0,
                edition.number(
                        "select count(*) from category where edition_id = ? and closed_at is not null", edition.id()));
        var good = officer.open(page, "/close").fill("sure", "yes");
        good.send().then().statusCode(303);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from category where edition_id = ? and closed_at is not null", edition.id()));
    }

    @Test
    void nothing_typed_is_lost_when_the_chair_has_to_sign_in_again() {
        RankingFixture.closed("DUTYKEPT", database);
        RankingFixture.run("DUTYKEPT", "BSR", "");
        var chair = FormClient.as("DUTYKEPT-kursi1").signedIn("PT20M");
        String checked = VerdictFixture.form(chair, "DUTYKEPT", "BSR", 1, 2, 3, 4, 5, 6, 7, 8)
                .send()
                .then()
                .statusCode(200)
                .body(not(containsString("value=\"pronounce\"")))
                .extract()
                .asString();
        String back = java.net.URLDecoder.decode(
                checked.replaceAll("(?s).*sign-in/again\\?back=([^\"]*)\".*", "$1"), StandardCharsets.UTF_8);
        FormClient.as("DUTYKEPT-kursi2").get(back).then().statusCode(404);
        chair.signedIn("");
        var again = chair.get(back);
        again.then().statusCode(200).body(containsString("Ruang Rapat Contoh"));
        VerdictFixture.confirm(chair, "DUTYKEPT", "BSR", again).then().statusCode(303);
    }

    @Test
    void closing_with_sheets_missing_takes_two_and_is_told_with_the_result() {
        var edition = EditionFixture.of("DUTYCLOSE").nominations(1).opened(database);
        for (int seat = 1; seat <= 8; seat++) {
            edition.file("BSR1", seat, BSR);
        }
        var officer = FormClient.as(OFFICER);
        String page = "/editions/DUTYCLOSE/close/BSR";
        officer.get(page).then().body(containsString("Usulkan penutupan penilaian Perusahaan besar"));
        officer.open(page, "/propose")
                .fill("reason", "Kursi 9 berhalangan")
                .send()
                .then()
                .statusCode(303);
        var stale = SecondPersonFixture.form(FormClient.as(SECOND), "DUTYCLOSE");
        edition.recuse("BSR1", 8);
        stale.send().then().statusCode(422).body(containsString("berubah sejak halaman ini dibuka"));
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "DUTYCLOSE")
                .then()
                .statusCode(303);
        RankingFixture.run("DUTYCLOSE", "BSR", "");
        officer.get("/editions/DUTYCLOSE/ranking/BSR")
                .then()
                .body(containsString("Perbuatan luar biasa"))
                .body(containsString("Kursi 9 berhalangan"))
                .body(containsString("disahkan DUTYCLOSE-kursi1"));
    }

    /** A code from before may hold a blank: it is spelled once, by whoever proposes and by whoever confirms. */
    @Test
    void a_category_whose_code_holds_a_blank_is_closed_by_two() {
        var edition = EditionFixture.of("DUTYBLANK").nominations(1).opened(database);
        TableOwner.rewrites("category", "update category set code = 'A B' where id = ?", edition.category("BSR"));
        TableOwner.rewrites(
                "stored_criterion",
                "update stored_criterion set category = 'A B' where category = 'BSR' and edition_id = ?",
                edition.id());
        for (int seat = 1; seat <= 8; seat++) {
            edition.file("BSR1", seat, BSR);
        }
        var officer = FormClient.as(OFFICER).unencoded();
        String page = "/editions/DUTYBLANK/close/A%20B";
        officer.open(page, "/propose")
                .fill("reason", "Kursi 9 berhalangan")
                .send()
                .then()
                .statusCode(303);
        officer.get(page).then().body(not(containsString("/propose\"")));
        SecondPersonFixture.confirm(FormClient.as(SECOND), "DUTYBLANK").then().statusCode(303);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from category where id = ? and closed_at is not null",
                        edition.category("BSR")));
        for (String step : new String[] {"proposed", "confirmed"}) {
            assertEquals(
                    "act:scoring-closed subject:A%20B",
                    edition.text(
                            "select subject from journal where act = ? and edition_id = ?",
                            "proposal-" + step,
                            edition.id()));
        }
    }

    @Test
    void a_figure_is_corrected_after_closing_by_two() {
        EditionFixture edition = RankingFixture.closed("DUTYLATE", database);
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/DUTYLATE/nominations/BSR3/values/K2", "/values/")
                .fill("value", "99")
                .fill("reason", "Salah kutip")
                .send()
                .then()
                .statusCode(303);
        String stored = "select value from data_value where criterion = 'K2' and nomination_id = ?";
        assertEquals("87.5", edition.text(stored, edition.nomination("BSR3")));
        SecondPersonFixture.confirm(FormClient.as(SECOND), "DUTYLATE").then().statusCode(303);
        assertEquals("99", edition.text(stored, edition.nomination("BSR3")));
        RankingFixture.run("DUTYLATE", "BSR", "");
        officer.get("/editions/DUTYLATE/ranking/BSR").then().body(containsString("Salah kutip"));
        FormClient.as("DUTYLATE-kursi9")
                .get("/editions/DUTYLATE/ranking/BSR")
                .then()
                .body(not(containsString("Salah kutip")));
    }

    @Test
    void a_figure_that_is_missing_is_proposed_after_closing_by_its_form() {
        EditionFixture edition =
                RankingFixture.closed(EditionFixture.of("DUTYLACK").withoutData(), database);
        var officer = FormClient.as(OFFICER);
        String value = "/editions/DUTYLACK/nominations/BSR3/values/K2";
        officer.open(value, "/values/")
                .type("value", "91")
                .type("source", "Surat 9/2026")
                .type("reason", "")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("id=\"e-reason\""));
        officer.open(value, "/values/")
                .type("value", "91")
                .type("source", "Surat 9/2026")
                .type("reason", "Datang terlambat")
                .send()
                .then()
                .statusCode(303);
        String coverage = "/editions/DUTYLACK/nominations/BSR3/coverage/new";
        officer.open(coverage, "/coverage/new")
                .type("segment", "PU")
                .type("asOf", "2025-12-31")
                .type("participants", "45")
                .type("workers", "90")
                .type("source", "Surat 9/2026")
                .type("reason", "Datang terlambat")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirmed(FormClient.as(SECOND), "DUTYLACK");
        long nomination = edition.nomination("BSR3");
        assertEquals(1, edition.number("select count(*) from data_value where nomination_id = ?", nomination));
        assertEquals(1, edition.number("select count(*) from coverage_record where nomination_id = ?", nomination));
    }

    @Test
    void a_second_person_is_shown_the_figure_from_coverage_that_a_recorded_one_would_replace() {
        EditionFixture edition = EditionFixture.of("DUTYCOVER").opened(database);
        edition.close("KAB");
        FormClient.as(OFFICER)
                .open("/editions/DUTYCOVER/nominations/KAB2/values/B", "/values/")
                .fill("numerator", "1000")
                .fill("denominator", "2000")
                .fill("reason", "Salah kutip")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "DUTYCOVER");
        FormClient.as(OFFICER)
                .open("/editions/DUTYCOVER/nominations/KAB3/coverage/new", "/coverage/new")
                .fill("segment", "PU")
                .fill("asOf", "2025-11-30")
                .fill("participants", "45")
                .fill("workers", "90")
                .fill("source", "Surat 9/2026")
                .fill("reason", "Datang terlambat")
                .send()
                .then()
                .statusCode(303);
        String added = second.get("/editions/DUTYCOVER/proposals")
                .asString()
                .replaceAll("(?s).*href=\"(/editions/DUTYCOVER/proposals/[^\"]+)\".*", "$1");
        second.get(added)
                .then()
                .body(containsString("Yang dihitung sekarang untuk segmen ini: "), containsString("81.260"));
        second.get(page)
                .then()
                .body(containsString("Yang dihitung sekarang berasal dari cakupan: 129.628 dari 164.801."))
                .body(containsString("Nilai yang diusulkan menggantikannya."));
        var read = second.open(page, "/confirm").fill("sure", "yes");
        TableOwner.rewrites(
                "coverage_record",
                "update coverage_record set participants = participants + 1 where segment = 'PU' and nomination_id = ?",
                edition.nomination("KAB2"));
        read.send().then().statusCode(422);
        assertEquals(
                0,
                edition.number(
                        "select count(*) from data_value where criterion = 'B' and nomination_id = ?",
                        edition.nomination("KAB2")));
    }

    /** Somebody shows a second person what is harmless, and has them confirm the rest with it. */
    @Test
    void a_second_person_is_shown_all_that_is_proposed() {
        EditionFixture edition =
                RankingFixture.closed(EditionFixture.of("DUTYALL").withoutData(), database);
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/DUTYALL/nominations/BSR3/coverage/new", "/coverage/new")
                .type("segment", "PU")
                .type("asOf", "2025-12-31")
                .type("participants", "45")
                .type("workers", "90")
                .type("definition", "penduduk bekerja tanpa ASN")
                .type("statedPercent", "51")
                .type("targetPercent", "46,5")
                .type("statedRemaining", "44")
                .type("note", "dihitung ulang oleh kantor")
                .type("source", "Surat 9/2026")
                .type("reason", "Datang terlambat")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        String asked = SecondPersonFixture.first(second, "DUTYALL");
        for (String told :
                List.of("penduduk bekerja tanpa ASN", "51", "Target (%): 46,5", "44", "dihitung ulang oleh kantor")) {
            second.get(asked).then().body(containsString(told));
        }
        second.open(asked, "/confirm").fill("sure", "yes").send().then().statusCode(303);
        assertEquals(
                "46.5",
                edition.text(
                        "select target_percent from coverage_record where nomination_id = ?",
                        edition.nomination("BSR3")));
        RankingFixture.run("DUTYALL", "BSR", "");
        officer.get("/editions/DUTYALL/ranking/BSR").then().body(containsString("Target (%): 46,5"));
    }

    @Test
    void a_second_person_is_shown_region_and_sector_of_who_is_added() {
        EditionFixture.of("DUTYADD").opened(database);
        FormClient.as(OFFICER)
                .open("/editions/DUTYADD/roster/add", "/roster/add")
                .type("code", "KAB90")
                .type("name", "Kota Banjarbaru")
                .type("region", "63.72")
                .type("sector", "perdagangan eceran")
                .type("category", "KAB")
                .type("reason", "Terlewat")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        second.get(SecondPersonFixture.first(second, "DUTYADD"))
                .then()
                .body(containsString("63.72"), containsString("perdagangan eceran"));
        second.get("/editions/DUTYADD/journal?act=proposal-proposed")
                .then()
                .body(containsString("mengusulkan penambahan calon KAB90 (Kota Banjarbaru)."));
    }

    @Test
    void a_figure_recorded_for_the_first_time_asks_for_no_reason() {
        EditionFixture.of("DUTYFIRST").withoutData().opened(database);
        for (String page : new String[] {"values/K2", "coverage/new"}) {
            FormClient.as(OFFICER)
                    .get("/editions/DUTYFIRST/nominations/BSR1/" + page)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("name=\"reason\"")));
        }
    }

    @Test
    void a_ranking_is_run_again_by_two_also_where_nobody_has_seen_it() {
        EditionFixture edition = RankingFixture.closed("DUTYSEEN", database);
        String page = "/editions/DUTYSEEN/ranking/BSR";
        var officer = FormClient.as(OFFICER);
        var first = officer.open(page, "/run");
        var again = officer.open(page, "/run").fill("reason", "Belum dilihat siapa pun");
        first.send().then().statusCode(303);
        ExportFixture.take(officer, "DUTYSEEN", "edition-zip").then().statusCode(200);
        again.send().then().statusCode(303);
        String runs = "select count(*) from ranking_run where category_id = ?";
        assertEquals(1, edition.number(runs, edition.category("BSR")), "one person has run it twice");
        var other = FormClient.as(SECOND);
        other.open(SecondPersonFixture.first(other, "DUTYSEEN"), "/reject")
                .fill("reason", "Tidak ada yang berubah")
                .send()
                .then()
                .statusCode(303);
        officer.get(page)
                .then()
                .statusCode(200)
                .body(containsString("85,50"))
                .body(containsString("Usulkan hitung ulang"));
        officer.open(page, "/run").fill("reason", "Sekali lagi").send().then().statusCode(303);
        assertEquals(1, edition.number(runs, edition.category("BSR")));
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "DUTYSEEN")
                .then()
                .statusCode(303);
        assertEquals(2, edition.number(runs, edition.category("BSR")));
    }

    @Test
    void who_waits_for_a_verdict_is_shown_no_ranking_and_who_decides_is() {
        EditionFixture edition = RankingFixture.closed("DUTYWAIT", database);
        RankingFixture.run("DUTYWAIT", "BSR", "");
        FormClient.as(edition.member(3))
                .get("/editions/DUTYWAIT/verdict/BSR")
                .then()
                .statusCode(200)
                .body(not(containsString("85,50")));
        FormClient.as(edition.member(1))
                .get("/editions/DUTYWAIT/verdict")
                .then()
                .statusCode(200);
        FormClient.as(edition.member(1))
                .get("/editions/DUTYWAIT/verdict/BSR")
                .then()
                .statusCode(200)
                .body(containsString("85,50"));
    }

    @Test
    void where_the_chair_has_to_act_the_desk_says_so_by_seat_and_name_and_nothing_is_dark() {
        EditionFixture edition = RankingFixture.closed("DUTYDARK", database);
        RankingFixture.run("DUTYDARK", "BSR", "");
        edition.close("KAB");
        RankingFixture.run("DUTYDARK", "KAB", "");
        String name =
                edition.text("select name from seat_holder where seat_id = ? and valid_to is null", edition.seatId(1));
        FormClient.as(OFFICER)
                .get("/editions/DUTYDARK")
                .then()
                .body(not(containsString("class=\"next\"")))
                .body(containsString(
                        "Saat ini tidak ada yang dapat Anda kerjakan. Yang bertindak: Pimpinan tim, kursi 1: " + name
                                + "."));
    }

    @Test
    void a_recusal_declared_in_error_is_lifted_by_an_officer_and_the_chair() {
        var edition = EditionFixture.of("DUTYLIFT").opened(database);
        edition.draft("KAB1", 4, KAB).recuse("KAB1", 4);
        var member = FormClient.as(edition.member(4));
        FormClient.as(OFFICER)
                .open("/editions/DUTYLIFT/recusals/KAB1/4/lift", "/lift")
                .fill("reason", "Nama serupa, bukan kerabat")
                .send()
                .then()
                .statusCode(303);
        for (String officer : new String[] {OFFICER, SECOND}) {
            FormClient.as(officer)
                    .get("/editions/DUTYLIFT")
                    .then()
                    .body(containsString("Usul menunggu keputusan orang kedua"))
                    .body(containsString("Pimpinan tim, kursi 1: "))
                    .body(not(containsString("Putuskan 1 usul")));
        }
        var second = FormClient.as(SECOND);
        second.get(SecondPersonFixture.first(second, "DUTYLIFT"))
                .then()
                .body(not(containsString("/confirm\"")))
                .body(containsString("Usul ini diputuskan pimpinan tim."));
        member.get("/editions/DUTYLIFT/tasks").then().body(not(containsString("Cabut benturan")));
        SecondPersonFixture.confirm(FormClient.as(edition.member(1)), "DUTYLIFT")
                .then()
                .statusCode(303);
        String sheet = member.get("/editions/DUTYLIFT/nominations/KAB1/sheet")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(sheet.contains("name=\"m-C1\" value=\"\""), "the sheet starts blank");
        member.open("/editions/DUTYLIFT/nominations/KAB1/recuse", "/recuse")
                .fill("reason", "Ternyata kerabat")
                .send()
                .then()
                .statusCode(303);
        member.get("/editions/DUTYLIFT/nominations/KAB1/sheet").then().statusCode(404);
    }

    /** Whom else should they ask: the two who would decide are those whom it is about. */
    @Test
    void where_chair_and_secretary_are_recused_the_first_other_seat_lifts_a_recusal() {
        var edition = EditionFixture.of("DUTYLIFT3").opened(database);
        edition.recuse("KAB1", 1).recuse("KAB1", 2).recuse("KAB1", 3);
        FormClient.as(OFFICER)
                .open("/editions/DUTYLIFT3/recusals/KAB1/1/lift", "/lift")
                .fill("reason", "Nama serupa, bukan kerabat")
                .send()
                .then()
                .statusCode(303);
        FormClient.as(OFFICER).get("/editions/DUTYLIFT3").then().body(containsString("Pimpinan tim, kursi 4: "));
        for (int recused = 1; recused <= 3; recused++) {
            FormClient.as(edition.member(recused))
                    .get("/editions/DUTYLIFT3/tasks")
                    .then()
                    .body(not(containsString("Cabut benturan")));
        }
        FormClient.as(edition.member(5))
                .get("/editions/DUTYLIFT3/tasks")
                .then()
                .body(not(containsString("Cabut benturan")));
        var presides = FormClient.as(edition.member(4));
        presides.get("/editions/DUTYLIFT3/tasks").then().body(containsString("Cabut benturan"));
        SecondPersonFixture.confirm(presides, "DUTYLIFT3").then().statusCode(303);
        FormClient.as(edition.member(1))
                .get("/editions/DUTYLIFT3/nominations/KAB1/sheet")
                .then()
                .statusCode(200);
    }

    /** An officer decides it, so nobody is missing. */
    @Test
    void where_chair_and_secretary_are_recused_no_other_seat_decides_what_an_officer_may() {
        var edition = EditionFixture.of("DUTYREST").opened(database);
        edition.file("KAB1", 5, KAB).recuse("KAB1", 1).recuse("KAB1", 2).recuse("KAB1", 3);
        FormClient.as(OFFICER)
                .open("/editions/DUTYREST/progress/KAB1/5/reopen", "/reopen")
                .fill("reason", "Salah ketik")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        String page = SecondPersonFixture.first(second, "DUTYREST");
        FormClient.as(edition.member(4)).get(page).then().statusCode(404);
        second.open(page, "/confirm").fill("sure", "yes").send().then().statusCode(303);
    }

    @Test
    void nobody_lifts_a_recusal_that_every_seat_has_declared() {
        var edition = EditionFixture.of("DUTYLIFT9").opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.recuse("KAB1", seat);
        }
        FormClient.as(OFFICER)
                .open("/editions/DUTYLIFT9/recusals/KAB1/1/lift", "/lift")
                .fill("reason", "Nama serupa")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("tidak ada yang dapat mengesahkan pencabutannya"));
    }

    @Test
    void nobody_gives_the_own_sheet_back_to_themselves() {
        var edition = EditionFixture.of("DUTYOWN").opened(database);
        edition.file("KAB1", 1, KAB);
        FormClient.as(OFFICER)
                .open("/editions/DUTYOWN/progress/KAB1/1/reopen", "/reopen")
                .fill("reason", "Salah ketik")
                .send()
                .then()
                .statusCode(303);
        var chair = FormClient.as(edition.member(1));
        chair.get(SecondPersonFixture.first(chair, "DUTYOWN"))
                .then()
                .body(not(containsString("/confirm\"")))
                .body(containsString("tentang lembar Anda sendiri"));
        SecondPersonFixture.confirm(FormClient.as(SECOND), "DUTYOWN").then().statusCode(303);
    }

    @Test
    void a_file_that_names_persons_is_for_somebody_who_has_just_signed_in() {
        RankingFixture.closed("DUTYFILE", database);
        RankingFixture.run("DUTYFILE", "BSR", "");
        var officer = FormClient.as(OFFICER).signedIn("PT30M");
        for (String export : List.of("edition-zip", "scores-long")) {
            officer.get("/editions/DUTYFILE/export/" + export)
                    .then()
                    .statusCode(200)
                    .body(containsString("/sign-in/again"))
                    .body(not(containsString("name=\"seal\"")));
        }
        officer.get("/editions/DUTYFILE/export/ranking-csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        officer.signedIn("PT1M");
        ExportFixture.take(officer, "DUTYFILE", "edition-zip")
                .then()
                .statusCode(200)
                .contentType("application/zip");
    }
}
