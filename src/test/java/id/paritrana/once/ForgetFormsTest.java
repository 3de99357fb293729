package id.paritrana.once;

import java.time.Duration;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.TableOwner;
import id.paritrana.edition.EditionFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Keys of forms are kept as long as somebody may send the form again, and not for ever. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ForgetFormsTest {
    @Inject
    DataSource database;

    @Inject
    ForgetForms forget;

    @Test
    void a_key_is_forgotten_after_its_time_and_not_before() {
        var edition = EditionFixture.of("FORGET").opened(database);
        var member = FormClient.as(edition.member(4));
        var sheet = member.open("/editions/FORGET/nominations/KAB1/sheet").fill("m-C1", "78");
        String key = sheet.value("key");
        sheet.send().then().statusCode(303);
        forget.forget(ForgetForms.REMEMBERED);
        assertEquals(1, kept(edition, key));
        earlier(key, "6 days 23 hours");
        forget.forget(ForgetForms.REMEMBERED);
        assertEquals(1, kept(edition, key));
        sheet.send().then().statusCode(303);
        earlier(key, "2 hours");
        assertTrue(forget.forget(ForgetForms.REMEMBERED) >= 1);
        assertEquals(0, kept(edition, key));
    }

    @Test
    void none_that_can_still_be_sent_is_forgotten_whoever_asks() {
        var edition = EditionFixture.of("FORGETNOT").opened(database);
        var member = FormClient.as(edition.member(4));
        var sheet = member.open("/editions/FORGETNOT/nominations/KAB1/sheet").fill("m-C1", "78");
        sheet.send().then().statusCode(303);
        earlier(sheet.value("key"), "1 day 23 hours");
        forget.forget(Duration.ZERO);
        assertEquals(1, kept(edition, sheet.value("key")));
    }

    private static long kept(EditionFixture edition, String key) {
        return edition.number("select count(*) from submission where key = ?", key);
    }

    private static void earlier(String key, String by) {
        TableOwner.rewrites("submission", "update submission set at = at - cast(? as interval) where key = ?", by, key);
    }
}
