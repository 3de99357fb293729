package id.paritrana.nomination;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NominationPagesTest {
    private static final String LIST = "/editions/NOM/nominations";

    @Inject
    NominationFixture fixture;

    @Inject
    StatementCount statements;

    private final FormClient officer = FormClient.as("nom-officer secretariat");
    private final FormClient member = FormClient.as("nom-member");

    @BeforeAll
    void anEdition() {
        fixture.edition("NOM", 110, 2);
        fixture.edition("NOM-SMALL", 1, 1);
        fixture.seat("NOM", "1", "nom-member");
        fixture.recuse("NOM", "1", "K007");
    }

    @Test
    void the_list_is_paged_filtered_and_sorted_by_the_server() {
        String first = html(officer, LIST);
        assertEquals(50, rows(first));
        assertTrue(first.contains("Halaman 1 dari 3"));
        assertEquals(12, rows(html(officer, LIST + "?page=3")));
        assertEquals(12, rows(html(officer, LIST + "?page=99")));
        assertEquals(2, rows(html(officer, LIST + "?category=BES")));
        assertEquals(List.of("PT Misal 001", "PT Misal 002"), names(html(officer, LIST + "?category=BES&sort=name")));
        assertEquals(List.of("PT Misal 002", "PT Misal 001"), names(html(officer, LIST + "?category=BES")));
        assertEquals(List.of("Kabupaten Contoh 042"), names(html(officer, LIST + "?q=contoh 042")));
        assertTrue(html(officer, LIST + "?q=100%").contains("Tidak ada calon yang cocok"));
        assertTrue(html(officer, LIST + "?q=<script>").contains("&lt;script&gt;"));
    }

    @Test
    void the_list_says_by_category_how_each_nominee_stands() {
        fixture.edition("NOM-KEADAAN", 3, 1);
        String one = "/editions/NOM-KEADAAN/nominations/K001";
        officer.open(one + "/values/TUNGGAK")
                .fill("value", "5")
                .fill("source", "Kantor cabang")
                .fill("asOf", "2025-12-31")
                .send()
                .then()
                .statusCode(303);
        fixture.withdraw("NOM-KEADAAN", "K003");
        String list = html(officer, "/editions/NOM-KEADAAN/nominations");
        assertTrue(list.indexOf("Pemerintah kabupaten/kota</h2>") < list.indexOf("Kabupaten Contoh 001"), list);
        assertTrue(list.indexOf("Kabupaten Contoh 003") < list.indexOf("Perusahaan besar</h2>"), list);
        String missing = "1\u00a0angka menunggu cakupan · 2\u00a0fakta belum dicatat atau ditolak";
        assertEquals(
                List.of(
                        missing + " | st half | Belum lengkap",
                        missing + " · 1\u00a0angka belum ada | st half | Belum lengkap",
                        " | st off | Ditarik",
                        missing + " · 1\u00a0angka belum ada | st half | Belum lengkap"),
                Pattern.compile("(?s)class=\"meta\">([^<]*)</span><span\\s+class=\"(st \\w+)\">([^<]*)</span></li>")
                        .matcher(list)
                        .results()
                        .map(m -> m.group(1) + " | " + m.group(2) + " | " + m.group(3))
                        .toList());
        assertFalse(list.contains(" K001 ") || list.contains("kode wilayah"), list);
    }

    @Test
    void nominees_who_look_like_one_are_doubted_but_not_beside_one_who_is_hidden() {
        fixture.edition("NOM-MIRIP", 3, 1);
        long twin = fixture.nomination("NOM-MIRIP", "K002").id();
        EditionFixture.asOwner("update nomination set name = 'KABUPATEN  contoh-001' where id = ?", twin);
        String doubt = "nama atau wilayahnya sama dengan 1 calon lain";
        assertEquals(3, html(officer, "/editions/NOM-MIRIP/nominations").split(doubt, -1).length);
        String page = html(officer, "/editions/NOM-MIRIP/nominations/K001");
        assertTrue(page.contains("sama dengan KABUPATEN  contoh-001."), page);
        assertEquals(-1, page.indexOf("tarik salah satunya"), "what is not frozen is not withdrawn");
        fixture.seat("NOM-MIRIP", "1", "nom-mirip-satu");
        fixture.recuse("NOM-MIRIP", "1", "K002");
        var seat = FormClient.as("nom-mirip-satu");
        assertFalse(html(seat, "/editions/NOM-MIRIP/nominations").contains(doubt));
        assertFalse(html(seat, "/editions/NOM-MIRIP/nominations/K001").contains("Mungkin calon yang sama"));
        fixture.withdraw("NOM-MIRIP", "K002");
        assertFalse(html(officer, "/editions/NOM-MIRIP/nominations").contains(doubt));
    }

    @Test
    void a_nominee_s_page_has_all_figures_in_one_part_and_codes_at_its_foot() {
        String page = html(officer, LIST + "/K001");
        assertEquals(
                List.of("evidence", "figures", "facts"),
                Pattern.compile("<li><a href=\"#(\\w+)\">")
                        .matcher(page)
                        .results()
                        .map(m -> m.group(1))
                        .toList());
        assertEquals(
                List.of("Berkas bukti", "Angka", "Fakta"),
                Pattern.compile("<h2 id=\"\\w+\">([^<]+)</h2>")
                        .matcher(page)
                        .results()
                        .map(m -> m.group(1))
                        .toList());
        assertTrue(page.matches("(?s).*<p class=\"sub\"><span lang=\"id\">[^<]+</span></p>.*"), page);
        assertTrue(page.contains("Untuk impor buku kerja: kode K001"), page);
        assertFalse(html(member, LIST + "/K001").contains("buku kerja"), "a member imports nothing");
    }

    @Test
    void a_recused_seat_has_no_such_nomination_anywhere() {
        String seen = html(member, LIST + "?q=00");
        assertFalse(seen.contains("K007"));
        assertTrue(seen.contains("K006"));
        assertTrue(html(member, LIST).contains("111 calon"));
        assertTrue(html(officer, LIST).contains("112 calon"));
        String hidden =
                member.get(LIST + "/K007").then().statusCode(404).extract().asString();
        String missing =
                member.get(LIST + "/K999").then().statusCode(404).extract().asString();
        assertEquals(missing.replace("K999", "K007"), hidden);
        member.get(LIST + "/K007/coverage").then().statusCode(404);
        member.get("/editions/NOM-SMALL/nominations").then().statusCode(404);
    }

    @Test
    void a_member_reads_and_changes_nothing() {
        String page = html(member, LIST + "/K001");
        assertTrue(page.contains("Bentuk regulasi"));
        assertFalse(page.contains(">Isi<"));
        assertFalse(page.contains("Tambah berkas"));
        member.get(LIST + "/K001/values/TUNGGAK").then().statusCode(404);
        member.get(LIST + "/K001/evidence").then().statusCode(404);
        member.get(LIST + "/K001/coverage/new").then().statusCode(404);
        member.get(LIST + "/K001/facts/REG").then().statusCode(404);
    }

    @Test
    void a_ratio_is_given_by_parts_that_can_be_divided_and_they_replace_an_imported_quotient() {
        String address = LIST + "/K013/values/PU";
        officer.open(address)
                .type("numerator", "45")
                .type("denominator", "0")
                .type("source", "Kantor cabang")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("tidak dapat dibagi"));
        assertTrue(html(officer, address).contains("catatan cakupan Penerima upah (PU)."));
        for (String quotient : List.of("-0,5", "85")) {
            officer.open(address)
                    .type("value", quotient)
                    .type("source", "Kantor cabang")
                    .send()
                    .then()
                    .statusCode(422);
        }
        officer.open(address)
                .type("value", "0,5")
                .type("source", "Kantor cabang")
                .send()
                .then()
                .statusCode(303);
        officer.open(address)
                .type("numerator", "45")
                .type("denominator", "90")
                .type("reason", "Angka asalnya datang")
                .send()
                .then()
                .statusCode(303);
        String act = fixture.latestAct("NOM");
        assertTrue(act.contains("\"numerator\":null") && act.contains("\"value\":0.5}"), act);
        assertTrue(act.contains("\"numerator\":45") && act.contains("\"value\":null}"), act);
    }

    @Test
    void a_stated_share_is_doubted_beside_its_figure_with_what_is_meant() {
        officer.open(LIST + "/K014/values/PU")
                .type("numerator", "41")
                .type("denominator", "60")
                .type("statedPercent", "0,68")
                .type("source", "Kantor cabang")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(officer, LIST + "/K014").contains("tulis 68 (70"));
        officer.open(LIST + "/K014/values/PU")
                .type("statedPercent", "68")
                .type("reason", "Salah satuan")
                .send()
                .then()
                .statusCode(303);
        assertFalse(html(officer, LIST + "/K014").contains("tulis 68 (70"));
    }

    @Test
    void a_figure_is_recorded_with_its_source_and_corrected_with_a_reason() {
        String address = LIST + "/K010/values/TUNGGAK";
        officer.open(address)
                .fill("value", "1.234")
                .fill("asOf", "31/02/2025")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("dapat dibaca dua cara"))
                .body(containsString("bukan tanggal"))
                .body(containsString("value=\"1.234\""))
                .body(containsString("Galat: "));
        officer.open(address)
                .fill("value", "12,5")
                .fill("source", "Kantor cabang")
                .fill("asOf", "2025-12-31")
                .send()
                .then()
                .statusCode(303)
                .header("Location", endsWith(LIST + "/K010?done=kept"));
        assertTrue(html(officer, LIST + "/K010").contains("12,5"));
        officer.open(address)
                .fill("value", "13")
                .fill("source", "Kantor cabang")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan perubahan"));
        officer.open(address)
                .fill("value", "13")
                .fill("source", "Kantor cabang")
                .fill("reason", "salah ketik")
                .send()
                .then()
                .statusCode(303);
        assertEquals(
                "value-recorded | nomination:K010 criterion:TUNGGAK"
                        + " | {\"as_of\":\"2025-12-31\",\"denominator\":null,\"numerator\":null,\"source\":\"Kantor cabang\",\"state\":\"\",\"stated_percent\":null,\"value\":12.5}"
                        + " | {\"as_of\":\"2025-12-31\",\"denominator\":null,\"numerator\":null,\"source\":\"Kantor cabang\",\"state\":\"\",\"stated_percent\":null,\"value\":13}"
                        + " | salah ketik",
                fixture.latestAct("NOM"));
    }

    @Test
    void the_second_of_two_people_compares_and_loses_nothing() {
        String address = LIST + "/K011/values/TUNGGAK";
        var mine = officer.open(address).fill("value", "5").fill("source", "surat lama");
        FormClient.as("nom-second secretariat")
                .open(address)
                .fill("value", "7")
                .fill("source", "surat baru")
                .send()
                .then()
                .statusCode(303);
        var answer = mine.send();
        answer.then().statusCode(409).body(containsString("surat lama")).body(containsString("surat baru"));
        officer.form(answer.asString(), address, address)
                .fill("reason", "surat lama yang benar")
                .send()
                .then()
                .statusCode(303);
        assertTrue(html(officer, LIST + "/K011").contains("surat lama"));
    }

    @Test
    void the_same_form_sent_twice_acts_once() {
        var form = officer.open(LIST + "/K012/evidence")
                .fill("title", "Perda Contoh 4/2025")
                .fill("pages", "12–14");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303).header("Location", endsWith("/K012?done=kept"));
        String page = html(officer, LIST + "/K012");
        assertEquals(
                1,
                Pattern.compile("lang=\"id\">Perda Contoh 4/2025")
                        .matcher(page)
                        .results()
                        .count());
    }

    @Test
    void a_document_has_a_title_and_at_most_an_https_address() {
        String address = LIST + "/K013/evidence";
        officer.open(address)
                .fill("title", " ")
                .fill("address", "javascript:alert(1)")
                .fill("criterion", "NONE")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Judul berkas belum diisi"))
                .body(containsString("dimulai dengan https://"))
                .body(containsString("Kriteria ini tidak ada"));
        officer.open(address)
                .fill("title", "KTP 3171012345678901")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("NIK atau nomor kepesertaan"));
        officer.open(address)
                .fill("title", "Laporan <b>tahunan</b>")
                .fill("address", "https://contoh.go.id/laporan.pdf?a=1&b=2")
                .fill("criterion", "INOV")
                .send()
                .then()
                .statusCode(303);
        officer.get(LIST + "/K013")
                .then()
                .body(containsString("Laporan &lt;b&gt;tahunan&lt;/b&gt;"))
                .body(containsString("href=\"https://contoh.go.id/laporan.pdf?a=1&amp;b=2\""))
                .body(containsString("untuk Inovasi"))
                .body(not(containsString("<b>tahunan</b>")));
    }

    @Test
    void a_code_may_hold_any_character() {
        fixture.edition("NOM-KODE", 0, 0);
        fixture.nominate("NOM-KODE", "KAB", "B 50% + 1");
        String list = html(officer, "/editions/NOM-KODE/nominations");
        String address = "/editions/NOM-KODE/nominations/B%2050%25%20%2B%201";
        assertTrue(list.contains("href=\"" + address + "\""));
        var client = FormClient.as("nom-officer secretariat").unencoded();
        assertTrue(html(client, address).contains("Calon B 50% + 1"));
        client.open(address + "/coverage/new")
                .fill("segment", "PU")
                .fill("asOf", "2024-12-31")
                .fill("participants", "12")
                .fill("workers", "10")
                .fill("source", "surat")
                .send()
                .then()
                .statusCode(303)
                .header("Location", endsWith(address + "/coverage?done=kept"));
        client.open(address + "/coverage", "/answers")
                .fill("reason", "benar demikian")
                .send()
                .then()
                .statusCode(303)
                .header("Location", endsWith(address + "/coverage?done=kept"));
        html(officer, "/editions/NOM-KODE/coverage");
    }

    @Test
    void after_the_verdict_nothing_is_corrected_any_more() {
        fixture.edition("NOM-PAST", 1, 1);
        fixture.seat("NOM-PAST", "1", "nom-chair");
        String past = "/editions/NOM-PAST/nominations/K001";
        var open = officer.open(past + "/values/TUNGGAK").fill("value", "5").fill("source", "surat yang diketik");
        var file = officer.open(past + "/evidence").fill("title", "surat yang diketik");
        fixture.pronounce("NOM-PAST", "KAB", "1");
        String verdict = "Putusan untuk Pemerintah kabupaten/kota sudah ditetapkan";
        for (var late : List.of(open, file)) {
            String refused = late.send().then().statusCode(422).extract().asString();
            assertTrue(refused.contains(verdict) && refused.contains("Tidak ada yang diubah"), refused);
            assertTrue(refused.contains("surat yang diketik"), refused);
            assertFalse(refused.contains(">Simpan"), refused);
        }
        assertTrue(html(officer, past + "/evidence").contains("Data sudah tetap"));
        String page = html(officer, past);
        assertTrue(page.contains("Data sudah tetap"));
        assertFalse(page.contains("Tambah berkas"));
        assertTrue(html(officer, "/editions/NOM-PAST/nominations/B001").contains("Tambah berkas"));
    }

    @Test
    void the_list_asks_the_database_the_same_number_of_times_whatever_its_length() {
        html(officer, LIST);
        long many = statements.during(() -> html(officer, LIST));
        long few = statements.during(() -> html(officer, "/editions/NOM-SMALL/nominations"));
        assertEquals(few, many);
    }

    private static String html(FormClient who, String path) {
        return who.get(path).then().statusCode(200).extract().asString();
    }

    private static long rows(String html) {
        return Pattern.compile("<li class=\"task\">").matcher(html).results().count();
    }

    private static List<String> names(String html) {
        return Pattern.compile("<li class=\"task\"><a\\s+href=\"[^\"]+\">([^<]+)</a>")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
    }
}
