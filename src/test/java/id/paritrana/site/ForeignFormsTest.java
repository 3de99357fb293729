package id.paritrana.site;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A page that was left open does nothing for whoever signed in to the browser since. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ForeignFormsTest {
    @Inject
    DataSource database;

    @Test
    void marks_of_one_seat_are_not_stored_as_another_seats() {
        var edition = EditionFixture.of("OWNERMARK").opened(database);
        var browser = FormClient.as(edition.member(4));
        var sheet = browser.open("/editions/OWNERMARK/nominations/KAB1/sheet").fill("m-C1", "78");
        browser.signsInAs(edition.member(5));
        sheet.send().then().statusCode(409).body(containsString("Halaman ini milik Kursi 4."));
        sheet.sendByScript("/editions/OWNERMARK/nominations/KAB1/sheet/autosave")
                .then()
                .statusCode(409)
                .body("kind", equalTo("foreign"))
                .body("message", equalTo("Halaman ini milik Kursi 4."));
        assertEquals(
                0,
                edition.number(
                        "select count(*) from score_sheet s join nomination n on n.id = s.nomination_id where n.edition_id = ?",
                        edition.id()));
        browser.signsInAs(edition.member(4));
        sheet.send().then().statusCode(303);
    }

    @Test
    void nobody_is_recused_by_the_page_of_another_seat() {
        var edition = EditionFixture.of("OWNERRECUSE").opened(database);
        var browser = FormClient.as(edition.member(4));
        var recuse =
                browser.open("/editions/OWNERRECUSE/nominations/KAB1/recuse").fill("reason", "Kerabat");
        browser.signsInAs(edition.member(5));
        recuse.send().then().statusCode(409).body(containsString("Tidak ada yang disimpan"));
        assertEquals(
                0,
                edition.number(
                        "select count(*) from recusal r join nomination n on n.id = r.nomination_id where n.edition_id = ?",
                        edition.id()));
    }

    @Test
    void one_officer_does_not_act_by_the_page_of_another() {
        EditionFixture.of("OWNEROFFICE").opened(database);
        var browser = FormClient.as("petugas secretariat");
        var settings = browser.open("/editions/OWNEROFFICE/settings");
        browser.signsInAs("petugas-lain secretariat");
        settings.send().then().statusCode(409).body(containsString("Halaman ini milik akun lain."));
        browser.signsInAs("petugas secretariat");
        settings.send().then().statusCode(303);
    }
}
