package id.paritrana.site;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What another site sends does nothing, though it has the token and the session goes along. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SameOriginTest {
    private static final List<Map<String, String>> FOREIGN = List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "same-origin, cross-site"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost"),
            Map.of("Origin", "http://localhost:1"),
            Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"),
            Map.of("Origin", "https://evil.example", "Host", "evil.example"));

    @Inject
    DataSource database;

    private static String own() {
        return "http://localhost:" + RestAssured.port;
    }

    private static Response save(FormClient member, FormClient.Form sheet, Map<String, String> says) {
        return save("ORIGIN", member, sheet, says);
    }

    private static Response save(String edition, FormClient member, FormClient.Form sheet, Map<String, String> says) {
        return member.request()
                .headers(says)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", sheet.value("csrf-token"))
                .formParam("key", sheet.value("key"))
                .formParam("of", sheet.value("of"))
                .formParam("version", sheet.value("version"))
                .formParam("m-C1", "78")
                .post("/editions/" + edition + "/nominations/KAB1/sheet");
    }

    @Test
    void a_form_from_another_site_is_refused_in_words() {
        var edition = EditionFixture.of("ORIGIN").opened(database);
        var member = FormClient.as(edition.member(4));
        var sheet = member.open("/editions/ORIGIN/nominations/KAB1/sheet");
        for (Map<String, String> says : FOREIGN) {
            save(member, sheet, says)
                    .then()
                    .statusCode(403)
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(containsString("Permintaan dari situs lain ditolak"), containsString(own()));
        }
        assertEquals(
                0,
                edition.number(
                        "select count(*) from score_sheet s join nomination n on n.id = s.nomination_id where n.edition_id = ?",
                        edition.id()));
        save(member, sheet, Map.of("Sec-Fetch-Site", "same-origin", "Origin", own()))
                .then()
                .statusCode(303);
    }

    @Test
    void without_an_address_of_its_own_the_site_is_known_by_each_name_of_this_machine() {
        var member = FormClient.as(EditionFixture.of("ORIGINS").opened(database).member(4));
        for (String name : List.of("localhost", "127.0.0.1", "[::1]")) {
            var sheet = member.open("/editions/ORIGINS/nominations/KAB1/sheet");
            save("ORIGINS", member, sheet, Map.of("Origin", "http://" + name + ":" + RestAssured.port))
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void a_browser_that_says_nothing_is_judged_by_its_token() {
        var edition = EditionFixture.of("ORIGINOLD").opened(database);
        var member = FormClient.as(edition.member(4));
        var sheet = member.open("/editions/ORIGINOLD/nominations/KAB1/sheet").fill("m-C1", "78");
        sheet.send().then().statusCode(303);
    }

    @Test
    void a_file_from_another_site_is_refused_before_it_is_read() {
        var officer = FormClient.as("officer secretariat");
        var form = officer.open("/import");
        for (Map<String, String> says : FOREIGN) {
            RequestSpecification sent = officer.request()
                    .headers(says)
                    .multiPart("csrf-token", form.value("csrf-token"))
                    .multiPart("key", form.value("key"))
                    .multiPart("file", "edisi.xlsx", new byte[2_000]);
            sent.post("/import").then().statusCode(403);
        }
    }

    @Test
    void reading_is_free_from_everywhere() {
        for (Map<String, String> says : FOREIGN) {
            RestAssured.given().headers(says).get("/").then().statusCode(200);
        }
    }
}
