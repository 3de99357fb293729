package id.paritrana.edition.scheme;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@link FreezeScheme}: what was read is frozen, once, with what it follows. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FreezeSchemeTest {
    private static final String OFFICER = "beku secretariat";

    @Inject
    DataSource database;

    private static FormClient.Form form(String edition) {
        return FormClient.as(OFFICER).open("/editions/" + edition + "/scheme", "/freeze");
    }

    private static String basis(EditionFixture edition) {
        return edition.text("select coalesce(scheme_basis, '') from edition where id = ?", edition.id());
    }

    @Test
    void a_scheme_is_frozen_with_the_decree_that_it_follows_and_noted_once() {
        EditionFixture edition = EditionFixture.of("FREEZE1").prepared(database);
        var form = form("FREEZE1").fill("basis", "Juknis 2026").fill("sure", "true");
        form.send().then().statusCode(303);
        form.send().then().statusCode(303);
        assertEquals("Juknis 2026", basis(edition));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from edition where id = ? and frozen_at = " + TestClock.SQL_NOW,
                        edition.id()));
        assertEquals(
                1,
                edition.number(
                        "select count(*) from journal where edition_id = ? and act = 'scheme-frozen'", edition.id()));
    }

    @Test
    void what_it_follows_and_that_it_is_the_agreed_one_are_asked_for_at_once() {
        EditionFixture edition = EditionFixture.of("FREEZE2").prepared(database);
        form("FREEZE2")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#f-basis\""))
                .body(containsString("href=\"#f-sure\""));
        assertEquals("", basis(edition));
    }

    @Test
    void a_scheme_that_has_changed_since_it_was_read_is_not_frozen() {
        EditionFixture edition = EditionFixture.of("FREEZE3").prepared(database);
        var form = form("FREEZE3").fill("basis", "Juknis 2026").fill("sure", "true");
        EditionFixture.asOwner(
                "update stored_criterion set target = 0.9 where edition_id = ? and code = 'B'", edition.id());
        form.send().then().statusCode(422).body(containsString("berubah sejak halaman ini dibuka"));
        assertEquals("", basis(edition));
    }

    @Test
    void a_scheme_is_frozen_once() {
        EditionFixture edition = EditionFixture.of("FREEZE4").prepared(database);
        var second = form("FREEZE4").fill("basis", "Juknis lain").fill("sure", "true");
        form("FREEZE4")
                .fill("basis", "Juknis 2026")
                .fill("sure", "true")
                .send()
                .then()
                .statusCode(303);
        second.send().then().statusCode(422).body(containsString("Skema sudah dibekukan"));
        assertEquals("Juknis 2026", basis(edition));
    }
}
