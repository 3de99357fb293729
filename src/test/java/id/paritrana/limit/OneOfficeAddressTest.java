package id.paritrana.limit;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.paritrana.TestClock;
import id.paritrana.access.BrowserForTests;
import id.paritrana.access.ProviderForTests;
import id.paritrana.access.WithProvider;
import id.paritrana.edition.EditionFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nine members and their officer share one network address, as the app comes: with its own limits, by HTTP, while no time passes. */
@QuarkusTest
@TestProfile(OneOfficeAddressTest.AsItComes.class)
class OneOfficeAddressTest {
    private static final int TOO_OFTEN = 429;
    private static final int TIMES = 20;

    /** The limits of {@code application.properties}, which other tests do not have. */
    public static class AsItComes extends WithProvider {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            var written = new Properties();
            try (InputStream file = OneOfficeAddressTest.class.getResourceAsStream("/application.properties")) {
                written.load(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            for (Often what : Often.values()) {
                String name = "paritrana.limits." + what.code();
                settings.put(name, written.getProperty(name));
            }
            return settings;
        }
    }

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @AfterEach
    void settle() {
        clock.reset();
    }

    private static BrowserForTests signsIn(String person, String roles) {
        var browser = new BrowserForTests();
        // the page to sign in at is opened twice before, as people do who lose their way
        browser.get("/sign-in");
        browser.get("/sign-in");
        browser.signIn("/editions", person, claims -> {
            if (!roles.isEmpty()) {
                claims.put("roles", roles);
            }
            return claims;
        });
        return browser;
    }

    private static List<Integer> asks(BrowserForTests browser, int times, String path) {
        return IntStream.range(0, times)
                .map(i -> browser.get(path).statusCode())
                .boxed()
                .toList();
    }

    @Test
    void ten_accounts_behind_one_address_work_within_a_minute_and_one_that_floods_is_told_to_wait() {
        EditionFixture edition = EditionFixture.of("SEALAMAT").nominations(3).opened(database);
        clock.advance(Duration.between(clock.instant(), ProviderForTests.moment()));
        var members = new ArrayList<BrowserForTests>();
        for (int seat = 1; seat <= 9; seat++) {
            String person = ProviderForTests.word("kursi");
            EditionFixture.asOwner(
                    "update account set issuer = ?, subject = ? where id = ?",
                    ProviderForTests.issuer(),
                    person,
                    edition.accountId(seat));
            members.add(signsIn(person, ""));
        }
        BrowserForTests officer = signsIn(ProviderForTests.word("petugas"), "secretariat:63");

        String sheet = "/editions/SEALAMAT/nominations/KAB1/sheet";
        for (BrowserForTests member : members) {
            assertEquals(200, member.get(sheet).statusCode());
            for (String path :
                    List.of("/editions?q=KAB", "/editions/SEALAMAT/tasks", "/editions/SEALAMAT/export/ranking-csv")) {
                assertTrue(asks(member, TIMES, path).stream().noneMatch(status -> status == TOO_OFTEN), path);
            }
            for (int mark = 1; mark <= TIMES; mark++) {
                assertNotEquals(TOO_OFTEN, saves(member, sheet, mark).statusCode());
            }
        }
        for (String path :
                List.of("/editions?q=KAB", "/editions/SEALAMAT/nominations?q=KAB", "/import/template.xlsx")) {
            assertEquals(
                    List.of(200), asks(officer, TIMES, path).stream().distinct().toList(), path);
        }

        List<Integer> flood = asks(officer, 200, "/editions?q=KAB");
        assertEquals(TOO_OFTEN, flood.get(flood.size() - 1));
        assertTrue(flood.indexOf(TOO_OFTEN) >= 60, "not before it is a flood: " + flood.indexOf(TOO_OFTEN));
        List<Integer> stranger = asks(new BrowserForTests(), 100, "/sign-in");
        assertEquals(TOO_OFTEN, stranger.get(stranger.size() - 1));
        for (BrowserForTests member : members) {
            assertEquals(200, member.get("/editions?q=KAB").statusCode(), "those who are in are not held up by it");
        }
    }

    private static HttpResponse<String> saves(BrowserForTests member, String sheet, int mark) {
        return member.press(sheet, sheet, Map.of("m-C1", String.valueOf(mark)));
    }
}
