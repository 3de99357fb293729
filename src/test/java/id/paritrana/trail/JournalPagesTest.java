package id.paritrana.trail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.TestClock;
import id.paritrana.access.Account;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.exchange.ImportFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;
import id.paritrana.workbook.EditionTable;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the journal keeps of those who look and of those who are refused, and how its page says whether it is whole. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JournalPagesTest {
    private static final String OFFICER = "petugas secretariat";
    private static final String OF_THE_EDITION = "select count(*) from journal where edition_id = ? and act = ?";

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Inject
    CheckJournal check;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @AfterEach
    void clockBack() {
        clock.reset();
        // who has asked in the days to come would wait until then
        EditionFixture.asOwner("delete from request_rate");
    }

    private static long awaited(EditionFixture edition, long atLeast, String sql, Object... values) {
        long found = edition.number(sql, values);
        for (int tries = 0; tries < 1200 && found < atLeast; tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            found = edition.number(sql, values);
        }
        return found;
    }

    @Test
    void reading_what_others_marked_is_on_record_once_an_hour() {
        var edition = RankingFixture.closed("JREAD", database);
        RankingFixture.run("JREAD", "BSR", "");
        var member = FormClient.as(edition.member(4));
        String page = "/editions/JREAD/ranking/BSR";
        member.get(page).then().statusCode(200);
        member.get(page).then().statusCode(200);
        member.get(page + "?nomination=BSR2").then().statusCode(200);
        assertEquals(
                "category:BSR, category:BSR nomination:BSR2",
                edition.text(
                        "select string_agg(subject, ', ' order by id) from journal where act = 'marks-read' and actor_id = ? and edition_id = ?",
                        edition.accountId(4),
                        edition.id()));
        clock.advance(Duration.ofMinutes(61));
        member.get(page).then().statusCode(200);
        assertEquals(
                3,
                edition.number(
                        "select count(*) from journal where act = 'marks-read' and actor_id = ? and seat_id = ? and edition_id = ?",
                        edition.accountId(4),
                        edition.seatId(4),
                        edition.id()));
    }

    @Test
    void a_journal_of_which_a_part_is_shown_says_which() {
        var edition = EditionFixture.of("JPART").opened(database);
        var officer = FormClient.as(OFFICER);
        String page = "/editions/JPART/journal";
        officer.get(page + "?act=scoring-opened&about=KAB1&from=2026-04-01&to=2026-05-08")
                .then()
                .statusCode(200)
                .body(containsString("Hanya catatan yang disaring: Penilaian dibuka\u00a0· KAB1\u00a0· "
                        + "1\u00a0April\u00a02026 – 8\u00a0Mei\u00a02026."));
        officer.get(page).then().body(not(containsString("Hanya catatan yang disaring")));
        assertEquals("JPART", edition.code());
    }

    @Test
    void a_document_that_is_taken_is_on_record() {
        var edition = RankingFixture.closed("JTAKE", database);
        RankingFixture.run("JTAKE", "BSR", "");
        VerdictFixture.pronounce("JTAKE", "BSR");
        FormClient.as("officer secretariat")
                .open("/editions/JTAKE/documents", "/BSR")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        String document = edition.text("select public_id from document where edition_id = ?", edition.id());
        FormClient.as(edition.member(2))
                .get("/editions/JTAKE/documents/" + document + "/a4.pdf")
                .then()
                .statusCode(200);
        assertEquals(1, edition.number(OF_THE_EDITION, edition.id(), "document-taken"));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from document d join journal_link l on l.seq = d.journal_seq and l.hash = d.journal_head where d.public_id = ?",
                        document));
    }

    @Test
    void what_an_entry_names_by_the_number_of_a_row_goes_by_a_code_on_the_page() {
        var edition = EditionFixture.of("JCODE").opened(database);
        String of = " from fact where criterion = 'D1' and nomination_id = ?";
        long fact = edition.number("select id" + of, edition.nomination("KAB1"));
        long gone = 987_654_321;
        edition.number(
                "select note(?, null, null, ?, null, 'fact-confirmed', 'nomination:KAB1 criterion:D1', ?, ?, '')",
                TestClock.START,
                edition.id(),
                // as the app writes it, and as the functions of the database do
                "{\"account\":0,\"holder\" : " + gone + "}",
                "{\"account\" : " + edition.accountId(4) + ", \"fact\":" + fact + "}");
        String page = FormClient.as("pemeriksa auditor")
                .get("/editions/JCODE/journal?act=fact-confirmed")
                .asString();
        String called = edition.text("select public_id" + of, edition.nomination("KAB1"));
        assertTrue(page.contains("fakta</th><td>–</td><td>" + Account.code(called) + "</td>"), page);
        assertTrue(page.contains("pemegang</th><td>…</td><td>–</td>"), page);
        assertTrue(page.matches("(?s).*akun</th><td>–</td><td>[0-9A-F]{4} [0-9A-F]{4}</td>.*"), page);
        assertTrue(!page.contains(String.valueOf(gone)), page);
    }

    @Test
    void an_act_on_one_nominee_is_neither_told_nor_found_as_one_on_another() {
        var edition = EditionFixture.of("JBLANK").opened(database);
        edition.number(
                "select note(?, null, null, ?, null, 'sheet-filed', journal_word('nomination', ?) || ' ' || journal_word('seat', ?), '', '', '')",
                TestClock.START,
                edition.id(),
                "KAB1 seat:4",
                "1");
        edition.number(
                "select note(?, null, null, ?, null, 'sheet-filed', 'nomination:KAB1 bis seat:4', '', '', '')",
                TestClock.START,
                edition.id());
        var auditor = FormClient.as("pemeriksa auditor");
        String told = auditor.get("/editions/JBLANK/journal?act=sheet-filed").asString();
        assertTrue(told.contains("KAB1 seat:4") && told.contains("KAB1 bis"), told);
        String name = edition.text("select name from nomination where id = ?", edition.nomination("KAB1"));
        String acts = told.substring(told.indexOf("<ol class=\"ledger register\">"));
        assertTrue(!acts.contains(name), acts);
        for (String[] each : new String[][] {{"KAB1", "KAB1 seat:4", "1"}, {"KAB1 seat:4", "KAB1", "1"}}) {
            assertEquals(
                    0,
                    edition.number(
                            "select count(*) where journal_names(journal_word('nomination', ?), 'nomination', ?)",
                            each[0],
                            each[1]));
        }
        assertEquals(
                1,
                edition.number(
                        "select count(*) where journal_names('nomination:KAB 1 seat:4', 'nomination', 'KAB 1')"));
    }

    @Test
    void who_is_refused_leaves_an_entry_without_what_was_typed() {
        var edition = EditionFixture.of("JREFUSE").opened(database);
        var officer = FormClient.as("ditolak secretariat");
        officer.get("/editions/JREFUSE/nominations/TIDAKADA/coverage").then().statusCode(404);
        officer.get("/editions/JREFUSE/committee/Nama%20Orang").then().statusCode(404);
        officer.open("/editions/JREFUSE/committee/4", "/holders")
                .fill("kind", "substitute")
                .fill("title", "Rahasia Contoh")
                .send("/editions/JREFUSE/committee/4/holders")
                .then()
                .statusCode(422);
        assertEquals(3, awaited(edition, 3, OF_THE_EDITION, edition.id(), "refused"));
        String said = edition.text(
                "select string_agg(subject || after, ' | ' order by id) from journal where edition_id = ? and act = 'refused'",
                edition.id());
        assertTrue(said.contains("edition:JREFUSE nomination:TIDAKADA{\"status\":404}"), said);
        assertTrue(said.contains("route:CommitteePages.appoint edition:JREFUSE{\"status\":422}"), said);
        assertTrue(!said.contains("Orang") && !said.contains("Rahasia"), said);
    }

    @Test
    void what_a_seat_is_refused_opens_with_its_category() {
        var edition = EditionFixture.of("JSEAT").opened(database).recuse("KAB1", 4);
        FormClient.as(edition.member(4))
                .get("/editions/JSEAT/nominations/KAB1/sheet")
                .then()
                .statusCode(404);
        assertEquals(
                1,
                awaited(
                        edition,
                        1,
                        "select count(*) from journal where act = 'refused' and actor_id = ? and sealed_in = ?",
                        edition.accountId(4),
                        edition.category("KAB")));
        FormClient.as("pemeriksa auditor")
                .get("/editions/JSEAT/journal?act=refused")
                .then()
                .statusCode(200)
                .body(not(containsString("ScoreSheetPages")));
    }

    @Test
    void an_entry_is_a_sentence_with_the_names_of_things() {
        var edition = RankingFixture.closed("JWORDS", database);
        RankingFixture.run("JWORDS", "BSR", "");
        FormClient.as(edition.member(4))
                .get("/editions/JWORDS/ranking/BSR?nomination=BSR2")
                .then()
                .statusCode(200);
        String category = edition.text("select name from category where edition_id = ? and code = 'BSR'", edition.id());
        String nominee =
                edition.text("select name from nomination where edition_id = ? and code = 'BSR2'", edition.id());
        String name = edition.text("select display_name from account where id = ?", edition.accountId(4));
        String page = FormClient.as("pemeriksa auditor")
                .get("/editions/JWORDS/journal")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(
                page.contains("Kursi 4 (" + name + ") membuka nilai dan peringkat " + category + ", " + nominee + "."),
                page);
        assertTrue(page.contains("menghitung peringkat " + category + ", hitungan ke‑1."), page);
        assertTrue(page.contains("<th scope=\"row\">sidik hasil</th>"), page);
    }

    @Test
    void entries_are_found_by_person_seat_object_and_day() {
        var edition = RankingFixture.closed("JFIND", database);
        RankingFixture.run("JFIND", "BSR", "");
        FormClient.as(edition.member(4)).get("/editions/JFIND/ranking/BSR?nomination=BSR2");
        clock.advance(Duration.ofDays(2));
        FormClient.as(edition.member(5)).get("/editions/JFIND/ranking/BSR");
        String who = edition.text("select public_id from account where id = ?", edition.accountId(4));
        String day = edition.text(
                "select to_char(max(at) at time zone 'Asia/Makassar', 'DD-MM-YYYY') from journal where edition_id = ?",
                edition.id());
        var auditor = FormClient.as("pemeriksa auditor").unencoded();
        String opened = "membuka nilai dan peringkat";
        // the officer who computed the ranking opened it before the two members
        for (var expected : Map.of(
                        "who=" + who,
                        1,
                        "seat=5",
                        1,
                        "about=bsr2",
                        1,
                        "about=BSR",
                        3,
                        "from=" + day,
                        1,
                        "to=" + day,
                        3,
                        "about=tidak%20ada",
                        0,
                        "from=2026-99-99",
                        3)
                .entrySet()) {
            String page = auditor.get("/editions/JFIND/journal?act=marks-read&" + expected.getKey())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(expected.getValue(), page.split(opened, -1).length - 1, expected.getKey());
            assertEquals(expected.getKey().contains("-99-"), page.contains("bukan tanggal"), expected.getKey());
        }
    }

    /** What is sealed is not even counted. */
    @Test
    void an_import_is_one_line_with_its_sheets_behind_it() {
        ImportFixture.edition("JIMPORT", "practice")
                .with("marks", "N1,C1,1,80,\nN1,C1,2,90,\nP1,K1,1,70,\n")
                .taken("impor secretariat");
        var auditor = FormClient.as("pemeriksa auditor");
        String page = "/editions/JIMPORT/journal?act=workbook-imported";
        String before = auditor.get(page).asString();
        assertEquals(1, before.split("mengimpor buku kerja: ", -1).length - 1, before);
        assertTrue(before.contains("1 catatan, terbaru di atas"), before);
        assertTrue(before.contains("<span>Kategori: 2 baris</span>"), before);
        assertTrue(!before.contains("Penilaian untuk"), before);
        long rows = rows(before);
        EditionFixture.asOwner(
                "update category set closed_at = timestamptz '2026-05-21 02:00Z' where code = 'KAB'"
                        + " and edition_id = (select id from edition where code = ?)",
                "JIMPORT");
        String after = auditor.get(page).asString();
        assertEquals(1, after.split("mengimpor buku kerja: ", -1).length - 1, after);
        assertTrue(after.contains("<span>Penilaian untuk Kabupaten dan kota: 2 baris</span>"), after);
        assertEquals(rows + 2, rows(after));
        String found = auditor.get(page + "&about=KAB").asString();
        assertTrue(found.contains("mengimpor buku kerja: 2 baris pada 1 lembar."), found);

        ImportFixture.edition("JIMPORT", "practice")
                .with("edition", "Edisi uji", "Edisi")
                .with("nominations", "Kabupaten", "Kab.")
                .taken("impor secretariat");
        String twice = auditor.get(page).asString();
        assertTrue(twice.contains("2 catatan, terbaru di atas"), twice);
        TableOwner.rewrites(
                "journal",
                "update journal set xid = '3' where edition_id = (select id from edition where code = 'JIMPORT')");
        assertEquals(twice, auditor.get(page).asString(), "entries from before their transaction was kept");
        TableOwner.rewrites(
                "journal",
                "update journal set at = at + interval '1 day' where id = (select max(j.id) from journal j join edition e"
                        + " on e.id = j.edition_id where e.code = 'JIMPORT' and j.act = 'workbook-imported')");
        String day = auditor.get(page + "&until=2026-05-21").asString();
        assertTrue(day.contains("2 catatan, terbaru di atas"), "an import that went on past midnight: " + day);
        assertTrue(twice.contains("<th scope=\"row\">nama</th>"), twice);
        String words = twice.replaceAll("(?s)<details class=\"exact\">.*?</details>", "");
        words = words.substring(words.indexOf("<ol class=\"ledger register\">"), words.lastIndexOf("</ol>"));
        for (EditionTable table : EditionTable.values()) {
            assertTrue(!words.contains("(" + table.code() + ")") && !words.contains(">" + table.code() + " "), words);
        }
    }

    private static long rows(String page) {
        return Long.parseLong(page.replaceAll("(?s).*mengimpor buku kerja: (\\d+) baris.*", "$1"));
    }

    @Test
    void a_flood_of_refusals_fills_nothing() {
        var edition = EditionFixture.of("JFLOOD").opened(database);
        var officer = FormClient.as("banjir secretariat");
        for (int n = 0; n < 60; n++) {
            officer.get("/editions/JFLOOD/committee/99").then().statusCode(404);
        }
        assertEquals(40, awaited(edition, 40, OF_THE_EDITION, edition.id(), "refused"));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and after like '%\"more\":true%'",
                        edition.id()));
        clock.advance(Duration.ofMinutes(61));
        officer.get("/editions/JFLOOD/committee/99").then().statusCode(404);
        assertEquals(41, awaited(edition, 41, OF_THE_EDITION, edition.id(), "refused"));
    }

    @Test
    void the_page_says_whether_the_journal_is_whole() throws SQLException {
        var edition = EditionFixture.of("JCHECK").opened(database);
        var officer = FormClient.as(OFFICER);
        FormClient.as(edition.member(4))
                .get("/editions/JCHECK/journal/check")
                .then()
                .statusCode(404);
        String page = "/editions/JCHECK/journal/check";
        officer.get(page).then().statusCode(200).body(containsString("belum pernah diperiksa"));
        officer.open(page, "/check").send().then().statusCode(303);
        officer.get(page).then().body(containsString("Jurnal utuh,")).body(not(containsString("TIDAK")));
        String head = edition.text(
                "select after::json ->> 'head' from journal where edition_id = ? and act = 'journal-checked'",
                edition.id());
        officer.get(page).then().body(containsString(head.replaceAll("(.{4})(?=.)", "$1 ")));

        String entry = " where id = (select min(id) from journal where edition_id = " + edition.id() + ")";
        byOwner("update journal set reason = reason || 'x'" + entry);
        try {
            officer.open(page, "/check").send().then().statusCode(303);
            officer.get(page)
                    .then()
                    .body(containsString("Jurnal TIDAK utuh"))
                    .body(containsString("Ada catatan yang diubah setelah ditulis."));
        } finally {
            byOwner("update journal set reason = left(reason, length(reason) - 1)" + entry);
        }
        officer.open(page, "/check").send().then().statusCode(303);
        officer.get(page).then().body(containsString("Jurnal utuh,"));
    }

    private void byOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement run = connection.createStatement()) {
            connection.setAutoCommit(false);
            run.execute("alter table journal disable trigger user");
            run.execute(statement);
            run.execute("alter table journal enable trigger user");
            connection.commit();
        }
    }

    @Test
    void no_entry_holds_the_name_of_a_person() {
        var edition = EditionFixture.of("JNAMES").opened(database);
        var officer = FormClient.as(OFFICER);
        String seat = "/editions/JNAMES/committee/4";
        officer.open(seat, "/end")
                .fill("to", "2026-05-01")
                .fill("reason", "Pindah tugas")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirmed(FormClient.as("petugas-dua admin"), "JNAMES");
        officer.open(seat, seat + "/holders")
                .fill("name", "Ratna Kusumawardhani")
                .fill("kind", "definitive")
                .fill("from", "2026-05-02")
                .fill("reason", "Surat 12/2026")
                .send(seat + "/holders")
                .then()
                .statusCode(303);
        SecondPersonFixture.confirmed(FormClient.as("petugas-dua admin"), "JNAMES");
        assertEquals(0, edition.number("""
                        select count(*) from journal j
                         where exists (select 1 from seat_holder h where length(h.name) > 5
                                          and strpos(j.before || j.after || j.subject, h.name) > 0)
                            or exists (select 1 from account a where length(a.display_name) > 5 and a.display_name ~ ' '
                                          and strpos(j.before || j.after || j.subject, a.display_name) > 0)"""));
    }

    @Test
    void one_check_goes_along_the_chain_at_a_time_and_who_comes_meanwhile_is_told() {
        var edition = EditionFixture.of("JCHECKTWO").opened(database);
        String page = "/editions/JCHECKTWO/journal/check";
        var officer = FormClient.as(OFFICER);
        var form = officer.open(page, "/check");
        check.alone(() -> form.send()
                .then()
                .statusCode(422)
                .body(containsString("Pemeriksaan lain sedang berjalan"))
                .body(containsString("action=\"" + page + "\"")));
        assertEquals(0, edition.number(OF_THE_EDITION, edition.id(), "journal-checked"));
        form.send().then().statusCode(303);
        assertEquals(1, edition.number(OF_THE_EDITION, edition.id(), "journal-checked"));
    }

    @Test
    void a_number_of_a_person_is_not_looked_for_and_goes_into_no_address() {
        EditionFixture.of("JSOUGHT").opened(database);
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/JSOUGHT/journal?about=6371011203850001")
                .then()
                .statusCode(200)
                .body(not(containsString("value=\"6371011203850001")))
                .body(not(containsString("about=6371011203850001")))
                .body(containsString("NIK atau nomor kepesertaan"));
        officer.get("/editions/JSOUGHT/journal?about=" + "KAB".repeat(400))
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + "KAB".repeat(400).substring(0, 80) + "\""));
    }

    @Test
    void a_proposal_is_told_with_what_it_is_about_and_never_as_if_it_were_done() {
        var edition = EditionFixture.of("JPROPOSE").opened(database);
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/JPROPOSE/committee/4", "/end")
                .fill("to", "2026-06-01")
                .fill("reason", "Pindah tugas")
                .send()
                .then()
                .statusCode(303);
        var auditor = FormClient.as("pemeriksa auditor");
        String page = "/editions/JPROPOSE/journal?act=proposal-";
        auditor.get(page + "proposed")
                .then()
                .body(containsString("mengusulkan akhir masa pemegang kursi 4."))
                .body(containsString("Belum berlaku sampai disahkan orang kedua."))
                .body(containsString("<th scope=\"row\">keadaan usul</th><td>–</td><td>diusulkan</td>"))
                .body(containsString("<tr class=\"no-print\"><th scope=\"row\">usul</th>"))
                .body(containsString("<tr class=\"no-print\"><th scope=\"row\">sidik isi usul</th>"));
        officer.open(SecondPersonFixture.first(officer, "JPROPOSE"), "/reject")
                .send()
                .then()
                .statusCode(303);
        auditor.get(page + "taken-back")
                .then()
                .body(containsString("menarik usul akhir masa pemegang kursi 4."))
                .body(containsString("<td>ditarik</td>"));
        edition.number(
                "select note(?, null, null, ?, null, 'proposal-rejected', ?, '', '', '')",
                TestClock.START,
                edition.id(),
                "act:value-corrected subject:KAB1%20D1");
        String name = edition.text("select name from nomination where id = ?", edition.nomination("KAB1"));
        auditor.get(page + "rejected").then().body(containsString("menolak usul koreksi data " + name + ", D1 "));
    }

    @Test
    void a_journal_that_is_filtered_out_says_so_and_still_names_the_kind_that_was_chosen() {
        EditionFixture.of("JEMPTY").opened(database);
        FormClient.as("pemeriksa auditor")
                .get("/editions/JEMPTY/journal?act=sheet-saved")
                .then()
                .body(containsString("<option value=\"sheet-saved\" selected>"))
                .body(containsString("Tidak ada catatan yang cocok"))
                .body(not(containsString("Belum ada catatan")));
    }
}
