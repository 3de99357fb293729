package id.paritrana.guide;

import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;
import id.paritrana.edition.EditionFixture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MethodTest {
    private static final String INSPECTOR = "checker auditor";

    @Inject
    DataSource database;

    @Test
    void the_scheme_is_told_in_plain_words() {
        EditionFixture edition = EditionFixture.of("METH1").opened(database);
        given().header(TestSignIn.HEADER, edition.member(4))
                .get("/editions/METH1/method?category=KAB")
                .then()
                .statusCode(200)
                .body(containsString("Tiap calon diperiksa menurut 6 kriteria."))
                .body(containsString("15 dari 100"))
                .body(containsString("60\u00a0% dari Regulasi"))
                .body(containsString("Perda dengan lampiran jaminan sosial: 90; Perda: 80; Belum ada: 30"))
                .body(containsString("Contoh: 3 menjadi 75."))
                .body(containsString("satu nilai tertinggi dan satu nilai terendah dibuang"))
                .body(containsString("paling sedikit 5 kursi"))
                .body(containsString("kurang dari 75 dari 100 bobot"))
                .body(containsString("Nilai akhir: 2 desimal"))
                .body(containsString("Perbandingan langsung"))
                .body(containsString("hitungan acak yang dapat diulang siapa pun."))
                .body(containsString("href=\"/editions/METH1/method\""))
                .body(not(containsString("guide.")));
    }

    @Test
    void the_example_is_worked_out_by_the_engine() {
        EditionFixture.of("METH2").opened(database);
        // K1: 80 70 75 85 65 80 70 75 85 without 65 and one 85 is 535/7 = 76.43; K2: 75; K3: 2 of 3
        // 53.5010 + 15.0000 + 6.6667 = 75.1677
        given().header(TestSignIn.HEADER, INSPECTOR)
                .get("/editions/METH2/method?category=BSR")
                .then()
                .statusCode(200)
                .body(containsString("Contoh hitungan"))
                .body(containsString("Calon ini tidak ada."))
                .body(containsString("53,5010 + 15,0000 + 6,6667 = 75,1677, dibulatkan menjadi 75,17"))
                .body(containsString("<small>kursi 4</small><b>85</b><span class=\"vh\"> dibuang</span>"))
                .body(containsString("2 dari 3 butir yang sama bobotnya menjadi 66,6667"))
                .body(containsString("Skala lurus: 0 menjadi 0, 100 menjadi 100."));
    }

    @Test
    void its_contents_name_every_part_in_order() {
        EditionFixture.of("METH7").opened(database);
        String page = given().header(TestSignIn.HEADER, INSPECTOR)
                .get("/editions/METH7/method?category=BSR")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String parted = page.substring(0, page.indexOf("Calon ini tidak ada."));
        List<String> parts = found(parted, "<h2 id=\"(\\w+)\"");
        assertEquals(8, parts.size());
        assertEquals(parts, found(page, "<li><a href=\"#(\\w+)\">"));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    @Test
    void it_is_there_in_english_too() {
        EditionFixture.of("METH3").opened(database);
        given().header(TestSignIn.HEADER, INSPECTOR)
                .cookie("bahasa", "en")
                .get("/editions/METH3/method")
                .then()
                .statusCode(200)
                .body(containsString("<b><span lang=\"id\">"))
                .body(containsString("</span>, weight\u00a0"))
                .body(containsString("Each nominee is examined by 6 criteria."))
                .body(containsString("15 of 100"))
                .body(containsString("60% of <span lang=\"id\">Regulasi</span>"))
                .body(containsString("This nominee does not exist."))
                .body(containsString("Why does Example Nominee"))
                .body(not(containsString("guide.")));
    }

    @Test
    void a_scheme_that_cannot_be_scored_is_said_to_be_unfinished() {
        EditionFixture edition = EditionFixture.of("METH4").prepared(database);
        EditionFixture.asOwner(
                "update stored_criterion set weight = 80 where edition_id = ? and category = 'BSR' and code = 'K1'",
                edition.id());
        given().header(TestSignIn.HEADER, "officer secretariat")
                .get("/editions/METH4/method?category=BSR")
                .then()
                .statusCode(200)
                .body(containsString("Belum dapat dijelaskan"));
    }

    @Test
    void it_is_for_everybody_in_the_edition_and_nobody_else() {
        EditionFixture edition = EditionFixture.of("METH5").opened(database);
        for (String user : new String[] {edition.member(9), "keeper admin", "officer secretariat"}) {
            given().header(TestSignIn.HEADER, user)
                    .get("/editions/METH5/method")
                    .then()
                    .statusCode(200);
        }
        for (String user : new String[] {"METH4-kursi1", "nobody"}) {
            int status = given().header(TestSignIn.HEADER, user)
                    .get("/editions/METH5/method")
                    .statusCode();
            assertTrue(status == 404 || status == 403, user + " got " + status);
        }
        given().header(TestSignIn.HEADER, INSPECTOR)
                .get("/editions/METH5/method?category=XYZ")
                .then()
                .statusCode(404);
    }
}
