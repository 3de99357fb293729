package id.paritrana.exchange;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.SecondPersonFixture;
import id.paritrana.export.ExportFixture;
import id.paritrana.ranking.RankingFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From freezing on the roster changes only by acts that have a name. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FrozenRosterTest {
    private static final String OFFICER = "officer secretariat";
    private static final String SECOND = "second-officer secretariat";
    private static final Map<String, String> KAB_MARKS = Map.of("A2", "3", "C1", "70", "D2", "80");

    @Inject
    DataSource database;

    @Test
    void an_import_neither_moves_nor_adds_nor_renames_nor_removes_what_is_frozen() {
        frozen("ROST1");
        String nominations = "Daftar calon dibekukan bersama skema";
        refused("ROST1", "nominations", "BSR,P1", "KAB,P1", nominations);
        refused("ROST1", "nominations", "Kabupaten Contoh Dua", "Kabupaten Lain", nominations);
        refused("ROST1", "nominations", "BSR,P1,", "BSR,P9,", nominations);
        String seats = "Unsur dan peran kursi dibekukan bersama skema";
        refused("ROST1", "seats", "1,Sekretaris Daerah,chair", "1,Sekretaris Daerah,member", seats);
        refused("ROST1", "seats", "Pengusaha", "Apindo", seats);
        refused("ROST1", "seats", "Pemegang tiga", "Orang lain", "Pemegang kursi diganti di halaman Tim\u00a09");
        refused("ROST1", "categories", "Perusahaan besar", "Perusahaan", "Kategori dibekukan bersama skema");
    }

    @Test
    void the_database_refuses_the_same() {
        var edition = EditionFixture.of("ROST2").opened(database).close("BSR");
        long kab1 = edition.nomination("KAB1");
        refused("PA014", "update nomination set category_id = ? where id = ?", edition.category("BSR"), kab1);
        refused("42501", "update nomination set code = 'X' where id = ?", kab1);
        refused("PA014", "update nomination set name = 'Lain' where id = ?", kab1);
        refused("PA014", "delete from nomination where id = ?", kab1);
        refused(
                "PA014",
                "insert into nomination (id, edition_id, category_id, position, code, name)"
                        + " values (nextval('nomination_seq'), ?, ?, 9, 'KAB9', 'Kabupaten Baru')",
                edition.id(),
                edition.category("KAB"));
        refused("PA015", "update seat set role = 'member' where id = ?", edition.seatId(1));
        refused("PA015", "update seat set element = 'Lain' where id = ?", edition.seatId(3));
        refused("PA015", "delete from seat where id = ?", edition.seatId(9));
        refused("PA016", "update category set prize_places = 9 where id = ?", edition.category("KAB"));
        refused("PA017", "update category set closed_at = null where id = ?", edition.category("BSR"));
        refused(
                "PA004",
                "update nomination set withdrawn_at = timestamptz '2026-05-21 02:00Z', withdrawal_reason = 'x' where id = ?",
                edition.nomination("BSR1"));
        refused(
                "PA018",
                "update edition set frozen_at = null, opened_at = null, scheme_basis = null where id = ?",
                edition.id());
        refused("PA021", "update seat_holder set name = 'Orang lain' where seat_id = ?", edition.seatId(4));
    }

    @Test
    void a_name_never_leaves_anothers_account_bound() {
        ImportFixture.edition("ROST3", "").taken(OFFICER);
        EditionFixture prepared = EditionFixture.of("ROST3X").prepared(database);
        EditionFixture.asOwner(
                "update seat_holder set account_id = ? where seat_id = (select s.id from seat s join edition e on e.id = s.edition_id"
                        + " where e.code = 'ROST3' and s.code = '3')",
                prepared.accountId(3));
        refused("ROST3", "seats", "Pemegang tiga", "Orang lain", "Kursi 3 dipegang orang lain menurut buku kerja");
        ImportFixture.edition("ROST3", "")
                .with("seats", "Pemegang empat", "Orang lain")
                .taken(OFFICER);
    }

    @Test
    void a_nomination_is_added_by_two_officers() {
        EditionFixture edition = EditionFixture.of("ROST4").opened(database);
        var first = FormClient.as(OFFICER);
        first.open("/editions/ROST4/roster/add", "/add")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Isi kode calon"))
                .body(containsString("Isi nama calon"))
                .body(containsString("Pilih kategori"))
                .body(containsString("Tulis alasannya"));
        var form = first.open("/editions/ROST4/roster/add", "/add")
                .fill("category", "KAB")
                .fill("code", "KAB7")
                .fill("name", "Kabupaten Susulan")
                .fill("reason", "Berkas tertinggal di loket");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303);
        assertEquals(
                1,
                edition.number("select count(*) from proposal where edition_id = ?", edition.id()),
                "sent twice, done once");
        first.get("/editions/ROST4").then().body(containsString("Usul menunggu keputusan orang kedua"));
        String page = SecondPersonFixture.first(first, "ROST4");
        var own = first.open(page, "/reject");
        assertFalse(first.get(page).asString().contains("/confirm\""));
        var another = FormClient.as(SECOND);
        var confirm = SecondPersonFixture.form(another, "ROST4");
        own.send(page + "/confirm").then().statusCode(422).body(containsString("usul Anda sendiri"));
        assertEquals(
                0,
                edition.number("select count(*) from nomination where code = 'KAB7' and edition_id = ?", edition.id()));
        confirm.send().then().statusCode(303);
        another.get("/editions/ROST4/nominations").then().body(containsString("Kabupaten Susulan"));
        FormClient.as(edition.member(4)).get("/editions/ROST4/tasks").then().body(containsString("Kabupaten Susulan"));
        FormClient.as("checker auditor")
                .get("/editions/ROST4/journal")
                .then()
                .body(containsString("Calon ditambahkan"))
                .body(containsString("Berkas tertinggal di loket"));
        own.send().then().statusCode(422).body(containsString("Usul ini sudah disahkan orang kedua, "));
    }

    @Test
    void codes_that_were_written_otherwise_than_meant_are_refused_with_what_to_write() {
        EditionFixture.of("ROST4C").opened(database);
        FormClient.as(OFFICER)
                .open("/editions/ROST4C/roster/add", "/add")
                .fill("category", "KAB")
                .fill("code", "KAB7;")
                .fill("name", "Kabupaten Susulan")
                .fill("region", "63.71.01.1001.05")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Kode wilayah 63.71.01.1001.05 tidak tersusun seperti kode Kemendagri"))
                .body(containsString("Di ujung kode “KAB7;” ada tanda yang tampaknya ikut tersalin. Tulis KAB7."));
    }

    @Test
    void a_nomination_that_waits_while_the_freezing_is_undone_comes_with_the_workbook_and_not_by_its_confirmation() {
        EditionFixture edition = EditionFixture.of("ROSTUNDONE").frozen(database);
        var first = FormClient.as(OFFICER);
        first.open("/editions/ROSTUNDONE/roster/add", "/add")
                .fill("category", "BSR")
                .fill("code", "BSR7")
                .fill("name", "PT Susulan")
                .fill("reason", "Terlambat")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        var confirm = SecondPersonFixture.form(second, "ROSTUNDONE");
        String page = SecondPersonFixture.first(second, "ROSTUNDONE");
        first.open("/editions/ROSTUNDONE/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        String unfreeze = edition.text(
                "select public_id from proposal where edition_id = ? and act = 'scheme-unfrozen'", edition.id());
        second.open("/editions/ROSTUNDONE/proposals/" + unfreeze, "/confirm")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        confirm.send().then().statusCode(422).body(containsString("Daftar calon belum dibekukan"));
        second.get(page)
                .then()
                .body(containsString("Daftar calon belum dibekukan"))
                .body(not(containsString("/confirm\"")));
        edition.run(
                "update edition set frozen_at = ?, scheme_basis = 'Juknis' where id = ?",
                TestClock.START.plus(Duration.ofHours(1)),
                edition.id());
        confirm.send().then().statusCode(422).body(containsString("dibekukan lagi setelah calon ini diusulkan"));
        second.get(page)
                .then()
                .body(containsString("dibekukan lagi setelah calon ini diusulkan"))
                .body(not(containsString("/confirm\"")));
        assertEquals(
                0,
                edition.number("select count(*) from nomination where code = 'BSR7' and edition_id = ?", edition.id()));
        second.open(page, "/reject")
                .fill("reason", "Masuk lewat buku kerja")
                .send()
                .then()
                .statusCode(303);
    }

    @Test
    void nothing_is_added_to_a_closed_category() {
        EditionFixture edition = EditionFixture.of("ROST5").opened(database);
        var first = FormClient.as(OFFICER);
        first.open("/editions/ROST5/roster/add", "/add")
                .fill("category", "BSR")
                .fill("code", "BSR7")
                .fill("name", "PT Susulan")
                .fill("reason", "Terlambat")
                .send()
                .then()
                .statusCode(303);
        var second = FormClient.as(SECOND);
        var confirm = SecondPersonFixture.form(second, "ROST5");
        edition.close("BSR");
        String told = "Penilaian kategori Perusahaan besar sudah ditutup";
        confirm.send().then().statusCode(422).body(containsString(told));
        second.get(SecondPersonFixture.first(second, "ROST5"))
                .then()
                .body(containsString(told))
                .body(not(containsString("/confirm\"")));
        assertEquals(0, edition.number("select count(*) from nomination where code = 'BSR7'"));
    }

    @Test
    void a_withdrawn_nomination_stays_listed_and_is_asked_and_ranked_no_more() {
        EditionFixture edition = EditionFixture.of("ROST6").opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR1", seat, Map.of("K1", "80"));
            edition.file("BSR2", seat, Map.of("K1", "90"));
        }
        edition.draft("BSR3", 4, Map.of("K1", "70"));
        edition.file("BSR3", 5, Map.of("K1", "99"));
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/ROST6/roster/BSR3/withdraw", "/withdraw")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan penarikan"));
        officer.open("/editions/ROST6/roster/BSR3/withdraw", "/withdraw")
                .fill("reason", "-")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan penarikan"));
        var form = officer.open("/editions/ROST6/roster/BSR3/withdraw", "/withdraw")
                .fill("reason", "Perusahaan bubar");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303);
        SecondPersonFixture.confirm(FormClient.as(SECOND), "ROST6").then().statusCode(303);
        officer.get("/editions/ROST6/nominations").then().body(containsString("Ditarik"));
        officer.get("/editions/ROST6/nominations/BSR3")
                .then()
                .body(containsString("Perusahaan bubar"))
                .body(containsString("87,5"));
        officer.get("/editions/ROST6").then().body(containsString("18 dari 18 lembar terkirim, 1 ditarik"));
        FormClient.as("officer-two secretariat").get("/editions/ROST6").then().body(containsString(", 1 ditarik"));
        var member = FormClient.as(edition.member(4));
        member.get("/editions/ROST6/tasks").then().statusCode(200).body(not(containsString("PT Contoh ROST6 3")));
        member.get("/editions/ROST6/nominations/BSR3/sheet")
                .then()
                .statusCode(200)
                .body(containsString("Calon ini ditarik"))
                .body(not(containsString("<textarea")));
        refused(
                "PA020",
                "update sheet_mark set value = 60 where nomination_id = ? and seat_id = ?",
                edition.nomination("BSR3"),
                edition.seatId(4));
        officer.open("/editions/ROST6/close/BSR", "/close")
                .fill("sure", "yes")
                .send()
                .then()
                .statusCode(303);
        RankingFixture.run("ROST6", "BSR", "");
        officer.get("/editions/ROST6/ranking/BSR")
                .then()
                .body(containsString("Ditarik, tidak diperingkat"))
                .body(containsString("Perusahaan bubar"));
        officer.get("/editions/ROST6/export/ranking-csv")
                .then()
                .body(containsString(",BSR1,"))
                .body(containsString(",BSR2,"))
                .body(not(containsString(",BSR3,")));
        byte[] file = ExportFixture.take(officer, "ROST6", "edition-zip").asByteArray();
        assertTrue(
                ImportFixture.upload(officer, "lagi.zip", file).asString().contains("0 perubahan"),
                "the workbook carries the withdrawal");
    }

    @Test
    void nobody_is_withdrawn_after_closing() {
        EditionFixture edition = EditionFixture.of("ROST7").opened(database);
        var officer = FormClient.as(OFFICER);
        var form = officer.open("/editions/ROST7/roster/BSR3/withdraw", "/withdraw")
                .fill("reason", "Terlambat");
        edition.close("BSR");
        form.send().then().statusCode(422).body(containsString("sudah ditutup; daftar calonnya tidak berubah lagi"));
        officer.get("/editions/ROST7/nominations/BSR3").then().body(not(containsString("/withdraw")));
    }

    @Test
    void a_scheme_is_unfrozen_by_two_officers_while_no_sheet_is_begun() {
        EditionFixture edition = EditionFixture.of("ROST8").opened(database);
        var officer = FormClient.as(OFFICER);
        var member = FormClient.as(edition.member(4));
        member.get("/editions/ROST8/nominations/BSR1/sheet").then().body(containsString("Kepatuhan"));
        officer.open("/editions/ROST8/scheme", "/unfreeze")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan membatalkan pembekuan."));
        officer.open("/editions/ROST8/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        SecondPersonFixture.confirm(FormClient.as(SECOND), "ROST8").then().statusCode(303);
        officer.get("/editions/ROST8/scheme").then().body(containsString("masih dapat diubah lewat impor"));
        officer.get("/editions/ROST8/journal")
                .then()
                .body(containsString("Pembekuan skema dibatalkan"))
                .body(containsString("Bobot keliru"));
        // another scheme, frozen and opened again: the sheet asks what it asks now
        edition.run(
                "with old as (delete from stored_criterion where edition_id = ? and code = 'K1' returning *)"
                        + " insert into stored_criterion (id, edition_id, position, category, code, parent, name, weight, source,"
                        + " direction, normaliser, lo, hi, mark_lo, mark_hi)"
                        + " select id, edition_id, position, category, code, parent, 'Kepatuhan baru', weight, source,"
                        + " direction, normaliser, lo, hi, mark_lo, mark_hi from old",
                edition.id());
        edition.run(
                "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', opened_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis 2' where id = ?",
                edition.id());
        member.get("/editions/ROST8/nominations/BSR1/sheet").then().body(containsString("Kepatuhan baru"));
        refused(
                "PA018",
                "update edition set frozen_at = null, opened_at = null, scheme_basis = null, unfreezings = 2 where id = ?",
                edition.id());
    }

    @Test
    void a_scheme_that_was_judged_by_stays_frozen() {
        EditionFixture edition = EditionFixture.of("ROST9").opened(database);
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/ROST9/scheme", "/unfreeze")
                .fill("reason", "Bobot keliru")
                .send()
                .then()
                .statusCode(303);
        edition.draft("KAB1", 4, KAB_MARKS);
        SecondPersonFixture.confirm(FormClient.as(SECOND), "ROST9")
                .then()
                .statusCode(422)
                .body(containsString("Penilaian sudah dimulai; skema"))
                .body(not(containsString("1 lembar")));
        assertEquals(
                1, edition.number("select count(*) from edition where id = ? and opened_at is not null", edition.id()));
        officer.get("/editions/ROST9/scheme").then().body(containsString("Pembekuan tidak dapat dibatalkan"));
    }

    private void frozen(String code) {
        ImportFixture.edition(code, "").taken(OFFICER);
        try {
            EditionFixture.tryTo(
                    database,
                    "update edition set frozen_at = timestamptz '2026-05-21 02:00Z', scheme_basis = 'Juknis' where code = ?",
                    code);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String edition, String table, String words, String others, String sentence) {
        String page =
                ImportFixture.edition(edition, "").with(table, words, others).preview(OFFICER);
        assertTrue(page.contains(sentence), page);
        assertFalse(page.contains("Terapkan semua"), page);
    }

    private void refused(String state, String sql, Object... values) {
        var refused = assertThrows(SQLException.class, () -> EditionFixture.tryTo(database, sql, values), sql);
        assertEquals(state, refused.getSQLState(), refused.getMessage());
    }
}
