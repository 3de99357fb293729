package id.paritrana.fact;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;
import id.paritrana.edition.closing.CloseScoring;
import id.paritrana.nomination.NominationFixture;
import id.paritrana.nomination.StatementCount;
import id.paritrana.refusal.Objection;
import id.paritrana.words.Messages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactPagesTest {
    private static final String FACTS = "/editions/FAKTA/facts";
    private static final String NOMINATIONS = "/editions/FAKTA/nominations/";

    @Inject
    NominationFixture fixture;

    @Inject
    Facts facts;

    @Inject
    FactItems items;

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Inject
    StatementCount statements;

    @Inject
    CloseScoring close;

    private final FormClient first = FormClient.as("fact-first secretariat");
    private final FormClient second = FormClient.as("fact-second secretariat");
    private final FormClient member = FormClient.as("fact-member");

    @BeforeAll
    void anEdition() {
        fixture.edition("FAKTA", 6, 0);
        fixture.seat("FAKTA", "1", "fact-member");
        fixture.recuse("FAKTA", "1", "K006");
    }

    @Test
    void a_fact_counts_when_a_second_person_has_confirmed_it() {
        recordRegulation("K001", "perda");
        String page = latest("K001", "REG");
        assertEquals(0, confirmed("K001"));
        assertTrue(html(first, page).contains("Minta petugas sekretariat lain"));
        assertFalse(html(first, page).contains("Sahkan fakta"));
        var forged = second.open(page, "/confirm");
        first.get(page);
        first.open(NOMINATIONS + "K001/evidence")
                .without("title")
                .send(page + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("Anda yang mencatat fakta ini"));
        assertEquals(0, confirmed("K001"));
        forged.send().then().statusCode(303);
        assertEquals(1, confirmed("K001"));
        assertTrue(html(first, page).contains("Disahkan"));
        assertTrue(fixture.latestAct("FAKTA").startsWith("fact-confirmed | nomination:K001 criterion:REG"));
        second.open(NOMINATIONS + "K001/evidence")
                .without("title")
                .send(page + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("sudah diputuskan"));
    }

    @Test
    void rejecting_needs_a_reason_and_what_was_recorded_stays() {
        recordRegulation("K002", "perda");
        String page = latest("K002", "REG");
        second.open(page, "/reject").send().then().statusCode(422).body(containsString("Alasan menolak belum diisi"));
        second.open(page, "/reject")
                .fill("reason", "lampiran tidak ada pada berkas")
                .send()
                .then()
                .statusCode(303);
        assertEquals(0, confirmed("K002"));
        assertTrue(html(first, page).contains("lampiran tidak ada pada berkas"));

        String form = NOMINATIONS + "K002/facts/REG";
        first.open(form)
                .fill("level", "perkada")
                .fill("evidence", "Perbup 5/2025")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan mencatat ulang"));
        first.open(form)
                .fill("level", "perkada")
                .fill("evidence", "Perbup 5/2025")
                .fill("reason", "berkas yang benar")
                .send()
                .then()
                .statusCode(303);
        String again = latest("K002", "REG");
        assertFalse(again.equals(page));
        String history = html(second, again);
        assertTrue(history.contains("Peraturan kepala daerah"));
        assertTrue(history.contains("Diganti catatan baru"));
        assertTrue(history.contains("lampiran tidak ada pada berkas"));
        second.get(page).then().statusCode(200);
        second.open(again, "/confirm")
                .send(page + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("diganti catatan baru"));
    }

    @Test
    void an_option_outside_the_scheme_and_a_fact_without_evidence_are_refused() {
        first.open(NOMINATIONS + "K003/facts/REG")
                .fill("level", "emas")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Pilih satu yang sesuai bukti"))
                .body(containsString("Bukti belum diisi"));
        first.get(NOMINATIONS + "K003/facts/INOV").then().statusCode(404);
        first.get(NOMINATIONS + "K003/facts/TUNGGAK").then().statusCode(404);
    }

    @Test
    void a_checklist_begins_with_the_items_that_others_have() {
        first.open(NOMINATIONS + "K003/facts/TERTIB")
                .fill("evidence", "Laporan")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Belum ada butir"));
        first.open(NOMINATIONS + "K003/facts/TERTIB")
                .fill("more", "Iuran tepat waktu\nData upah lengkap")
                .fill("evidence", "Laporan 2025, hlm. 3")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(first, latest("K003", "TERTIB")).contains("2 dari 2 butir terpenuhi"));
        first.open(NOMINATIONS + "K004/facts/TERTIB")
                .fill("accepted", "Data upah lengkap")
                .fill("evidence", "Laporan 2025, hlm. 9")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(first, latest("K004", "TERTIB")).contains("1 dari 2 butir terpenuhi"));
    }

    @Test
    void a_tick_means_its_item_wherever_it_stands_in_the_list_by_now() {
        fixture.edition("FAKTA-URUT", 3, 0);
        checklist("FAKTA-URUT", "K001")
                .fill("more", "Iuran tepat waktu")
                .send()
                .then()
                .statusCode(303);
        checklist("FAKTA-URUT", "K002")
                .fill("more", "Data upah lengkap")
                .send()
                .then()
                .statusCode(303);
        var mine = checklist("FAKTA-URUT", "K003").fill("accepted", "Data upah lengkap");
        checklist("FAKTA-URUT", "K001")
                .fill("reason", "berkas baru")
                .send()
                .then()
                .statusCode(303);
        mine.send().then().statusCode(303);
        assertEquals(List.of("Data upah lengkap"), accepted("FAKTA-URUT", "K003"));
    }

    @Test
    void an_item_that_came_to_the_list_meanwhile_is_asked_and_what_was_ticked_is_kept() {
        fixture.edition("FAKTA-BUTIR", 2, 0);
        checklist("FAKTA-BUTIR", "K001")
                .fill("more", "Iuran tepat waktu\nData <upah> & \"jam\" lengkap")
                .send()
                .then()
                .statusCode(303);
        var mine = checklist("FAKTA-BUTIR", "K002")
                .fill("accepted", "Data <upah> & \"jam\" lengkap")
                .fill("evidence", "berkas saya");
        checklist("FAKTA-BUTIR", "K001")
                .fill("more", "Peserta dilaporkan")
                .fill("reason", "berkas baru")
                .send()
                .then()
                .statusCode(303);
        var answer = mine.send();
        answer.then()
                .statusCode(409)
                .body(containsString("Daftar butir berubah"))
                .body(containsString("berkas saya"))
                .body(not(containsString("lebih dahulu")));
        assertEquals(List.of(), accepted("FAKTA-BUTIR", "K002"));
        String path = "/editions/FAKTA-BUTIR/nominations/K002/facts/TERTIB";
        var again = first.form(answer.asString(), path, path);
        assertEquals("Data <upah> & \"jam\" lengkap", again.value("accepted"));
        again.send().then().statusCode(303);
        assertEquals(List.of("Data <upah> & \"jam\" lengkap"), accepted("FAKTA-BUTIR", "K002"));
        assertTrue(html(first, page("FAKTA-BUTIR", "K002")).contains("1 dari 3 butir terpenuhi"));
    }

    @Test
    void an_item_that_is_typed_and_was_listed_or_is_by_now_is_accepted_and_asked_once() {
        fixture.edition("FAKTA-KETIK", 3, 0);
        checklist("FAKTA-KETIK", "K001")
                .fill("more", "Iuran tepat waktu")
                .send()
                .then()
                .statusCode(303);
        checklist("FAKTA-KETIK", "K002")
                .fill("more", "Iuran  tepat waktu")
                .send()
                .then()
                .statusCode(303);
        assertEquals(List.of("Iuran tepat waktu"), accepted("FAKTA-KETIK", "K002"));
        assertTrue(html(first, page("FAKTA-KETIK", "K002")).contains("1 dari 1 butir terpenuhi"));
        var mine = checklist("FAKTA-KETIK", "K003").fill("more", "Data upah lengkap\nAlat pelindung");
        checklist("FAKTA-KETIK", "K001")
                .fill("more", "Data upah lengkap")
                .fill("reason", "berkas baru")
                .send()
                .then()
                .statusCode(303);
        var answer = mine.send();
        answer.then().statusCode(409);
        String path = "/editions/FAKTA-KETIK/nominations/K003/facts/TERTIB";
        var again = first.form(answer.asString(), path, path);
        assertEquals("Data upah lengkap", again.value("accepted"));
        assertEquals("Alat pelindung", again.value("more"));
        again.send().then().statusCode(303);
        assertEquals(List.of("Data upah lengkap", "Alat pelindung"), accepted("FAKTA-KETIK", "K003"));
        assertTrue(html(first, page("FAKTA-KETIK", "K003")).contains("2 dari 3 butir terpenuhi"));
    }

    @Test
    void an_item_that_is_asked_no_more_is_not_lost_to_who_ticked_it() {
        fixture.edition("FAKTA-HILANG", 2, 0);
        checklist("FAKTA-HILANG", "K001")
                .fill("more", "Iuran tepat waktu\nData upah lengkap")
                .send()
                .then()
                .statusCode(303);
        var mine = checklist("FAKTA-HILANG", "K002").fill("accepted", "Data upah lengkap");
        assertEquals(
                1,
                TableOwner.rewrites(
                        "fact_item",
                        "delete from fact_item where item = 'Data upah lengkap' and fact_id in (select f.id from fact f"
                                + " join nomination n on n.id = f.nomination_id join edition e on e.id = n.edition_id"
                                + " where e.code = 'FAKTA-HILANG')"));
        var answer = mine.send();
        answer.then().statusCode(409);
        String path = "/editions/FAKTA-HILANG/nominations/K002/facts/TERTIB";
        first.form(answer.asString(), path, path).send().then().statusCode(303);
        assertEquals(List.of("Data upah lengkap"), accepted("FAKTA-HILANG", "K002"));
    }

    private FormClient.Form checklist(String edition, String nominee) {
        return first.open("/editions/" + edition + "/nominations/" + nominee + "/facts/TERTIB")
                .fill("evidence", "Laporan");
    }

    private List<String> accepted(String edition, String nominee) {
        return QuarkusTransaction.requiringNew().call(() -> items.current(fixture.nomination(edition, nominee)).stream()
                .filter(FactItem::accepted)
                .map(FactItem::item)
                .toList());
    }

    private String page(String edition, String nominee) {
        return QuarkusTransaction.requiringNew()
                .call(() -> "/editions/" + edition + "/facts/"
                        + facts.current(fixture.nomination(edition, nominee), "TERTIB")
                                .orElseThrow()
                                .publicId());
    }

    /** Two cells that were pasted are one item; a workbook could not hold a tab in one, and none of before stands in the way. */
    @Test
    void a_tab_in_an_item_is_a_blank() {
        fixture.edition("FAKTA-TAB", 2, 0);
        String one = "/editions/FAKTA-TAB/nominations/K001/facts/TERTIB";
        first.open(one)
                .fill("more", "Iuran\ttepat waktu")
                .fill("evidence", "Laporan")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                1,
                TableOwner.rewrites(
                        "fact_item",
                        "update fact_item set item = 'Upah' || chr(9) || 'lengkap'"
                                + " where item = 'Iuran tepat waktu' and fact_id in (select f.id from fact f join nomination n on n.id = f.nomination_id"
                                + " join edition e on e.id = n.edition_id where e.code = 'FAKTA-TAB')"));
        first.open(one.replace("K001", "K002"))
                .fill("accepted", "Upah lengkap")
                .fill("evidence", "Laporan")
                .send()
                .then()
                .statusCode(303);
        String page = QuarkusTransaction.requiringNew()
                .call(() -> "/editions/FAKTA-TAB/facts/"
                        + facts.current(fixture.nomination("FAKTA-TAB", "K002"), "TERTIB")
                                .orElseThrow()
                                .publicId());
        assertTrue(html(first, page).contains("<span lang=\"id\">Upah lengkap</span>"));
    }

    @Test
    void who_comes_second_sees_what_the_first_recorded_and_loses_nothing() {
        String form = NOMINATIONS + "K005/facts/REG";
        var mine = second.open(form).fill("level", "perkada").fill("evidence", "berkas saya");
        recordRegulation("K005", "perda");
        var answer = mine.send();
        answer.then()
                .statusCode(409)
                .body(containsString("berkas saya"))
                .body(containsString("<h3>Yang tersimpan sekarang</h3>"))
                .body(matchesPattern(
                        "(?s).*<p>[\\w-]+ (mencatat|memutuskan) fakta ini lebih dahulu, \\d+\\h\\p{L}+\\h2026.*"))
                .body(containsString("Perda Contoh 4/2025"));
        second.form(answer.asString(), form, form)
                .fill("reason", "perda belum diundangkan")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(first, latest("K005", "REG")).contains("berkas saya"));
    }

    @Test
    void a_recused_seat_finds_no_fact_of_that_nomination() {
        recordRegulation("K006", "perda");
        String page = latest("K006", "REG");
        member.get(page).then().statusCode(404);
        assertFalse(html(member, FACTS).contains("Contoh 006"));
        assertTrue(html(first, FACTS).contains("Contoh 006"));
        member.get(NOMINATIONS + "K001/facts/REG").then().statusCode(404);
    }

    @Test
    void closing_waits_for_the_second_person_and_asks_about_what_nobody_recorded() {
        fixture.edition("FAKTA-TUTUP", 2, 1);
        first.open("/editions/FAKTA-TUTUP/nominations/K001/facts/REG")
                .fill("level", "perda")
                .fill("evidence", "Perda")
                .send()
                .then()
                .statusCode(303);
        var asked = QuarkusTransaction.requiringNew().call(() -> {
            var edition = editions.byCode("FAKTA-TUTUP").orElseThrow();
            return close.questions(categories.get(edition, "KAB"));
        });
        assertEquals(
                List.of("1 fakta belum disahkan. Minta petugas lain memutuskannya di halaman Fakta."),
                told(asked.blocking()));
        assertTrue(told(asked.counted()).contains("0 dari 4 fakta disahkan"), told(asked.counted())::toString);
        assertEquals(
                List.of("3 fakta belum dicatat atau ditolak; kriterianya dihitung tanpa fakta itu."),
                told(asked.openQuestions()));
    }

    @Test
    void the_list_begins_with_what_awaits_and_asks_the_database_a_fixed_number_of_times() {
        fixture.edition("FAKTA-SATU", 1, 0);
        fixture.edition("FAKTA-TIGA", 3, 0);
        for (String nominee : List.of(
                "FAKTA-SATU/nominations/K001",
                "FAKTA-TIGA/nominations/K001",
                "FAKTA-TIGA/nominations/K002",
                "FAKTA-TIGA/nominations/K003")) {
            first.open("/editions/" + nominee + "/facts/REG")
                    .fill("level", "perda")
                    .fill("evidence", "Perda")
                    .send()
                    .then()
                    .statusCode(303);
        }
        html(second, "/editions/FAKTA-TIGA/facts");
        long one = statements.during(() -> html(second, "/editions/FAKTA-SATU/facts"));
        long three = statements.during(() -> html(second, "/editions/FAKTA-TIGA/facts"));
        assertEquals(one, three);
        String page = Pattern.compile("href=\"(/editions/FAKTA-TIGA/facts/[\\w-]{24})[?\"]")
                .matcher(html(second, "/editions/FAKTA-TIGA/facts"))
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
        second.open(page, "/confirm").send().then().statusCode(303);
        String begins = html(second, "/editions/FAKTA-TIGA/facts");
        assertFalse(begins.contains("Contoh 001"), "who decides begins with what waits");
        assertTrue(begins.contains("facts?state=all&amp;page=1\">Lihat semua fakta"), begins);
        String list = html(second, "/editions/FAKTA-TIGA/facts?state=all");
        assertTrue(list.contains("2 fakta menunggu pengesahan petugas sekretariat"));
        int waits = list.indexOf(">Menunggu pengesahan</h2>");
        int decided = list.indexOf(">Sudah diputuskan</h2>");
        assertTrue(0 < waits && waits < list.indexOf("Contoh 002") && decided < list.indexOf("Contoh 001"), list);
        assertTrue(list.indexOf("Contoh 003") < decided, list);
        assertTrue(list.indexOf("Contoh 002") < list.indexOf("Contoh 001"));
        String waiting = html(second, "/editions/FAKTA-TIGA/facts?state=awaiting");
        assertFalse(waiting.contains("Contoh 001") || waiting.contains("Menunggu pengesahan</h2>"));
    }

    @Test
    void a_fact_is_told_in_rows_and_nothing_is_said_of_evidence_that_nobody_doubts() {
        fixture.edition("FAKTA-BARIS", 2, 0);
        String page = recorded("FAKTA-BARIS", "K001");
        String waiting = html(second, page).replaceAll("\\s+", " ");
        for (String row : List.of(
                "<dt>Isi fakta</dt>", "<dt>Skor</dt>", "<dt>Bukti</dt>", "<dt>Dicatat</dt>", "<dt>Pengesahan</dt>")) {
            assertTrue(waiting.contains(row), row);
        }
        assertTrue(waiting.contains("80 dari 100"), waiting);
        assertTrue(waiting.contains("Menunggu petugas sekretariat lain"), waiting);
        second.open(page, "/confirm").send().then().statusCode(303);
        TableOwner.rewrites(
                "fact", "update fact set evidence = '' where public_id = ?", page.substring(page.lastIndexOf('/') + 1));
        assertFalse(html(second, page).contains("Bukti</dt>"), "nobody doubts it");
        assertFalse(html(second, "/editions/FAKTA-BARIS/facts").contains("bukti"));
    }

    @Test
    void who_confirms_an_own_fact_reads_once_why_not_and_pages_stay_in_one_line() {
        fixture.edition("FAKTA-SENDIRI", 1, 0);
        String page = recorded("FAKTA-SENDIRI", "K001");
        assertTrue(html(first, page).contains("Fakta ini menunggu petugas lain"));
        first.open("/editions/FAKTA-SENDIRI/nominations/K001/facts/REG")
                .fill("level", "perda")
                .fill("evidence", "Perda 4/2025, hlm. 12–14")
                .fill("reason", "halaman keliru")
                .send()
                .then()
                .statusCode(303);
        String again = "/editions/FAKTA-SENDIRI/facts/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> facts.current(fixture.nomination("FAKTA-SENDIRI", "K001"), "REG")
                                .orElseThrow()
                                .publicId());
        assertTrue(html(first, again).contains("Perda 4/2025, hlm.\u00a012\u2060–\u206014"), again);
        first.open("/editions/FAKTA-SENDIRI/nominations/K001/evidence")
                .without("title")
                .send(again + "/confirm")
                .then()
                .statusCode(422)
                .body(containsString("Anda yang mencatat fakta ini. Minta petugas lain memutuskannya."))
                .body(containsString("<p>Petugas sekretariat selain Anda"))
                .body(not(containsString("yang bukan pencatatnya")))
                .body(not(containsString("Fakta ini menunggu petugas lain")));
    }

    @Test
    void a_reason_written_while_another_confirms_is_kept() {
        fixture.edition("FAKTA-TEKS", 1, 0);
        String page = recorded("FAKTA-TEKS", "K001");
        var mine = second.open(page, "/reject").fill("reason", "halaman 12 <b>kosong</b>");
        FormClient.as("fact-third secretariat")
                .open(page, "/confirm")
                .send()
                .then()
                .statusCode(303);
        mine.send()
                .then()
                .statusCode(422)
                .body(containsString("Alasan yang Anda tulis belum dipakai"))
                .body(containsString("halaman 12 &lt;b&gt;kosong&lt;/b&gt;"))
                .body(containsString("oleh fact-third"));
        assertFalse(html(second, page).contains("belum dipakai"));
    }

    @Test
    void who_rejects_twice_is_not_told_that_somebody_else_decided() {
        fixture.edition("FAKTA-DUAKALI", 1, 0);
        String page = recorded("FAKTA-DUAKALI", "K001");
        var tab = second.open(page, "/reject").fill("reason", "halaman 13 kosong");
        second.open(page, "/reject")
                .fill("reason", "halaman 12 kosong")
                .send()
                .then()
                .statusCode(303);
        tab.send()
                .then()
                .statusCode(422)
                .body(containsString("halaman 13 kosong"))
                .body(containsString("Fakta ini sudah diputuskan lebih dahulu; putusannya ada di atas"))
                .body(not(containsString("Orang lain")));
    }

    @Test
    void a_reason_against_a_fact_that_was_recorded_anew_is_not_told_of_a_decision() {
        fixture.edition("FAKTA-GANTI", 1, 0);
        String page = recorded("FAKTA-GANTI", "K001");
        var mine = second.open(page, "/reject").fill("reason", "halaman 12 kosong");
        first.open("/editions/FAKTA-GANTI/nominations/K001/facts/REG")
                .fill("level", "perkada")
                .fill("reason", "berkas yang benar")
                .send()
                .then()
                .statusCode(303);
        mine.send()
                .then()
                .statusCode(422)
                .body(containsString("halaman 12 kosong"))
                .body(containsString("sudah diganti catatan baru"))
                .body(not(containsString("putusannya ada di atas")));
    }

    @Test
    void many_are_confirmed_at_once_each_by_a_second_person() {
        fixture.edition("FAKTA-BANYAK", 3, 0);
        String one = recorded("FAKTA-BANYAK", "K001");
        String imported = recorded("FAKTA-BANYAK", "K002");
        imported = imported.substring(imported.lastIndexOf('/') + 1);
        EditionFixture.asOwner("update fact set current = false where public_id = ?", imported);
        EditionFixture.asOwner(
                "insert into fact (id, nomination_id, criterion, level, evidence, recorded_by, recorded_at)"
                        + " select nextval('fact_seq'), nomination_id, criterion, level, '', recorded_by, recorded_at"
                        + " from fact where public_id = ?",
                imported);
        second.open("/editions/FAKTA-BANYAK/nominations/K003/facts/REG")
                .fill("level", "perda")
                .fill("evidence", "Perda")
                .send()
                .then()
                .statusCode(303);
        String list = "/editions/FAKTA-BANYAK/facts";
        second.open(list, "/confirm")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Belum ada fakta yang dicentang"));
        var all = second.open(list + "?state=awaiting", "/facts/confirm")
                .fill("step", "all")
                .send();
        all.then().statusCode(200);
        assertEquals(2, ticked(all.asString()), "not what they recorded themselves");
        assertEquals(0, ticked(html(second, list)));
        assertFalse(html(member, "/editions/FAKTA/facts").contains("Sahkan yang dicentang"));

        String own = only(html(second, list), "Contoh 003:");
        second.open(list, "/facts/confirm")
                .fill("fact", own.replaceAll(".*/|\\?.*", ""))
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Anda catat sendiri"));
        var stale = second.open(list, "/confirm").fill("fact", one.substring(one.lastIndexOf('/') + 1));
        assertTrue(all.asString().contains("1 dari 2 fakta belum ada buktinya."));
        var done = second.form(all.asString(), list, "/facts/confirm").send();
        done.then().statusCode(303);
        String said = html(second, done.header("Location"));
        assertTrue(said.contains("2 fakta disahkan; 1 di antaranya belum ada buktinya."), said);
        assertTrue(html(second, list).contains("1 fakta menunggu pengesahan"));
        stale.send().then().statusCode(422).body(containsString("sudah diputuskan lebih dahulu"));
    }

    @Test
    void deciding_leads_to_the_next_that_waits() {
        fixture.edition("FAKTA-LANJUT", 3, 0);
        String one = recorded("FAKTA-LANJUT", "K001");
        String two = recorded("FAKTA-LANJUT", "K002");
        String three = recorded("FAKTA-LANJUT", "K003");
        var answer = second.open(two, "/confirm").send();
        answer.then().statusCode(303).header("Location", containsString(two));
        String decided = html(second, two);
        assertTrue(decided.contains("Disahkan"));
        assertTrue(decided.contains("href=\"" + three + "\">Fakta berikutnya"));
        assertTrue(decided.contains("2 fakta masih menunggu keputusan Anda"));
        assertTrue(html(second, three).contains("href=\"" + one + "\">Fakta berikutnya"), "round and round");
        assertFalse(html(first, two).contains("Fakta berikutnya"), "who recorded them all decides on none");
    }

    @Test
    void nobody_is_sent_to_the_fact_of_a_withdrawn_nomination() {
        fixture.edition("FAKTA-TARIK", 3, 0);
        String one = recorded("FAKTA-TARIK", "K001");
        String two = recorded("FAKTA-TARIK", "K002");
        recorded("FAKTA-TARIK", "K003");
        fixture.withdraw("FAKTA-TARIK", "K003");
        String page = html(second, one);
        assertTrue(page.contains("href=\"" + two + "\">Fakta berikutnya"));
        assertTrue(page.contains("1 fakta masih menunggu keputusan Anda"), page);
        String list = html(second, "/editions/FAKTA-TARIK/facts?state=awaiting");
        assertTrue(list.contains("2 fakta menunggu pengesahan"), list);
        assertFalse(list.contains("Contoh 003"));
    }

    private String recorded(String edition, String nominee) {
        first.open("/editions/" + edition + "/nominations/" + nominee + "/facts/REG")
                .fill("level", "perda")
                .fill("evidence", "Perda")
                .send()
                .then()
                .statusCode(303);
        return QuarkusTransaction.requiringNew()
                .call(() -> "/editions/" + edition + "/facts/"
                        + facts.current(fixture.nomination(edition, nominee), "REG")
                                .orElseThrow()
                                .publicId());
    }

    private static long ticked(String html) {
        return Pattern.compile("name=\"fact\" value=\"[\\w-]{24}\" checked")
                .matcher(html)
                .results()
                .count();
    }

    private static String only(String html, String words) {
        int at = html.indexOf(words);
        int href = html.lastIndexOf("href=\"", at) + 6;
        return html.substring(href, html.indexOf('"', href));
    }

    private static List<String> told(List<Objection> objections) {
        return objections.stream()
                .filter(o -> o.key().startsWith("fact."))
                .map(o -> o.text(Messages.INDONESIAN))
                .toList();
    }

    private void recordRegulation(String nominee, String level) {
        first.open(NOMINATIONS + nominee + "/facts/REG")
                .fill("level", level)
                .fill("evidence", "Perda Contoh 4/2025, hlm. 12–14")
                .send()
                .then()
                .statusCode(303);
    }

    private String latest(String nominee, String criterion) {
        return QuarkusTransaction.requiringNew()
                .call(() -> FACTS + "/"
                        + facts.current(fixture.nomination("FAKTA", nominee), criterion)
                                .orElseThrow()
                                .publicId());
    }

    private long confirmed(String nominee) {
        return QuarkusTransaction.requiringNew()
                .call(() -> facts.confirmed(editions.byCode("FAKTA").orElseThrow()).stream()
                        .filter(f -> f.nomination().code().equals(nominee))
                        .count());
    }

    private static String html(FormClient who, String path) {
        return who.get(path).then().statusCode(200).extract().asString();
    }
}
