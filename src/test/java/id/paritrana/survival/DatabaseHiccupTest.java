package id.paritrana.survival;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.TestClock;
import id.paritrana.access.BrowserForTests;
import id.paritrana.access.ProviderForTests;
import id.paritrana.access.WithProvider;
import id.paritrana.edition.EditionFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The database is away for a while, in every way that there is: nobody is signed out, and nothing typed is lost. */
@QuarkusTest
@TestProfile(DatabaseHiccupTest.OnALine.class)
class DatabaseHiccupTest {
    /** The database behind a line, and a provider, so that there are sessions. */
    public static class OnALine extends WithProvider {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseOnALine.class), new TestResourceEntry(ProviderForTests.class));
        }
    }

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static int editions;

    /** Filled in by {@link DatabaseOnALine}. */
    UnaryOperator<String> database;

    @Inject
    TestClock clock;

    @Inject
    DataSource source;

    private final BrowserForTests browser = new BrowserForTests();
    private String settings;

    @BeforeEach
    void officer() {
        clock.advance(Duration.between(clock.instant(), ProviderForTests.moment()));
        String code = "HICCUP" + ++editions;
        EditionFixture.of(code).prepared(source);
        settings = "/editions/" + code + "/settings";
        browser.signIn(
                settings,
                ProviderForTests.word("p"),
                claims -> {
                    claims.put("roles", List.of("secretariat:63"));
                    claims.put("name", "Petugas Contoh");
                    return claims;
                },
                answer -> {
                    answer.put("refresh_token", "r");
                    return answer;
                });
        assertEquals(200, browser.get(settings).statusCode());
    }

    @AfterEach
    void allIsWell() {
        database.apply("thawed");
        database.apply("revived");
        database.apply("open");
        clock.reset();
    }

    /** The form of the page as it stands there, with another quorum. */
    private Map<String, String> form(String quorum) {
        var page = browser.get(settings);
        assertEquals(200, page.statusCode(), page.headers() + page.body());
        var form = hidden(page.body());
        form.put("zone", "Asia/Makassar");
        form.put("deadline", "2026-05-08T17:00");
        form.put("quorumRule", "least");
        form.put("quorum", quorum);
        return form;
    }

    private static Map<String, String> hidden(String page) {
        var form = new HashMap<String, String>();
        int main = page.indexOf("<main");
        var fields = FIELD.matcher(page.substring(main, page.indexOf("</main>")));
        while (fields.find()) {
            form.put(
                    fields.group(1),
                    fields.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
        return form;
    }

    private String quorum() {
        return database.apply("select quorum_numerator || '/' || quorum_denominator from edition where code = '"
                + settings.split("/")[2] + "'");
    }

    private String acts() {
        return database.apply("select count(*) from journal j join edition e on e.id = j.edition_id where e.code = '"
                + settings.split("/")[2] + "' and j.act <> 'refused'");
    }

    private static void isSaidInWords(HttpResponse<String> answer, String title) {
        String page = answer.body();
        assertEquals(503, answer.statusCode(), page);
        assertTrue(page.contains("<h1>" + title + "</h1>"), page);
        assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
        for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")) {
            assertTrue(answer.headers().firstValue(header).isPresent(), header);
        }
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(
                answer.headers().allValues("Set-Cookie").stream().noneMatch(c -> c.startsWith("paritrana")),
                "the session is kept");
        assertFalse(page.contains("Exception") || page.contains("jdbc"), page);
    }

    /** The database of tests does not wait for its disk: what was answered a moment ago would die with it, the session too. */
    private void onDisk() {
        database.apply("select pg_logical_emit_message(false, 'on disk', '', true)");
    }

    /** Until the server answers as promptly as one that nobody has killed, however busy the machine is. */
    private void revived() {
        database.apply("revived");
        long began;
        do {
            began = System.nanoTime();
            database.apply("select 1");
        } while (System.nanoTime() - began > 500_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "reset", "killed"})
    void a_connection_of_before_costs_no_request(String how) {
        inParallel(12, () -> browser.copy().get(settings).statusCode(), 200);
        for (int i = 0; i < 3; i++) {
            onDisk();
            database.apply(how);
            revived();
            assertEquals(200, browser.get(settings).statusCode(), "a page");
            onDisk();
            database.apply(how);
            revived();
            assertEquals(303, browser.post(settings, form("5/9")).statusCode(), "a form");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "silent"})
    void while_it_is_away_a_page_says_so_and_a_form_comes_back(String how) {
        var typed = form("<b>6</b> dari sembilan");
        database.apply("cut");
        database.apply(how);
        isSaidInWords(browser.get(settings), "Halaman belum dapat ditampilkan");
        var answer = browser.post(settings, typed);
        isSaidInWords(answer, "Belum tersimpan");
        var returned = hidden(answer.body());
        assertEquals(typed, returned, "as it was sent");
        assertTrue(answer.body().contains("&lt;b&gt;6&lt;/b&gt; dari sembilan"), "also to be read");
        database.apply("open");
        returned.put("quorum", "6/9");
        assertEquals(303, browser.post(settings, returned).statusCode(), "by the same session and the same form");
        assertEquals("6/9", quorum());
    }

    @Test
    void who_reads_english_is_told_in_english() {
        browser.cookies().put("bahasa", "en");
        database.apply("cut");
        database.apply("refused");
        var answer = browser.post(settings, Map.of("quorum", "5"));
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("has not been carried out"), answer.body());
    }

    /** What a request waits for at most by the settings: a connection, and one answer on it. */
    @Test
    void what_nobody_waits_longer_for_than_ten_seconds() {
        Config config = ConfigProvider.getConfig();
        Duration connection = config.getValue("quarkus.datasource.jdbc.acquisition-timeout", Duration.class);
        Duration answer = Duration.ofSeconds(
                config.getValue("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", Integer.class));
        assertTrue(connection.plus(answer).compareTo(Duration.ofSeconds(10)) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "frozen"})
    void nobody_waits_until_it_is_back(String how) {
        var typed = form("7/9");
        inParallel(12, () -> browser.copy().get(settings).statusCode(), 200);
        database.apply(how);
        inParallel(9, () -> browser.copy().post(settings, typed).statusCode(), 503);
        database.apply(how.equals("frozen") ? "thawed" : "open");
        assertEquals(303, browser.post(settings, typed).statusCode());
        assertEquals("7/9", quorum());
    }

    private static void inParallel(int requests, Callable<Integer> request, int status) {
        var threads = Executors.newFixedThreadPool(requests);
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(requests, request))) {
                assertEquals(status, answer.get());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_was_committed_unheard_is_said_to_be_unknown_and_acts_once() {
        var typed = form("8/9");
        String before = acts();
        database.apply("cut");
        losesInTheAct("loses-answer", typed, "Belum diketahui tersimpan atau tidak");
        assertEquals("8/9", quorum(), "it was saved");
        String after = acts();
        assertEquals(303, browser.post(settings, typed).statusCode());
        assertEquals(after, acts(), "and is not saved again");
        assertEquals(Integer.parseInt(before) + 1, Integer.parseInt(after));
    }

    @Test
    void what_was_not_committed_is_not_said_to_be_done() {
        var typed = form("7/9");
        database.apply("cut");
        losesInTheAct("loses-commit", typed, "Belum diketahui tersimpan atau tidak");
        assertFalse(quorum().startsWith("7/"), "it was not saved");
        assertEquals(303, browser.post(settings, typed).statusCode());
        assertEquals("7/9", quorum());
    }

    /** The session is read first, in a transaction of its own: it is still known from the request before. */
    private void losesInTheAct(String how, Map<String, String> typed, String title) {
        assertEquals(200, browser.get("/sessions").statusCode());
        database.apply(how);
        isSaidInWords(browser.post(settings, typed), title);
    }

    @Test
    void a_file_is_asked_for_again() {
        String page = browser.get("/import").body();
        String token = hidden(page).get("csrf-token");
        database.apply("cut");
        database.apply("refused");
        var answer = browser.post(
                "/import",
                "multipart/form-data; boundary=garis",
                ("--garis\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n" + token
                                + "\r\n--garis\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nisi\r\n--garis--\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        isSaidInWords(answer, "Belum tersimpan");
        assertTrue(answer.body().contains("Kembali ke halaman sebelumnya"), answer.body());
    }
}
