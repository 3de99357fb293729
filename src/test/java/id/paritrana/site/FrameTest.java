package id.paritrana.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands around every page: the menu by the steps of the year, and the way to the other language. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FrameTest {
    private static final String OFFICER = "petugas secretariat";

    @Inject
    DataSource database;

    @Test
    void the_menu_has_at_most_eight_entries_and_opens_the_step_that_one_is_in() {
        EditionFixture.of("MENU").opened(database);
        String page = FormClient.as(OFFICER).get("/editions/MENU/coverage").asString();
        String menu = page.substring(page.indexOf("<nav id=\"menu\""), page.indexOf("</nav>"));
        String withoutInner = menu.replaceAll("(?s)<ul>\\s*<li><a(?:(?!</ul>).)*</ul>(?=</li>)", "");
        assertTrue(withoutInner.split("<a ", -1).length - 1 <= 8, withoutInner);
        assertTrue(menu.contains("aria-current=\"true\">Data</a>"), menu);
        assertEquals(1, menu.split("aria-current=\"page\"", -1).length - 1, menu);
        assertTrue(menu.contains("<a href=\"/editions/MENU/coverage\""), menu);
    }

    @Test
    void what_is_reached_from_a_page_alone_is_below_its_entry_in_the_menu() {
        var edition = EditionFixture.of("MENUBELOW").opened(database);
        for (var below : Map.of(
                        "/settings", OFFICER,
                        "/copy", OFFICER,
                        "/proposals", OFFICER,
                        "/close/BSR", OFFICER)
                .entrySet()) {
            marked(below.getValue(), "/editions/MENUBELOW" + below.getKey(), "/editions/MENUBELOW");
        }
        marked(edition.member(1), "/editions/MENUBELOW/proposals", "/editions/MENUBELOW/tasks");
        marked(edition.member(4), "/editions/MENUBELOW/handover", "/editions/MENUBELOW/tasks");
        String crumbs = FormClient.as(edition.member(1))
                .get("/editions/MENUBELOW/proposals")
                .asString();
        assertTrue(crumbs.contains("href=\"/editions/MENUBELOW/tasks\">Tugas saya</a></nav>"), crumbs);
        assertTrue(
                crumbs.matches("(?s).*class=\"near\"> · [^<]+ ·&nbsp;\\d{4}</span>.*"),
                "the letterhead of a phone says of which year the page is");
    }

    private static void marked(String who, String page, String entry) {
        String shown = FormClient.as(who).get(page).asString().replaceAll("\\s+", " ");
        assertTrue(shown.contains("<a href=\"" + entry + "\" aria-current=\"page\">"), page + ": " + shown);
    }

    @Test
    void a_sheet_is_among_the_tasks_of_its_seat() {
        var edition = EditionFixture.of("MENUSHEET").opened(database);
        String page = FormClient.as(edition.member(4))
                .get("/editions/MENUSHEET/nominations/KAB1/sheet")
                .asString();
        assertTrue(
                page.replaceAll("\\s+", " ").contains("<a href=\"/editions/MENUSHEET/tasks\" aria-current=\"page\">"),
                page);
    }

    @Test
    void the_other_language_keeps_filter_and_place() {
        EditionFixture.of("LANG").opened(database);
        var officer = FormClient.as(OFFICER);
        String list = "/editions/LANG/facts?state=awaiting&page=1";
        officer.get(list).then().body(containsString("back=%2Feditions%2FLANG%2Ffacts%3Fstate%3Dawaiting%26page%3D1"));
        officer.request()
                .queryParam("back", list)
                .get("/language/en")
                .then()
                .statusCode(303)
                .header("Location", endsWith(list));
        for (String foreign : new String[] {"//example.com/", "https://example.com/", "/\\example.com", "/x\r\ny: z"}) {
            officer.request()
                    .queryParam("back", foreign)
                    .get("/language/en")
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo("/"));
        }
    }

    /** A name that somebody looks for would stand twice in each record of addresses that a proxy or a browser keeps. */
    @Test
    void the_other_language_keeps_what_was_looked_for_without_repeating_it() {
        EditionFixture.of("LANGCARI").opened(database);
        var officer = FormClient.as(OFFICER);
        for (String[] page : new String[][] {
            {"/editions/LANGCARI/nominations?q=Budi&sort=name", "/editions/LANGCARI/nominations?sort=name"},
            {"/editions?office=63&q=Budi", "/editions?office=63"},
            {"/check?number=Budi&digest=Budi", "/check"}
        }) {
            String shown = officer.get(page[0]).asString();
            String back = shown.replaceAll("(?s).*?/language/en\\?back=([^\"]*)\".*", "$1");
            assertEquals(page[1], URLDecoder.decode(back, StandardCharsets.UTF_8));
            String here = "http://localhost:" + RestAssured.port;
            for (String[] from : new String[][] {
                {here + page[0], page[0]}, {"https://example.com" + page[0], page[1]}, {here + "/sessions", page[1]}
            }) {
                officer.request()
                        .header("Referer", from[0])
                        .queryParam("back", page[1])
                        .get("/language/en")
                        .then()
                        .statusCode(303)
                        .header("Location", endsWith(from[1]));
            }
        }
    }

    @Test
    void the_other_language_of_a_refused_form_is_where_the_form_stood() {
        EditionFixture.of("LANGPOST").opened(database);
        var officer = FormClient.as(OFFICER);
        Response refused = officer.open("/editions/LANGPOST/committee/4", "/holders")
                .fill("title", "Kepala Dinas")
                .send("/editions/LANGPOST/committee/4/holders");
        refused.then().statusCode(422).body(containsString("back=%2Feditions%2FLANGPOST\""));
    }
}
