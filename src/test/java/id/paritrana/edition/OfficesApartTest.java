package id.paritrana.edition;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionRoutes.Route;
import id.paritrana.exchange.ImportFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Provinces are apart: to the officer of one, an edition of another is no different from one that does not exist. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficesApartTest {
    /** Everything that a token can give for one province. */
    private static final String ALL_OF_62 = " secretariat:62 admin:62 auditor:62";

    private static final String MISSING = "APART6X";

    @Inject
    DataSource database;

    private EditionFixture south;
    private EditionFixture central;
    private final Map<String, String> values = new HashMap<>();

    @BeforeAll
    void anEditionOfEachOffice() {
        south = EditionFixture.of("APART63").office("63").opened(database);
        south.file("KAB1", 4, Map.of("A2", "3", "C1", "75", "D2", "80"));
        south.close("BSR");
        central = EditionFixture.of("APART62")
                .office("62")
                .heldBy(7, south.member(6))
                .heldBy(9, "")
                .opened(database);
        values.put("category", "KAB");
        values.put("nomination", "KAB1");
        values.put("criterion", "A1");
        values.put("seat", "4");
        values.put("holder", holder(4));
        values.put(
                "fact",
                south.text(
                        "select public_id from fact where nomination_id = ? and criterion = 'A1'",
                        south.nomination("KAB1")));
        values.put(
                "record",
                south.text(
                        "select public_id from coverage_record where nomination_id = ? and segment = 'PU'",
                        south.nomination("KAB1")));
    }

    private String holder(int seat) {
        return south.text("select public_id from seat_holder where seat_id = ?", south.seatId(seat));
    }

    /** What differs with every request, or with the letters of the code once they are compressed; the body is compared whole. */
    private static final Set<String> OF_THE_REQUEST = Set.of("date", "set-cookie", "content-length");

    /** Status, headers and body, with the code that was asked for taken out. */
    private static Map<String, String> answer(Response response, String code) {
        var answer = new TreeMap<String, String>();
        answer.put("status", String.valueOf(response.statusCode()));
        answer.put("body", response.asString().replace(code, "…"));
        response.headers().forEach(header -> {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (!OF_THE_REQUEST.contains(name)) {
                answer.put(name, header.getValue().replace(code, "…"));
            }
        });
        return answer;
    }

    private Map<String, String> asked(FormClient client, String token, Route route, String code, int number) {
        String path = route.at(code, values);
        if (route.get()) {
            return answer(client.get(path), code);
        }
        return answer(
                client.request()
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("csrf-token", token)
                        .formParam("key", "apart-key-" + code + "-" + number + "-" + System.identityHashCode(client))
                        .formParam("version", "0")
                        .formParam("reason", "Mencoba")
                        .formParam("confirm", "true")
                        .post(path),
                code);
    }

    /** Checking the journal is the one form that an inspector of whichever office may send: it changes nothing, and is on record. */
    private static boolean reads(Route route) {
        return route.get() || route.name().equals("JournalPages.check");
    }

    private void findsNothing(String user, boolean alsoReading) {
        var client = FormClient.as(user);
        String token = client.open("/import").value("csrf-token");
        var different = new TreeSet<String>();
        int tried = 0;
        for (Route route : EditionRoutes.all()) {
            if (!alsoReading && reads(route)) {
                continue;
            }
            tried++;
            var foreign = asked(client, token, route, south.code(), tried);
            var missing = asked(client, token, route, MISSING, tried);
            if (!foreign.equals(missing)) {
                missing.forEach(foreign::remove);
                different.add(route.name() + " " + foreign);
            } else if (!foreign.get("status").equals("404")) {
                different.add(route.name() + " " + foreign.get("status"));
            }
        }
        assertTrue(tried > (alsoReading ? 60 : 25), "routes are found at all: " + tried);
        assertEquals(new TreeSet<String>(), different);
    }

    @Test
    void an_edition_of_another_office_answers_as_a_missing_one_on_every_route() {
        findsNothing("apart-officer62" + ALL_OF_62, true);
    }

    @Test
    void who_reads_the_nation_and_runs_one_office_changes_nothing_of_another() {
        String before = state();
        findsNothing("apart-both" + ALL_OF_62 + " auditor:national", false);
        assertEquals(before, state());
    }

    /** What acts would change. */
    private String state() {
        return south.text(
                "select (select count(*) from journal where edition_id = ? and act <> 'refused') || ' ' || (select version from edition where id = ?)",
                south.id(),
                south.id());
    }

    @Test
    void an_officer_who_sits_in_another_province_is_a_member_there_and_no_officer() {
        var member = FormClient.as(south.member(5) + ALL_OF_62);
        String token = member.open("/import").value("csrf-token");
        member.get("/editions/APART63/tasks").then().statusCode(200);
        for (String path : List.of("/settings", "/journal", "/progress", "/close/KAB", "/copy", "/committee/4")) {
            assertEquals(404, member.get("/editions/APART63" + path).statusCode(), path);
            assertFalse(member.get("/editions/APART62" + path).statusCode() == 404, path);
        }
        assertEquals(
                404,
                member.request()
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("csrf-token", token)
                        .formParam("key", "apart-settings-of-another")
                        .formParam("zone", "Asia/Jakarta")
                        .post("/editions/APART63/settings")
                        .statusCode());
        String menu = member.get("/editions/APART63/committee").asString();
        assertFalse(menu.contains("/editions/APART63/journal"), "no line of an officer's menu");
    }

    @Test
    void the_national_auditor_reads_like_an_auditor_of_the_office_and_every_act_is_refused() {
        var nation = FormClient.as("apart-nation auditor:national");
        var local = FormClient.as("apart-local auditor:63");
        var different = new TreeSet<String>();
        int read = 0;
        for (Route route : EditionRoutes.all()) {
            if (route.get()) {
                int status = nation.get(route.at(south.code(), values)).statusCode();
                if (status != local.get(route.at(south.code(), values)).statusCode()) {
                    different.add(route.name() + " " + status);
                }
                read += status == 200 ? 1 : 0;
            }
        }
        assertEquals(new TreeSet<String>(), different);
        assertTrue(read > 15, "pages open to an auditor: " + read);
        String token = nation.get("/editions/APART63").getCookie("csrf-token");
        int number = 0;
        for (Route route : EditionRoutes.all()) {
            if (!reads(route)) {
                var answer = asked(nation, token == null ? "" : token, route, south.code(), number++);
                assertTrue(List.of("404", "400").contains(answer.get("status")), route.name() + answer.get("status"));
            }
        }
    }

    @Test
    void a_member_of_two_provinces_sees_their_two_editions_and_no_third() {
        String code = "APART64";
        EditionFixture.of(code).office("64").opened(database);
        var member = FormClient.as(south.member(6));
        String list = member.get("/editions?q=apart").asString();
        assertTrue(list.contains("/editions/APART63\""), list);
        assertTrue(list.contains("/editions/APART62\""), list);
        assertFalse(list.contains(code), list);
        member.get("/editions/APART63/tasks").then().statusCode(200);
        member.get("/editions/APART62/tasks").then().statusCode(200);
        member.get("/editions/" + code + "/tasks").then().statusCode(404);
        assertTrue(list.contains("Provinsi Kalimantan Tengah"), "by province");
    }

    @Test
    void a_list_and_a_search_hold_only_what_may_be_entered() {
        String own = FormClient.as("apart-list secretariat:62")
                .get("/editions?q=apart")
                .asString();
        assertTrue(own.contains("/editions/APART62\""), own);
        assertFalse(own.contains("APART63"), own);
        String none = FormClient.as("apart-list secretariat:62")
                .get("/editions?q=apart63")
                .asString();
        assertTrue(none.contains("Tidak ada edisi yang cocok"), none);
        String asked = FormClient.as("apart-list secretariat:62")
                .get("/editions?office=63")
                .asString();
        assertFalse(asked.contains("APART63"), asked);
        String nation = FormClient.as("apart-nation auditor:national")
                .get("/editions?q=apart")
                .asString();
        assertTrue(nation.contains("APART62") && nation.contains("APART63"), nation);
    }

    @Test
    void an_import_changes_no_edition_of_another_office_and_says_only_that_the_code_is_taken() {
        String before = south.text("select name from edition where id = ?", south.id());
        String page = ImportFixture.edition("APART63", "").preview("apart-officer62 secretariat:62");
        assertTrue(page.contains("Kode edisi APART63 sudah dipakai"), page);
        assertFalse(page.contains("Kabupaten Contoh APART63"), "nothing of what is stored");
        String reader = ImportFixture.edition("APART63", "").preview("apart-both secretariat:62 auditor:national");
        assertTrue(reader.contains("Kode edisi APART63 sudah dipakai"), reader);
        assertEquals(before, south.text("select name from edition where id = ?", south.id()));
    }

    @Test
    void a_new_edition_belongs_to_the_office_of_who_makes_it() {
        ImportFixture.edition("APARTNEW1", "practice").taken("apart-maker secretariat:62");
        assertEquals("62", south.text("select office from edition where code = 'APARTNEW1'"));
        var two = FormClient.as("apart-two secretariat:62 secretariat:64");
        String page = ImportFixture.upload(
                        two,
                        "uji.zip",
                        ImportFixture.edition("APARTNEW2", "practice").zip())
                .asString();
        FormClient.Form form = two.form(page, ImportFixture.address(page), "/import/");
        String refused = form.fill("office", "63")
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(refused.contains("Pilih provinsi yang memiliki edisi baru ini"), refused);
        FormClient.Form again = two.form(refused, ImportFixture.address(page), "/import/");
        again.fill("office", "64").send().then().statusCode(303);
        assertEquals("64", south.text("select office from edition where code = 'APARTNEW2'"));
        ImportFixture.edition("APARTNEW2", "practice")
                .with("edition", "Edisi uji", "Edisi lain")
                .taken("apart-two secretariat:62 secretariat:64");
        assertEquals("64", south.text("select office from edition where code = 'APARTNEW2'"));
    }

    @Test
    void who_has_lost_the_role_while_a_page_is_open_changes_nothing_more() {
        var form = FormClient.as("apart-leaver secretariat:62").open("/editions/APART62/committee/9", "/holders");
        long before = central.number("select count(*) from proposal where edition_id = ?", central.id());
        for (String now : List.of("apart-leaver secretariat:63", "apart-leaver auditor:national", "apart-leaver")) {
            int status = FormClient.as(now)
                    .request()
                    .cookie("csrf-token", form.value("csrf-token"))
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("csrf-token", form.value("csrf-token"))
                    .formParam("key", form.value("key"))
                    .formParam("name", "Pemegang Baru")
                    .formParam("kind", "definitive")
                    .formParam("from", "2026-05-22")
                    .formParam("reason", "Surat 7/2026")
                    .post("/editions/APART62/committee/9/holders")
                    .statusCode();
            assertTrue(List.of(403, 404).contains(status), now + " " + status);
        }
        assertEquals(before, central.number("select count(*) from proposal where edition_id = ?", central.id()));
    }

    @Test
    void the_app_may_not_give_an_edition_to_another_office() {
        var refused = assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(database, "update edition set office = '62' where id = ?", south.id()));
        assertEquals("42501", refused.getSQLState(), "the app may not even try");
        assertThrows(
                SQLException.class,
                () -> EditionFixture.tryTo(
                        database,
                        "insert into edition (id, code, office, name) values (nextval('edition_seq'), 'APARTBAD', '6', '')"));
    }

    @Test
    void accounts_of_another_office_are_neither_offered_nor_bound() {
        FormClient.as("apart-new63 office:63").get("/editions");
        FormClient.as("apart-new62 office:62").get("/editions");
        var officer = FormClient.as("apart-officer62 secretariat:62");
        String seat = officer.get("/editions/APART62/committee/9").asString();
        assertTrue(seat.contains("apart-new62"), seat);
        assertFalse(seat.contains("apart-new63"), seat);
        String other = south.text("select public_id from account where subject = 'apart-new63'");
        String page = officer.open("/editions/APART62/committee/9", "/bind")
                .fill("account", other)
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertFalse(page.contains("apart-new63"), page);
        assertEquals(
                0,
                central.number(
                        "select count(*) from seat_holder where seat_id = ? and account_id is not null",
                        central.seatId(9)));
    }
}
