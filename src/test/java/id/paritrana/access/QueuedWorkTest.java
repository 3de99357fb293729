package id.paritrana.access;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Pattern FIELD =
            Pattern.compile("name=\"(csrf-token|key|of|agreed|office)\" value=\"([^\"]*)\"");

    @Inject
    DataSource database;

    private final BrowserForTests browser = new BrowserForTests();
    private final String person = ProviderForTests.word("p");

    private void signsIn(String... roles) {
        signsInOn(INSIDE, roles);
    }

    private void signsInOn(String page, String... roles) {
        browser.signIn(
                page,
                person,
                claims -> {
                    claims.put("roles", List.of(roles));
                    if (page.equals(INSIDE)) {
                        claims.put(
                                "auth_time",
                                ProviderForTests.moment().minusSeconds(3_600).getEpochSecond());
                    }
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

    /** What becomes of the import of a new edition that was refused when its turn came; answers its page. */
    private String refused(String edition, String word) {
        assertEquals("refused", state(word));
        assertEquals("0", made(edition));
        return "/import/" + word + "/progress";
    }

    private String made(String edition) {
        return EditionFixture.read(database, "select cast(count(*) as text) from edition where code = ?", edition);
    }

    private String said(String work) {
        return EditionFixture.read(database, "select said from long_work where id = ?", work);
    }

    private Runnable done(String sql) {
        return () -> EditionFixture.asOwner(sql, person);
    }

    /**
     * Asks for the import of a new edition, which waits behind another one while this happens.
     *
     * @param office that is sent instead of what the form has; nothing is sent where it is empty
     * @return the word of the upload, when it is over
     */
    private String whileItWaits(String edition, List<String> roles, Optional<String> office, Runnable happens)
            throws Exception {
        String word = ProviderForTests.word("unggahan");
        String upload = "/import/" + word;
        signsIn(roles.toArray(new String[0]));
        EditionFixture.asOwner(
                "insert into workbook_upload (id, account_id, file_name, file, at)"
                        + " select ?, id, 'panjang.zip', ?, ? from account where subject = ?",
                word,
                LongImportFixture.file(edition),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                person);
        Map<String, String> form = form(upload);
        office.ifPresent(chosen -> form.put("office", chosen));
        form.values().removeIf(String::isEmpty);
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
                happens.run();
                live.changed();
            } finally {
                lock.rollback();
            }
        }
        LongImportFixture.until(() -> !state(word).equals("under-way"));
        return word;
    }

    private String state(String work) {
        return EditionFixture.read(database, "select state from long_work where id = ?", work);
    }

    @Test
    void nothing_is_taken_over_for_a_session_that_was_ended_meanwhile() throws Exception {
        String page = refused(
                "CABUT1",
                whileItWaits(
                        "CABUT1",
                        List.of("secretariat:63"),
                        Optional.empty(),
                        done("update session set ended_at = " + TestClock.SQL_NOW + " where subject = ?")));
        signsIn("secretariat:63");
        var told = browser.get(page);
        assertEquals(422, told.statusCode());
        assertTrue(told.body().contains(Messages.text(Messages.INDONESIAN, "access.no-longer.session")), told::body);
    }

    @Test
    void nothing_is_taken_over_by_a_role_that_was_taken_away_meanwhile() throws Exception {
        String word = whileItWaits(
                "CABUT2",
                List.of("secretariat:63"),
                Optional.empty(),
                done("update session set roles = '' where subject = ?"));
        refused("CABUT2", word);
        assertEquals(Messages.text(Messages.INDONESIAN, "access.no-longer.role"), said(word));
    }

    @Test
    void what_waits_is_done_for_who_has_signed_in_once_more_on_the_same_device() throws Exception {
        String word = whileItWaits("CABUT3", List.of("secretariat:63"), Optional.empty(), () -> {
            signsInOn("/sign-in/again?back=" + INSIDE, "secretariat:63");
            assertEquals(
                    "1",
                    EditionFixture.read(
                            database,
                            "select cast(count(*) as text) from session where subject = ? and ended_at is not null",
                            person));
        });
        assertEquals("", said(word));
        assertEquals("done", state(word));
        assertEquals("1", made("CABUT3"));
    }

    @Test
    void an_edition_is_made_for_the_office_that_was_chosen_and_for_no_other_that_is_left() throws Exception {
        String word = whileItWaits(
                "CABUT4",
                List.of("secretariat:63", "secretariat:64"),
                Optional.of("63"),
                done("update session set roles = 'secretariat:64' where subject = ?"));
        refused("CABUT4", word);
        assertEquals(Messages.text(Messages.INDONESIAN, "exchange.office-missing"), said(word));
    }

    private void madeForNoOther(String edition, Optional<String> office) throws Exception {
        String word = whileItWaits(
                edition,
                List.of("secretariat:63"),
                office,
                done("update session set roles = 'secretariat:64' where subject = ?"));
        refused(edition, word);
        assertEquals(Messages.text(Messages.INDONESIAN, "exchange.office-missing"), said(word));
    }

    @Test
    void an_edition_is_made_for_the_one_office_that_its_form_showed() throws Exception {
        madeForNoOther("CABUT5", Optional.empty());
    }

    @Test
    void an_edition_is_made_for_the_one_office_that_there_was_when_its_form_named_none() throws Exception {
        madeForNoOther("CABUT6", Optional.of(""));
    }
}
