package id.paritrana.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;
import id.paritrana.export.ExportFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;
import id.paritrana.workbook.Vocabulary;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One officer with a file takes no seat from a nominee, and moves no days by which figures count. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FrozenEditionTest {
    private static final String OFFICER = "officer secretariat";
    private static final String RECUSED = "nomination,seat,reason\nN1,1,kerabat\nN1,2,kerabat\n";
    private static final String OWN = "benturan kepentingan hanya dinyatakan oleh kursinya sendiri";

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"made", "frozen", "opened"})
    void no_seat_of_an_official_edition_is_recused_by_a_file(String stage) {
        String code = "BEKUKU" + stage.charAt(0);
        ImportFixture.edition(code, "official").taken(OFFICER);
        if (!stage.equals("made")) {
            EditionFixture.asOwner(
                    "update edition set frozen_at = ?, scheme_basis = 'Juknis' where code = ?",
                    EditionFixture.FROZEN_AT,
                    code);
        }
        if (stage.equals("opened")) {
            EditionFixture.asOwner("update edition set opened_at = ? where code = ?", EditionFixture.OPENED_AT, code);
        }
        var file = ImportFixture.edition(code, "official").with("recusals", RECUSED);
        String page = file.preview(OFFICER);
        assertTrue(page.contains("0 perubahan") && page.contains(OWN), page);
        assertEquals("0", recusals(code));
    }

    @Test
    void no_new_official_edition_brings_its_recusals_along() {
        String page = ImportFixture.edition("BEKUBARU", "official")
                .with("recusals", RECUSED)
                .preview(OFFICER);
        assertTrue(page.contains(OWN), page);
        assertFalse(page.contains("Terapkan semua") || page.contains("Buat edisi"), page);
        assertEquals("0", recusals("BEKUBARU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"practice", "archive"})
    void practice_and_archive_take_them(String kind) {
        String code = "BEKU" + kind.toUpperCase(Locale.ROOT);
        ImportFixture.edition(code, kind).with("recusals", RECUSED).taken(OFFICER);
        assertEquals("2", recusals(code));
    }

    @Test
    void what_a_seat_declared_itself_comes_back_with_the_file_and_is_no_change() {
        EditionFixture edition = EditionFixture.of("BEKUSAMA").opened(database).recuse("KAB1", 4);
        var officer = FormClient.as(OFFICER);
        byte[] file = ExportFixture.take(officer, edition.code(), "edition-zip").asByteArray();
        assertTrue(ImportFixture.upload(officer, "lagi.zip", file).asString().contains("0 perubahan"));
    }

    private String recusals(String code) {
        return EditionFixture.read(
                database,
                "select count(*)::text from recusal r join seat s on s.id = r.seat_id join edition e on e.id = s.edition_id"
                        + " where e.code = ?",
                code);
    }

    @Test
    void days_years_and_region_stay_from_freezing_on_and_the_name_from_the_first_verdict_on() {
        EditionFixture edition = RankingFixture.closed("BEKUHARI", database);
        RankingFixture.run("BEKUHARI", "BSR", "");
        for (String change : new String[] {
            "period_end,2025-12-30",
            "period_start,2025-02-01",
            "award_year,2024",
            "assessment_year,2020",
            "region,Provinsi Lain"
        }) {
            String page = preview("BEKUHARI", "edition", change);
            String field = Vocabulary.readInIndonesian(change.split(",")[0]);
            assertFalse(field.contains("_"), field);
            assertTrue(
                    page.contains("0 perubahan")
                            && page.contains("dibekukan bersama skema. Kembalikan " + field + " pada lembar Edisi"),
                    change + "\n" + page);
        }
        taken("BEKUHARI", "name,Nama lain");
        assertEquals("Nama lain", edition.text("select name from edition where id = ?", edition.id()));
        FormClient.as(OFFICER)
                .get("/editions/BEKUHARI/ranking/BSR")
                .then()
                .body(containsString("Data masuk lewat impor"));
        VerdictFixture.pronounce("BEKUHARI", "BSR");
        assertTrue(preview("BEKUHARI", "edition", "name,Nama lagi").contains("nama edisi tidak berubah lagi"));
        assertEquals(
                "2025-12-31 2026 Provinsi Nusa Tirta Nama lain",
                edition.text(
                        "select period_end || ' ' || award_year || ' ' || region || ' ' || name from edition where id = ?",
                        edition.id()));
    }

    @Test
    void who_forgot_a_year_or_the_region_fills_it_in_before_the_papers_are_written() {
        EditionFixture edition = EditionFixture.of("BEKULUPA").prepared(database);
        edition.run("update edition set award_year = null, region = '', period_end = null where id = ?", edition.id());
        edition.run(
                "update edition set frozen_at = ?, scheme_basis = 'Juknis' where id = ?",
                EditionFixture.FROZEN_AT,
                edition.id());
        taken("BEKULUPA", "award_year,2026");
        taken("BEKULUPA", "region,Provinsi Nusa Tirta");
        assertEquals(
                "2026 Provinsi Nusa Tirta",
                edition.text("select award_year || ' ' || region from edition where id = ?", edition.id()));
        assertTrue(preview("BEKULUPA", "edition", "period_end,2025-12-31").contains("Kembalikan akhir periode pada"));
    }

    @Test
    void a_fact_that_two_have_decided_is_not_removed_by_one_with_a_file() {
        EditionFixture edition = EditionFixture.of("BEKUFAKTA").opened(database);
        String page = ImportFixture.upload(FormClient.as(OFFICER), "hapus.zip", without("BEKUFAKTA", "KAB1,A1,"))
                .asString();
        assertTrue(page.contains("tidak dihapus setelah skema dibekukan"), page);
        assertEquals(
                1,
                edition.number(
                        "select count(*) from fact where nomination_id = ? and criterion = 'A1' and current",
                        edition.nomination("KAB1")));
    }

    private static String preview(String edition, String table, String line) {
        return ImportFixture.upload(FormClient.as(OFFICER), "edisi.zip", with(edition, table, line))
                .asString();
    }

    private static void taken(String edition, String line) {
        var officer = FormClient.as(OFFICER);
        String page = ImportFixture.upload(officer, "edisi.zip", with(edition, "edition", line))
                .asString();
        officer.form(page, ImportFixture.address(page), "/import/")
                .send()
                .then()
                .statusCode(303);
    }

    /** The own export of an edition with another line for that key. */
    private static byte[] with(String edition, String table, String line) {
        Map<String, String> tables = exported(edition);
        String others = tables.get(table)
                .lines()
                .filter(other -> !other.startsWith(line.split(",")[0] + ","))
                .collect(Collectors.joining("\n"));
        tables.put(table, others + "\n" + line + "\n");
        return ImportFixture.zip(tables);
    }

    /** The own export of an edition with the mark that a value is to go. */
    private static byte[] without(String edition, String value) {
        Map<String, String> tables = exported(edition);
        String all = tables.get("values")
                .lines()
                .map(line -> line.contains("nomination,criterion")
                        ? line + ",hapus"
                        : line.startsWith(value) ? line + ",ya" : line)
                .collect(Collectors.joining("\n"));
        tables.put("values", all + "\n");
        return ImportFixture.zip(tables);
    }

    private static Map<String, String> exported(String edition) {
        var tables = new LinkedHashMap<String, String>();
        byte[] file = ExportFixture.take(FormClient.as(OFFICER), edition, "edition-zip")
                .asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    tables.put(
                            entry.getName().replace(".csv", ""),
                            new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace("\ufeff", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }
}
