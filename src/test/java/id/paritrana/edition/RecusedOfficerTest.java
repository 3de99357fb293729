package id.paritrana.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionRoutes.Route;
import id.paritrana.exchange.ImportFixture;
import id.paritrana.export.ExportFixture;
import id.paritrana.ranking.RankingFixture;
import id.paritrana.verdict.VerdictFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Recusal counts on every road: whoever holds a seat of an edition, or has held one, gets nothing more of it by a role in an
 * office. Seat 9 is recused from BSR3 and from KAB1; seat 8 was, until the day before.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecusedOfficerTest {
    private static final String EDITION = "RECDUAL";
    private static final String ALL_ROLES = " secretariat admin auditor";

    @Inject
    DataSource database;

    private EditionFixture edition;
    private byte[] workbook;

    @BeforeEach
    void oneCategoryPronouncedAndOneOpen() {
        if (edition != null) {
            return;
        }
        edition = RankingFixture.closed(EDITION, database);
        edition.recuse("KAB1", 9).recuse("KAB1", 8);
        edition.file("KAB1", 4, Map.of("A2", "3", "C1", "75", "D2", "80"));
        RankingFixture.run(EDITION, "BSR", "");
        VerdictFixture.pronounce(EDITION, "BSR");
        var officer = FormClient.as("officer secretariat");
        officer.open("/editions/" + EDITION + "/documents", "/BSR")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        workbook = ExportFixture.take(officer, EDITION, "edition-zip").asByteArray();
        EditionFixture.asOwner("update seat_holder set valid_to = date '2026-05-20' where id = ?", edition.holderId(8));
    }

    /** Of which nomination of which category; each value also names something that is there. */
    private Map<String, String> values(String category, String nomination) {
        var values = new HashMap<String, String>();
        values.put("category", category);
        values.put("nomination", nomination);
        values.put("criterion", category.equals("BSR") ? "K2" : "A1");
        values.put("seat", "9");
        values.put("kind", "minutes");
        values.put("subject", category);
        values.put("name", "edition-zip");
        values.put("paper", "f4");
        values.put("id", edition.text("select public_id from document where edition_id = ?", edition.id()));
        values.put(
                "fact",
                edition.text(
                        "select public_id from fact where nomination_id = ? limit 1", edition.nomination(nomination)));
        values.put(
                "record",
                edition.text(
                        "select public_id from coverage_record where nomination_id = ? limit 1",
                        edition.nomination(nomination)));
        values.put("holder", edition.text("select public_id from seat_holder where id = ?", edition.holderId(4)));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private List<Map<String, String>> subjects() {
        return List.of(values("BSR", "BSR3"), values("BSR", "BSR1"), values("KAB", "KAB1"), values("KAB", "KAB2"));
    }

    /** What is there; nothing for what is not there, whose page tells somebody outside of editions which office is theirs. */
    private static String shown(Response answer) {
        return answer.statusCode() == 404
                ? ""
                : answer.statusCode() + " "
                        + answer.asString().replaceAll("name=\"(csrf-token|key)\" value=\"[^\"]*\"", "");
    }

    @Test
    void a_role_in_an_office_changes_no_page_and_no_file_for_who_holds_a_seat() {
        var member = FormClient.as(edition.member(9));
        var both = FormClient.as(edition.member(9) + ALL_ROLES);
        var different = new TreeSet<String>();
        int open = 0;
        for (Route route : EditionRoutes.all()) {
            for (Map<String, String> values : subjects()) {
                if (route.get()) {
                    String path = route.at(EDITION, values);
                    String plain = shown(member.get(path));
                    if (!plain.equals(shown(both.get(path)))) {
                        different.add(route.name() + " " + path);
                    }
                    open += plain.startsWith("200") ? 1 : 0;
                }
            }
        }
        assertEquals(new TreeSet<String>(), different);
        assertTrue(open > 20, "pages that a member has: " + open);
    }

    @Test
    void nothing_of_the_edition_is_there_for_an_officer_who_has_held_a_seat_of_it() {
        var former = FormClient.as(edition.member(8) + ALL_ROLES);
        String token = former.open("/import").value("csrf-token");
        var found = new TreeSet<String>();
        String before = state();
        int number = 0;
        for (Route route : EditionRoutes.all()) {
            for (Map<String, String> values : subjects()) {
                String path = route.at(EDITION, values);
                int status = route.get()
                        ? former.get(path).statusCode()
                        : former.request()
                                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                                .formParam("csrf-token", token)
                                .formParam("key", "recused-officer-" + number++)
                                .formParam("version", "0")
                                .formParam("reason", "Mencoba")
                                .post(path)
                                .statusCode();
                if (status != 404 && status != 403) {
                    found.add(route.name() + " " + path + " " + status);
                }
            }
        }
        assertEquals(new TreeSet<String>(), found);
        assertEquals(before, state());
        assertFalse(former.get("/editions").asString().contains(EDITION), "the list does not name it");
    }

    private String state() {
        return edition.text(
                "select (select count(*) from journal where edition_id = ? and act <> 'refused') || ' ' || (select version from edition where id = ?)",
                edition.id(),
                edition.id());
    }

    @Test
    void a_file_of_the_edition_tells_such_an_officer_nothing_and_changes_nothing() {
        String before = state();
        for (int seat : new int[] {8, 9}) {
            var officer = FormClient.as(edition.member(seat) + ALL_ROLES);
            String page = ImportFixture.upload(officer, "x.zip", workbook).asString();
            assertTrue(page.contains("memegang kursi"), page);
            assertFalse(page.contains("Kabupaten Contoh " + EDITION), page);
            assertFalse(page.contains("perubahan"), page);
        }
        assertEquals(before, state());
    }
}
