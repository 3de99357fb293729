package id.paritrana.access;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import id.paritrana.FormClient;
import id.paritrana.TestClock;
import id.paritrana.edition.EditionFixture;
import id.paritrana.exchange.ImportFixture;
import id.paritrana.exchange.LongImportFixture;
import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What waits for its turn is done with the rights that who asked has when the turn comes. */
@QuarkusTest
@TestProfile(WithProvider.class)
class QueuedWorkTest extends AtProvidersMoment {
    private static final Pattern FIELD = Pattern.compile("name=\"(csrf-token|key|of|agreed)\" value=\"([^\"]*)\"");

    @Inject
    DataSource database;

    private final BrowserForTests browser = new BrowserForTests();
    private final String person = ProviderForTests.word("p");

    private void signsIn() {
        browser.signIn(
                INSIDE,
                person,
                claims -> {
                    claims.put("roles", List.of("secretariat:63"));
                    return claims;
                },
                answer -> {
                    answer.put("refresh_token", ProviderForTests.word("refresh"));
                    return answer;
                });
        browser.get(INSIDE);
    }

    private Map<String, String> form(String page) {
        var form = new HashMap<String, String>();
        String html = browser.get(page).body();
        Matcher field = FIELD.matcher(html.substring(html.indexOf("name=\"agreed\"") - 2_000));
        while (field.find()) {
            form.put(field.group(1), field.group(2));
        }
        assertTrue(form.containsKey("agreed") && form.containsKey("key"), html);
        return form;
    }

    /** Asks for the import of a new edition, which waits behind another one while this happens; answers its page. */
    private String whileItWaits(String edition, String happens) throws Exception {
        String word = ProviderForTests.word("unggahan");
        String upload = "/import/" + word;
        signsIn();
        EditionFixture.asOwner(
                "insert into workbook_upload (id, account_id, file_name, file, at)"
                        + " select ?, id, 'panjang.zip', ?, ? from account where subject = ?",
                word,
                LongImportFixture.file(edition),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                person);
        Map<String, String> form = form(upload);
        String others = edition + "-LAIN";
        ImportFixture.edition(others, "practice").taken("tahan-" + edition + " secretariat");
        var other = FormClient.as("tahan-" + edition + " secretariat").unencoded();
        String held = LongImportFixture.uploaded(other, others);
        var pressed = other.open(held, held);
        try (Connection lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try (var row = lock.createStatement()) {
                row.execute("select id from edition where code = '" + others + "' for update");
                pressed.send().then().statusCode(303);
                assertEquals(upload + "/progress", BrowserForTests.path(browser.post(upload, form)));
                EditionFixture.asOwner(happens, person);
                live.changed();
            } finally {
                lock.rollback();
            }
        }
        LongImportFixture.until(() -> !state(word).equals("under-way"));
        assertEquals("refused", state(word));
        assertEquals(
                "0",
                EditionFixture.read(database, "select cast(count(*) as text) from edition where code = ?", edition));
        return upload + "/progress";
    }

    private String state(String work) {
        return EditionFixture.read(database, "select state from long_work where id = ?", work);
    }

    @Test
    void nothing_is_taken_over_for_a_session_that_was_ended_meanwhile() throws Exception {
        String page =
                whileItWaits("CABUT1", "update session set ended_at = " + TestClock.SQL_NOW + " where subject = ?");
        signsIn();
        var told = browser.get(page);
        assertEquals(422, told.statusCode());
        assertTrue(told.body().contains(Messages.text(Messages.INDONESIAN, "access.no-longer.session")), told::body);
    }

    @Test
    void nothing_is_taken_over_by_a_role_that_was_taken_away_meanwhile() throws Exception {
        String page = whileItWaits("CABUT2", "update session set roles = '' where subject = ?");
        assertEquals(
                Messages.text(Messages.INDONESIAN, "access.no-longer.role"),
                EditionFixture.read(database, "select said from long_work where id = ?", page.split("/")[2]));
    }
}
