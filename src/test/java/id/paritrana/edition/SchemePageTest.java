package id.paritrana.edition;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchemePageTest {
    @Inject
    DataSource database;

    private String page(String code) {
        EditionFixture edition = EditionFixture.of(code).opened(database);
        return given().header(TestSignIn.HEADER, edition.member(4))
                .get("/editions/" + code + "/scheme")
                .asString();
    }

    @Test
    void a_criterion_has_its_weight_in_the_whole_and_beside_it_that_in_its_aspect() {
        String page = page("SCHEME1");
        assertTrue(page.contains("15 dari 100"), page);
        assertTrue(page.contains("60\u00a0% dari Regulasi"), page);
        assertFalse(page.replace('\u00a0', ' ').contains("bobot 60"), page);
    }

    @Test
    void an_aspect_within_an_aspect_has_both_its_weights_too() {
        EditionFixture edition = EditionFixture.of("SCHEME4").prepared(database);
        EditionFixture.asOwner(
                "insert into stored_criterion (id, edition_id, position, category, code, parent, name, weight, source)"
                        + " select nextval('stored_criterion_seq'), edition_id, 99, category, 'D3', 'D', 'Kesiapan', 20, 'aggregate'"
                        + " from stored_criterion where edition_id = ? and code = 'D'",
                edition.id());
        EditionFixture.asOwner(
                "update stored_criterion set parent = 'D3', weight = 100 where edition_id = ? and code = 'D1'",
                edition.id());
        String page = given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/SCHEME4/scheme")
                .asString();
        assertTrue(
                page.matches("(?s).*D3</span> Kesiapan</b></span><span\\s+class=\"nw\">5 dari 100</span></p>\\s*"
                        + "<p class=\"meta\">20\u00a0% dari Wawancara</p>.*"),
                page);
        assertTrue(page.contains("100\u00a0% dari Kesiapan"), page);
    }

    @Test
    void before_freezing_a_bound_of_a_ratio_above_the_whole_is_doubted_and_nothing_refused() {
        EditionFixture edition = EditionFixture.of("SCHEMEDOUBT").prepared(database);
        EditionFixture.asOwner(
                "update stored_criterion set target = 1.2 where edition_id = ? and code = 'B'", edition.id());
        String page = given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/SCHEMEDOUBT/scheme")
                .asString();
        assertTrue(page.contains("<h3>Periksa sebelum dibekukan: 1 hal</h3>"), page);
        assertTrue(
                page.matches("(?s).*<li>criteria!K\\d+: batas rasio 1,2 berarti 120 %, lebih dari keseluruhan; periksa"
                        + " \\(85 % ditulis 0,85\\)[.]</li>.*"),
                page);
    }

    @Test
    void before_freezing_a_text_of_a_rubric_without_a_mark_is_doubted() {
        EditionFixture edition = EditionFixture.of("SCHEMELEVEL").prepared(database);
        EditionFixture.asOwner(
                "update stored_level set level = 'Baik', score = null where edition_id = ? and criterion = 'C1' and score > 80",
                edition.id());
        String page = given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/SCHEMELEVEL/scheme")
                .asString();
        assertTrue(page.contains("tingkat Baik dari C1 tidak punya nilai"), page);
    }

    @Test
    void the_menu_marks_the_line_to_which_the_path_of_a_page_leads() {
        EditionFixture.of("SCHEME3").nominations(1).opened(database);
        for (var page : Map.of(
                        "/method", "/scheme",
                        "/nominations/KAB1/coverage", "/coverage",
                        "/nominations/KAB1/facts/D1", "/facts",
                        "/nominations/KAB1", "/nominations")
                .entrySet()) {
            String shown = given().header(TestSignIn.HEADER, "officer secretariat")
                    .get("/editions/SCHEME3" + page.getKey())
                    .asString();
            assertTrue(
                    shown.matches(
                            "(?s).*<a href=\"/editions/SCHEME3" + page.getValue() + "\"\\s+aria-current=\"page\".*"),
                    page.getKey() + ": " + shown);
        }
    }

    @Test
    void a_rule_that_is_the_same_in_every_category_stands_once() {
        String page = page("SCHEME2");
        assertTrue(page.contains("Aturan hitungan semua kategori"), page);
        assertEquals(2, page.split("Pembulatan skor", -1).length, page);
    }

    @Test
    void what_is_frozen_already_is_refused_in_one_sentence_and_nothing_else_is_asked_for() {
        EditionFixture.of("SCHEME5").opened(database);
        var officer = FormClient.as("officer secretariat");
        String page = officer.open("/editions/SCHEME5/settings", "/settings")
                .send("/editions/SCHEME5/scheme/freeze")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(page.contains("<h2>Skema sudah dibekukan</h2>"), page);
        assertTrue(page.contains("Tidak ada yang diubah"), page);
        assertTrue(page.contains("href=\"/editions/SCHEME5\">Kembali ke edisi ini</a>"), page);
        assertFalse(page.contains("perlu diperbaiki") || page.contains("Tulis dasar skema"), page);
        assertFalse(page.contains("<details class=\"group narrow no-print\" open>"), page);
    }

    @Test
    void a_refused_unfreezing_shows_its_form_and_not_the_opposite_act() {
        EditionFixture.of("SCHEME7").frozen(database);
        var officer = FormClient.as("officer secretariat");
        String offered = officer.get("/editions/SCHEME7/scheme").asString();
        assertTrue(offered.contains("/editions/SCHEME7/scheme/open"), offered);
        String refused = officer.open("/editions/SCHEME7/scheme", "/scheme/unfreeze")
                .fill("reason", "")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertFalse(refused.contains("/editions/SCHEME7/scheme/open"), refused);
        int summary = refused.indexOf("id=\"galat\"");
        int form = refused.indexOf("/editions/SCHEME7/scheme/unfreeze");
        assertTrue(summary >= 0 && summary < form, refused);
        assertTrue(form < refused.indexOf("class=\"tree aspects\""), refused);
        assertEquals(1, refused.split("/scheme/unfreeze", -1).length - 1, refused);
    }

    @Test
    void what_can_no_longer_be_unfrozen_is_told_in_a_line_and_folds_nothing() {
        EditionFixture.of("SCHEME8").opened(database).draft("KAB1", 4, Map.of("A2", "3"));
        String page = FormClient.as("officer secretariat")
                .get("/editions/SCHEME8/scheme")
                .asString();
        assertTrue(page.contains("Pembekuan tidak dapat dibatalkan. Penilaian sudah dimulai;"), page);
        assertFalse(page.contains("Batalkan pembekuan"), page);
    }

    @Test
    void on_paper_an_edition_that_is_not_real_counts_as_practice_whatever_its_kind() {
        String page = page("SCHEME6");
        assertTrue(page.contains("<body data-kind=\"practice\">"), page);
        assertTrue(page.contains("Edisi latihan: bukan hasil resmi."), page);
    }

    /** Somebody else imports other weights while the page is read. */
    @Test
    void a_scheme_that_is_another_by_now_is_not_frozen_unread() {
        EditionFixture edition = EditionFixture.of("SCHEMELAIN").prepared(database);
        var officer = FormClient.as("officer secretariat");
        var read = officer.open("/editions/SCHEMELAIN/scheme", "/freeze")
                .fill("basis", "SK Gubernur 9/2026")
                .fill("sure", "true");
        EditionFixture.asOwner("update stored_criterion set name = name || ' lain' where edition_id = ?", edition.id());
        read.send().then().statusCode(422).body(containsString("<h2>Keadaannya berubah sejak halaman ini dibuka</h2>"));
        String frozen = "select count(*) from edition where id = ? and frozen_at is not null";
        assertEquals(0, edition.number(frozen, edition.id()));
        officer.open("/editions/SCHEMELAIN/scheme", "/freeze")
                .fill("basis", "SK Gubernur 9/2026")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        assertEquals(1, edition.number(frozen, edition.id()));
    }
}
