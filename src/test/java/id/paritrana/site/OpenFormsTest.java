package id.paritrana.site;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.edition.EditionFixture;

/** A form in one tab does not care what is opened in another, and none is accepted that this browser was not given. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenFormsTest {
    @Inject
    DataSource database;

    @Test
    void a_form_is_accepted_after_other_pages_with_forms_were_opened() {
        var member = FormClient.as(EditionFixture.of("FORMTAB").opened(database).member(4));
        var form = member.open("/editions/FORMTAB/nominations/KAB1/sheet");
        member.get("/editions/FORMTAB/nominations/KAB2/sheet");
        member.get("/editions/FORMTAB/tasks");
        form.fill("m-C1", "78").send().then().statusCode(303);
    }

    @Test
    void a_form_that_this_browser_was_not_given_is_refused() {
        var member =
                FormClient.as(EditionFixture.of("FORMFOREIGN").opened(database).member(4));
        member.open("/editions/FORMFOREIGN/nominations/KAB1/sheet")
                .fill("m-C1", "78")
                .fill("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA")
                .send()
                .then()
                .statusCode(400);
    }
}
