package id.paritrana.analysis;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** In BSR the totals are 78.50, 85.50 and 71.50: panel 80, 90, 70 at 70 %, 87.5 at 20 %, 50 at 10 %. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WhatIfTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    private static String path(String edition) {
        return "/editions/" + edition + "/ranking/BSR/what-if";
    }

    @Test
    void other_weights_give_another_total_that_is_kept_nowhere_but_on_record() {
        EditionFixture edition = ran("WHAT1");
        String official = given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/WHAT1/ranking/BSR")
                .asString();
        // 60 % of 90, 30 % of 87.5, 10 % of 50: 54 + 26.25 + 5 = 85.25
        FormClient.as(OFFICER)
                .open(path("WHAT1"))
                .fill("w-K1", "60")
                .fill("w-K2", "30")
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Bukan hasil resmi"))
                .body(containsString("class=\"watermark\""))
                .body(containsString("PT Contoh WHAT1 2 tetap pertama. Tidak ada calon yang berpindah peringkat."))
                .body(containsString("Bobot Kepatuhan: 70 menjadi 60"))
                .body(containsString(
                        "<td class=\"num\">85,50</td><td class=\"num\">85,25</td><td class=\"num\">−0,25</td>"));
        assertEquals(
                1, edition.number("select count(*) from ranking_run where category_id = ?", edition.category("BSR")));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'what-if-computed'",
                        edition.id()));
        String after = edition.text(
                "select after from journal where edition_id = ? and act = 'what-if-computed'", edition.id());
        assertEquals("{\"first\":\"BSR2\",\"w-K1\":\"60\",\"w-K2\":\"30\"}", after);
        String unchanged = given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/WHAT1/ranking/BSR")
                .asString();
        assertEquals(withoutKeys(official), withoutKeys(unchanged));
    }

    @Test
    void the_weights_at_the_top_stand_open_and_only_what_was_changed_can_be_put_back() {
        ran("WHATOPEN");
        String first =
                given().header(TestSignIn.HEADER, OFFICER).get(path("WHATOPEN")).asString();
        assertEquals(1, first.split("<details class=\"group\" open", -1).length - 1, first);
        assertFalse(first.contains("Kembali ke skema resmi"), first);
        assertEquals(1, first.split("Bukan hasil resmi", -1).length - 1, first);
        FormClient.as(OFFICER)
                .open(path("WHATOPEN"))
                .fill("w-K1", "60")
                .fill("w-K2", "30")
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Kembali ke skema resmi"));
    }

    @Test
    void another_panel_rule_and_rounding_can_be_tried() {
        ran("WHAT2");
        // BSR1 has marks 80 ×7, 90, 60: the plain mean is 78.888… → 78.89, so 55.223 + 22.5 = 77.7 with one decimal
        FormClient.as(OFFICER)
                .open(path("WHAT2"))
                .fill("panel", "mean")
                .fill("round_total", "1")
                .send()
                .then()
                .statusCode(200)
                .body(containsString(
                        "Nilai panel: Rata-rata tanpa satu tertinggi dan satu terendah menjadi Rata-rata semua nilai"))
                .body(containsString("Pembulatan nilai akhir: 2 desimal menjadi 1 desimal"))
                .body(containsString("<td class=\"num\">78,50</td><td class=\"num\">77,70</td>"));
    }

    @Test
    void a_form_sent_twice_is_recorded_once() {
        EditionFixture edition = ran("WHAT3");
        var form = FormClient.as(OFFICER).open(path("WHAT3")).fill("panel", "median");
        form.send().then().statusCode(200);
        form.send().then().statusCode(200).body(containsString("Yang akan berubah"));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'what-if-computed'",
                        edition.id()));
    }

    @Test
    void what_cannot_be_computed_is_refused_beside_its_field_and_kept() {
        EditionFixture edition = ran("WHAT4");
        var officer = FormClient.as(OFFICER);
        officer.open(path("WHAT4"))
                .fill("w-K1", "80")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Bobot dalam Perusahaan besar berjumlah 110."))
                .body(containsString("<title>Galat: "))
                .body(containsString("name=\"w-K1\" value=\"80\""));
        officer.open(path("WHAT4"))
                .fill("w-K1", "1.234")
                .fill("quorum", "0")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("“1.234” tidak terbaca sebagai angka"))
                .body(containsString("Isi bilangan bulat 1 sampai 99."));
        officer.open(path("WHAT4"))
                .fill("tie-1", "shared")
                .fill("tie-2", "panel_median")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("tidak ada langkah sesudah"));
        officer.open(path("WHAT4"))
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Ubah sedikitnya satu bobot atau aturan"))
                .body(not(containsString("Tidak ada yang diubah")));
        officer.open(path("WHAT4"))
                .fill("w-K1", "<script>")
                .send()
                .then()
                .statusCode(422)
                .body(not(containsString("<script>")));
        assertEquals(
                0,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'what-if-computed'",
                        edition.id()));
    }

    @Test
    void it_is_for_officers_without_a_seat_and_only_after_a_run() {
        EditionFixture edition = ran("WHAT5");
        for (String user : new String[] {
            edition.member(1), edition.member(5), "checker auditor", "keeper admin", edition.member(9) + " secretariat"
        }) {
            int status =
                    given().header(TestSignIn.HEADER, user).get(path("WHAT5")).statusCode();
            assertTrue(status == 404 || status == 403, user + " got " + status);
        }
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/WHAT5/ranking/KAB/what-if")
                .then()
                .statusCode(404);
    }

    @Test
    void it_speaks_english_too() {
        ran("WHAT6");
        given().header(TestSignIn.HEADER, OFFICER)
                .cookie("bahasa", "en")
                .get(path("WHAT6"))
                .then()
                .statusCode(200)
                .body(containsString("Not an official result"))
                .body(containsString("Mean without one highest and one lowest"))
                .body(not(containsString("analysis.")));
    }

    @Test
    void a_nominee_s_score_tells_its_own_figures_and_nobody_else_s() {
        EditionFixture edition = ran("WHAT7");
        String own = given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/WHAT7/ranking/BSR/nominee/BSR1")
                .then()
                .statusCode(200)
                .body(containsString("78,50"))
                .body(containsString("Belum ditetapkan. Sampaikan kepada calon setelah putusan ditetapkan."))
                .body(containsString("dihitung 21\u00a0Mei\u00a02026 (hitungan ke‑1)"))
                .body(containsString("Nilai panel 80,00."))
                .body(containsString("Naik hanya bila panel menilai lebih tinggi."))
                .body(containsString("Tercatat 87,5."))
                .body(containsString("Kurang 12,5 sampai nilai penuh."))
                .body(containsString("Tiap tambahan 1 menaikkan nilai akhir 0,20 poin."))
                .body(containsString("Belum diterima: JP."))
                .body(not(containsString("analysis.")))
                .extract()
                .asString();
        for (String trace : new String[] {"WHAT7 2", "WHAT7 3", "85,50", "71,50", "unggul", "ursi 5"}) {
            assertTrue(!own.contains(trace), trace);
        }
        for (String user : new String[] {edition.member(1), "checker auditor"}) {
            given().header(TestSignIn.HEADER, user)
                    .get("/editions/WHAT7/ranking/BSR/nominee/BSR1")
                    .then()
                    .statusCode(404);
        }
        for (String missing : new String[] {"KAB1", "BSR99"}) {
            given().header(TestSignIn.HEADER, OFFICER)
                    .get("/editions/WHAT7/ranking/BSR/nominee/" + missing)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void after_the_verdict_a_nominee_s_score_tells_its_day_and_its_data_are_no_form_any_more() {
        ran("WHAT9");
        VerdictFixture.pronounce("WHAT9", "BSR");
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/WHAT9/ranking/BSR/nominee/BSR1")
                .then()
                .body(containsString("Ditetapkan 21\u00a0Mei\u00a02026."))
                .body(not(containsString("Belum ditetapkan")));
        for (String form : new String[] {"values/K2", "evidence"}) {
            officer.get("/editions/WHAT9/nominations/BSR1/" + form)
                    .then()
                    .statusCode(200)
                    .body(containsString("lampirkan pada berita acara"))
                    .body(containsString("Kembali ke calon</a>"))
                    .body(not(containsString("name=\"source\"")))
                    .body(not(containsString("name=\"title\"")));
        }
    }

    @Test
    void coverage_is_told_in_percentage_points_and_in_workers() {
        EditionFixture edition = EditionFixture.of("WHAT8").opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("KAB1", seat, Map.of("A2", "3", "C1", "80", "D2", "80"));
        }
        edition.close("KAB");
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/WHAT8/ranking/KAB", "/run").send().then().statusCode(303);
        // 129,628 of 164,801 is 78.66 %; the target of this scheme is a ratio of 100, that is ten thousand per cent
        officer.get("/editions/WHAT8/ranking/KAB/nominee/KAB1")
                .then()
                .statusCode(200)
                .body(containsString("129.628 dari 164.801, yaitu 78,66"))
                .body(containsString("pekerja lagi."))
                .body(containsString("Satu poin persen lagi, sekitar 1.649 pekerja, menambah 0"))
                .body(containsString("Ini tingkat tertinggi."));
    }

    private EditionFixture ran(String code) {
        EditionFixture edition = RankingFixture.closed(code, database);
        RankingFixture.run(code, "BSR", "");
        AnalysisFixture.awaitDone(edition);
        return edition;
    }

    /** A page without what differs from one answer to the next. */
    private static String withoutKeys(String page) {
        return page.replaceAll("name=\"(key|csrf-token)\" value=\"[^\"]*\"", "");
    }
}
