package id.paritrana.ranking;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.Frame;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.TestSignIn;
import id.paritrana.edition.Categories;
import id.paritrana.edition.EditionFixture;
import id.paritrana.edition.Editions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RankingTest {
    private static final String OFFICER = "officer secretariat";

    @Inject
    DataSource database;

    @Inject
    Editions editions;

    @Inject
    Categories categories;

    @Inject
    RankingRuns runs;

    @Inject
    RankingResults results;

    @Test
    void totals_agree_with_those_worked_out_by_hand() {
        RankingFixture.closed("RANK1", database);
        RankingFixture.run("RANK1", "BSR", "");
        var run = QuarkusTransaction.requiringNew()
                .call(() -> runs.latest(categories.get(editions.byCode("RANK1").orElseThrow(), "BSR"))
                        .orElseThrow());
        var ranking = results.of(run).result().ranking();
        assertEquals(
                "BSR2 BSR1 BSR3",
                String.join(" ", ranking.places().stream().map(p -> p.entry()).toList()));
        assertEquals(new BigDecimal("85.50"), ranking.places().get(0).total());
        assertEquals(new BigDecimal("78.50"), ranking.places().get(1).total());
        assertEquals(new BigDecimal("71.50"), ranking.places().get(2).total());
        assertEquals(new BigDecimal("7.00"), ranking.places().get(0).lead());
        assertEquals(1, run.number());
        assertEquals(64, run.resultHash().length());
    }

    @Test
    void every_number_on_the_page_opens_down_to_the_marks() {
        RankingFixture.closed("RANK2", database);
        RankingFixture.run("RANK2", "BSR", "");
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANK2/ranking/BSR?nomination=BSR1")
                .then()
                .statusCode(200)
                .body(containsString("unggul 7,00\u00a0poin"))
                .body(containsString("Mengapa nilai PT Contoh RANK2 1 78,50?"))
                .body(containsString("56,00 + 17,50 + 5,00 = 78,50"))
                .body(containsString("rata-rata 7 nilai, satu tertinggi dan satu terendah dibuang"))
                .body(containsString("<small>kursi 3</small><b>90</b><span class=\"vh\"> dibuang</span>"))
                .body(containsString("1 dari 2 butir diterima"))
                .body(containsString("Mengapa PT Contoh RANK2 1 di atas PT Contoh RANK2 3?"))
                .body(containsString("Unggul 7,00 poin, terutama karena Kepatuhan (+7,00)."));
    }

    @Test
    void who_was_marked_by_too_few_is_not_ranked_and_the_page_says_how_many_of_how_many() {
        EditionFixture edition = EditionFixture.of("RANKQ").opened(database);
        for (int seat = 1; seat <= 9; seat++) {
            edition.file("BSR2", seat, Map.of("K1", "90"));
            if (seat <= 4) {
                edition.file("BSR1", seat, Map.of("K1", "100"));
            }
        }
        edition.close("BSR");
        RankingFixture.run("RANKQ", "BSR", "");
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANKQ/ranking/BSR")
                .then()
                .statusCode(200)
                .body(containsString("baru 4 dari 9 kursi memberi nilai yang dihitung; kuorumnya 5"))
                .body(containsString("baru 0 dari 9 kursi memberi nilai yang dihitung; kuorumnya 5"))
                .body(not(containsString("dihitung nol")));
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANKQ/ranking/BSR?nomination=BSR1")
                .then()
                .statusCode(200)
                .body(containsString("kuorum nilai belum tercapai; tidak ada nilainya, bukan nol"))
                .body(containsString("baru 4 nilai, perlu 5"));
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANKQ/ranking/BSR?a=BSR1&b=BSR2")
                .then()
                .statusCode(200);
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANKQ/ranking/BSR/analysis")
                .then()
                .statusCode(200);
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANKQ/ranking/BSR/what-if")
                .then()
                .statusCode(200)
                .body(containsString("Bila kuorum tidak tercapai"));
    }

    @Test
    void any_pair_can_be_compared_in_both_languages() {
        RankingFixture.closed("RANK3", database);
        RankingFixture.run("RANK3", "BSR", "");
        given().header(TestSignIn.HEADER, "checker auditor")
                .cookie("bahasa", "en")
                .get("/editions/RANK3/ranking/BSR?a=BSR3&b=BSR2")
                .then()
                .statusCode(200)
                .body(containsString("PT Contoh RANK3 3 compared with PT Contoh RANK3 2"))
                .body(containsString(
                        "Behind by 14.00 points, mostly because of <span lang=\"id\">Kepatuhan</span> (−14.00)."))
                .body(not(containsString("ranking.")));
    }

    @Test
    void a_second_run_needs_a_reason_and_shows_what_changed() {
        EditionFixture edition = RankingFixture.closed("RANK4", database);
        RankingFixture.run("RANK4", "BSR", "");
        EditionFixture.asOwner(
                "update data_value set value = 97.5 where nomination_id = ? and criterion = 'K2'",
                edition.nomination("BSR3"));
        var officer = FormClient.as(OFFICER);
        officer.open("/editions/RANK4/ranking/BSR", "/run")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Tulis alasan menghitung ulang, satu kalimat cukup."))
                .body(containsString("<title>Galat: "));
        RankingFixture.runAgain("RANK4", "BSR", "Data upah PT Contoh 3 dibetulkan");
        given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANK4/ranking/BSR")
                .then()
                .body(containsString("Yang berubah sejak hitungan ke‑1"))
                .body(containsString(
                        "<td class=\"num\">71,50</td><td class=\"num\">73,50</td><td class=\"num\">+2,00</td>"))
                .body(containsString("Kriteria yang berubah: Upah dilaporkan"))
                .body(containsString("Data upah PT Contoh 3 dibetulkan"));
        assertEquals(
                2, edition.number("select count(*) from ranking_run where category_id = ?", edition.category("BSR")));
        assertEquals(
                2,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'ranking-run'", edition.id()));
    }

    @Test
    void what_comes_next_stands_above_the_places_and_each_aspect_at_its_box() {
        RankingFixture.closed("RANKATAS", database);
        RankingFixture.run("RANKATAS", "BSR", "");
        String page = given().header(TestSignIn.HEADER, OFFICER)
                .get("/editions/RANKATAS/ranking/BSR")
                .asString();
        int places = page.indexOf("<ol class=\"ledger rank\">");
        assertTrue(page.contains("Menunggu rapat pleno dan penetapan oleh"), page);
        String act = "/editions/RANKATAS/ranking/BSR/run\"";
        assertTrue(page.indexOf(act) > 0 && page.indexOf(act) < places, act);
        assertEquals(page.indexOf(act), page.lastIndexOf(act), act);
        String tree = page.substring(page.indexOf("<ul class=\"tree\">"));
        var aspects = Pattern.compile(
                        "(?s)<li>(<svg class=\"fill\".*?</svg>)?\\s*(<details class=\"branch\"|<p class=\"row\"><span><b>)")
                .matcher(tree)
                .results()
                .toList();
        assertTrue(aspects.size() > 1, tree);
        aspects.forEach(aspect -> assertTrue(aspect.group(1) != null, aspect.group()));
    }

    @Test
    void nothing_is_ranked_before_closing() {
        EditionFixture edition = RankingFixture.closed("RANK5", database);
        var officer = FormClient.as(OFFICER);
        officer.get("/editions/RANK5/ranking/KAB")
                .then()
                .statusCode(200)
                .body(containsString("Penilaian belum ditutup"))
                .body(not(containsString("/run\"")));
        var form = officer.open("/editions/RANK5/ranking/BSR", "/run");
        form.send("/editions/RANK5/ranking/KAB/run")
                .then()
                .statusCode(422)
                .body(containsString("Tutup penilaian kategori ini lebih dulu"));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database,
                        "insert into ranking_run (id, category_id, number, run_at, input, input_hash, result_hash, engine)"
                                + " values (nextval('ranking_run_seq'), ?, 1, " + TestClock.SQL_NOW
                                + ", '', repeat('0', 64), repeat('0', 64), '')",
                        edition.category("KAB")));
        assertEquals("PA009", refused.getSQLState());
    }

    @Test
    void a_recused_member_sees_no_trace_of_the_nomination() {
        RankingFixture.closed("RANK6", database);
        RankingFixture.run("RANK6", "BSR", "");
        String page = given().header(TestSignIn.HEADER, "RANK6-kursi9")
                .get("/editions/RANK6/ranking/BSR?nomination=BSR3&a=BSR3&b=BSR1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("Sebagian calon tidak ditampilkan"));
        String withoutOwnAddress = Frame.withoutWayBack(page);
        for (String trace : new String[] {"BSR3", "RANK6 3", "71,50", ">1<span", ">2<span", "Sidik hasil"}) {
            assertTrue(!withoutOwnAddress.contains(trace), trace);
        }
        assertTrue(page.contains("78,50"));
        String list = given().header(TestSignIn.HEADER, "RANK6-kursi9")
                .get("/editions/RANK6/ranking")
                .asString();
        assertTrue(!list.contains("Teratas"));
        given().header(TestSignIn.HEADER, "RANK6-kursi8")
                .get("/editions/RANK6/ranking/BSR")
                .then()
                .body(containsString("RANK6 3"));
    }

    @Test
    void strangers_get_the_page_for_what_is_not_there() {
        RankingFixture.closed("RANK7", database);
        for (String user : new String[] {"keeper admin", "RANK6-kursi1", "nobody"}) {
            int status = given().header(TestSignIn.HEADER, user)
                    .get("/editions/RANK7/ranking/BSR")
                    .statusCode();
            assertTrue(status == 404 || status == 403, user + " got " + status);
        }
        var form = FormClient.as(OFFICER).open("/editions/RANK7/ranking/BSR", "/run");
        assertEquals("", form.value("reason") == null ? "" : form.value("reason"));
        given().header(TestSignIn.HEADER, "checker auditor")
                .get("/editions/RANK7/ranking/BSR")
                .then()
                .statusCode(200)
                .body(not(containsString("/run\"")));
    }
}
