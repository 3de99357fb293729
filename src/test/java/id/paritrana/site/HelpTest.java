package id.paritrana.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.TestSignIn;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever is stuck reads whom to ask, on every page and on those of errors. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(HelpTest.Told.class)
class HelpTest {
    public static class Told implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "paritrana.help.phone", "(0511) 123-456",
                    "paritrana.help.email", "sekretariat@example.id",
                    "paritrana.help.hours", "Senin–Jumat 08.00–16.00 WITA");
        }
    }

    @Test
    void the_secretariat_stands_on_the_foot_of_every_page_and_error() {
        for (String path : List.of("/", "/check", "/editions", "/editions/tidak-ada", "/tidak-ada", "/sessions")) {
            String page = given().header(TestSignIn.HEADER, "officer secretariat")
                    .get(path)
                    .asString();
            assertTrue(
                    page.contains("Bantuan sekretariat: <a href=\"tel:0511123456\">(0511) 123-456</a>"), path + page);
            assertTrue(page.contains("<a href=\"mailto:sekretariat@example.id\">sekretariat@example.id</a>"), path);
            assertTrue(page.contains("<span lang=\"id\">Senin–Jumat 08.00–16.00 WITA</span>"), path);
            assertFalse(page.contains("Perlu bantuan?"), path);
        }
        String english = given().cookie("bahasa", "en").get("/check").asString();
        assertTrue(english.contains("Help from the secretariat:"), english);
        String unread = given().delete("/check").asString();
        assertTrue(unread.contains("(0511) 123-456 · sekretariat@example.id"), unread);
    }

    @Test
    void what_is_not_set_is_not_there() {
        var none = Optional.<String>empty();
        assertFalse(new Help(none, none, Optional.of("Senin")).known(), "hours alone are no way to ask");
        assertEquals("tel:+62511123456", new Help(Optional.of("+62 (511) 123-456"), none, none).dial());
        assertEquals("a@b.id", new Help(none, Optional.of(" a@b.id "), none).line());
    }
}
