package id.paritrana.survival;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.paritrana.PageForm;
import id.paritrana.access.BrowserForTests;
import id.paritrana.access.ProviderForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two processes on one database are one app: whatever the one knows holds at the other. */
class TwoReplicasIT {
    private static final int SECONDS_OF_AN_ENDED_SESSION = 5;
    private static final int SECONDS_OF_AN_ANALYSIS = 120;
    private static final int SECONDS_OF_A_FILE = 60;
    private static final int SEARCHES = 120;
    private static final int SEARCHES_A_SECOND = 2;
    private static final String SETTINGS = "/editions/LATIHAN2026/settings";
    private static final String RANKING = "/editions/LATIHAN2026/ranking/DESA";
    private static Installation at;

    @BeforeAll
    static void start() {
        at = Installation.get();
    }

    @BeforeEach
    void bothAreThere() {
        at.awaitReplicas();
    }

    private static String on(int replica, String path) {
        return "http://localhost:" + at.replica(replica).port() + path;
    }

    private static BrowserForTests officer(String subject) {
        var officer = new Person(subject, "Petugas Contoh", List.of("secretariat:63"));
        officer.signIn();
        return officer.browser();
    }

    private static Map<String, String> form(String page, String path, String action) {
        var fields = new LinkedHashMap<String, String>();
        PageForm.in(page, path, action).fields().forEach((name, values) -> fields.put(name, values.get(0)));
        return fields;
    }

    private static boolean isIn(BrowserForTests browser, int replica) {
        return browser.get(on(replica, "/editions")).statusCode() == 200;
    }

    private static void isOutOfBoth(BrowserForTests browser, int where) {
        assertFalse(isIn(browser, where), "at once where it was said");
        assertTrue(
                Pause.until(() -> !isIn(browser, 3 - where), SECONDS_OF_AN_ENDED_SESSION),
                "still signed in at the other");
        assertFalse(isIn(browser, 1) || isIn(browser, 2), "and so it stays");
    }

    @Test
    void who_signs_in_at_one_is_signed_in_at_both_and_who_leaves_is_out_of_both() {
        BrowserForTests browser = officer("two-replicas-leaves");
        assertTrue(isIn(browser, 1) && isIn(browser, 2));
        var stolen = browser.copy();
        var leave = form(browser.get(on(1, "/sign-out")).body(), "/sign-out", "/sign-out");
        assertEquals(303, browser.post(on(1, "/sign-out"), leave).statusCode());
        isOutOfBoth(stolen, 1);
    }

    @Test
    void who_leaves_all_devices_is_out_of_both() {
        BrowserForTests here = officer("two-replicas-all");
        BrowserForTests elsewhere = officer("two-replicas-all");
        assertTrue(isIn(here, 2) && isIn(elsewhere, 1) && isIn(elsewhere, 2));
        var all = form(here.get(on(2, "/sessions")).body(), "/sessions", "/sessions/end-all");
        assertEquals(303, here.post(on(2, "/sessions/end-all"), all).statusCode());
        isOutOfBoth(elsewhere, 2);
    }

    @Test
    void whom_the_provider_signs_out_at_one_is_out_of_both() {
        BrowserForTests browser = officer("two-replicas-notice");
        assertTrue(isIn(browser, 1) && isIn(browser, 2));
        var notice = Map.of("logout_token", ProviderForTests.logoutToken(Map.of("sub", "two-replicas-notice")));
        assertEquals(
                200,
                new BrowserForTests()
                        .post(on(1, "/back-channel-logout"), notice)
                        .statusCode());
        isOutOfBoth(browser, 1);
        assertEquals(
                400,
                new BrowserForTests()
                        .post(on(2, "/back-channel-logout"), notice)
                        .statusCode(),
                "a notice counts once, at whichever it arrives");
    }

    @Test
    void one_form_sent_to_both_at_once_acts_once() throws Exception {
        BrowserForTests browser = officer("two-replicas-once");
        for (int round = 1; round <= 5; round++) {
            Map<String, String> form = form(browser.get(on(1, SETTINGS)).body(), SETTINGS, "/settings");
            form.put("deadline", day(round) + "T10:00");
            int before = changes("two-replicas-once");
            var threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<HttpResponse<String>>> both = List.of(
                        () -> browser.copy().post(on(1, SETTINGS), form),
                        () -> browser.copy().post(on(2, SETTINGS), form),
                        () -> browser.copy().post(on(1, SETTINGS), form),
                        () -> browser.copy().post(on(2, SETTINGS), form));
                for (var answer : threads.invokeAll(both)) {
                    assertEquals(303, answer.get().statusCode(), answer.get().body());
                }
            } finally {
                threads.shutdownNow();
            }
            assertEquals(before + 1, changes("two-replicas-once"), "round " + round);
        }
    }

    /** The packaged app has the real clock. */
    private static String day(int fromNow) {
        return LocalDate.now(ZoneId.of("Asia/Makassar")).plusDays(fromNow).toString();
    }

    private static int changes(String subject) {
        return Integer.parseInt(at.asked(
                "select count(*) from journal j join edition e on e.id = j.edition_id where e.code = 'LATIHAN2026'"
                        + " and j.actor_id = (select id from account where subject = '" + subject + "')"));
    }

    @Test
    void a_form_of_one_is_taken_by_the_other_after_the_first_was_killed() {
        BrowserForTests browser = officer("two-replicas-killed");
        Map<String, String> form = form(browser.get(on(1, SETTINGS)).body(), SETTINGS, "/settings");
        form.put("deadline", day(24) + "T10:00");
        at.replica(1).dies();
        assertEquals(303, browser.post(on(2, SETTINGS), form).statusCode());
        assertEquals(200, browser.get("/editions").statusCode(), "what stands in front goes to the one that lives");
        at.awaitReplicas();
        assertEquals(303, browser.post(on(1, SETTINGS), form).statusCode());
        assertEquals(1, changes("two-replicas-killed"), "the same again acts no second time");
    }

    @Test
    void what_is_changed_at_one_is_so_at_the_other_with_its_next_page() {
        BrowserForTests browser = officer("two-replicas-news");
        for (int day = 10; day < 20; day++) {
            int here = 1 + day % 2;
            Map<String, String> form = form(browser.get(on(here, SETTINGS)).body(), SETTINGS, "/settings");
            form.put("deadline", day(day) + "T09:30");
            assertEquals(303, browser.post(on(here, SETTINGS), form).statusCode());
            var other = form(browser.get(on(3 - here, SETTINGS)).body(), SETTINGS, "/settings");
            assertEquals(form.get("deadline"), other.get("deadline"));
        }
    }

    @Test
    void an_analysis_is_made_once_though_the_one_where_it_was_asked_for_is_killed() {
        BrowserForTests browser = officer("two-replicas-analysis");
        BrowserForTests colleague = officer("two-replicas-colleague");
        assertTrue(Pause.until(() -> unfinished() == 0, SECONDS_OF_AN_ANALYSIS), "those of the practice editions");
        int runs = runs();
        // it takes two to compute a ranking again
        Map<String, String> form = form(browser.get(on(2, RANKING)).body(), RANKING, "/run");
        form.put("reason", "Dihitung sekali lagi");
        assertEquals(303, browser.post(on(2, RANKING + "/run"), form).statusCode());
        String proposal = Clerk.proposal(
                colleague.get(on(1, "/editions/LATIHAN2026/proposals")).body());
        Map<String, String> confirmed = form(colleague.get(on(1, proposal)).body(), proposal, "/confirm");
        confirmed.put("sure", "yes");
        assertEquals(
                303, colleague.post(on(1, proposal + "/confirm"), confirmed).statusCode());
        assertEquals(runs + 1, runs());
        at.replica(1).dies();
        // whether it was at it already is chance; the other takes up what nobody is at for a minute
        at.asked(
                "with aged as (update analysis set heartbeat_at = heartbeat_at - interval '2 minutes' where state = 'running' returning 1)"
                        + " select count(*) from aged");
        assertTrue(Pause.until(() -> unfinished() == 0, SECONDS_OF_AN_ANALYSIS), "it waits for ever");
        at.awaitReplicas();
        String one = shown(browser.get(on(1, RANKING + "/analysis")).body());
        assertEquals(one, shown(browser.get(on(2, RANKING + "/analysis")).body()));
        assertTrue(one.length() > 500, one);
    }

    private static int unfinished() {
        return Integer.parseInt(at.asked("select count(*) from analysis where state in ('waiting', 'running')"));
    }

    private static int runs() {
        return Integer.parseInt(at.asked(
                "select count(*) from ranking_run r join category c on c.id = r.category_id join edition e on e.id = c.edition_id"
                        + " where e.code = 'LATIHAN2026' and c.code = 'DESA'"));
    }

    /** What a page shows, without what every page has anew. */
    private static String shown(String page) {
        int main = page.indexOf("<main");
        return page.substring(main, page.indexOf("</main>"))
                .replaceAll("name=\"(csrf-token|key)\" value=\"[^\"]*\"", "")
                .replaceAll("data-left=\"\\d+\"", "");
    }

    @Test
    void a_file_that_one_makes_is_fetched_from_the_other() {
        BrowserForTests browser = officer("two-replicas-file");
        var asked = browser.get(on(1, "/editions/LATIHAN2026/export/ranking-csv"));
        assertEquals(303, asked.statusCode(), asked.body());
        String page = asked.headers().firstValue("Location").orElseThrow();
        assertTrue(
                Pause.until(() -> browser.get(on(2, page)).body().contains(page + "/file"), SECONDS_OF_A_FILE),
                "never made");
        var file = browser.get(on(2, page + "/file"));
        assertEquals(200, file.statusCode());
        assertTrue(file.body().contains("DESA"), file.body());
        BrowserForTests other = officer("two-replicas-no-file");
        assertEquals(404, other.get(on(1, page)).statusCode());
        assertEquals(404, other.get(on(2, page + "/file")).statusCode());
    }

    @Test
    void who_asks_too_often_has_asked_both() {
        BrowserForTests browser = officer("two-replicas-often");
        BrowserForTests seldom = officer("two-replicas-seldom");
        String search = "/editions?q=latihan";
        long began = System.nanoTime();
        int answered = 0;
        HttpResponse<String> last = browser.get(on(1, search));
        while (last.statusCode() == 200 && answered < 10 * SEARCHES) {
            answered++;
            last = browser.get(on(1 + answered % 2, search));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals(429, last.statusCode(), last.body());
        assertTrue(last.headers().firstValue("Retry-After").isPresent());
        assertTrue(
                answered >= SEARCHES && answered <= SEARCHES + 1 + SEARCHES_A_SECOND * seconds,
                answered + " answered in " + seconds + " s");
        // the replica that has not refused yet; meanwhile a search or two may have come back
        int other = 2 - answered % 2;
        assertTrue(
                IntStream.range(0, SEARCHES / 2)
                        .mapToObj(i -> browser.get(on(other, search)))
                        .anyMatch(answer -> answer.statusCode() == 429),
                "at the other, too");
        assertEquals(200, seldom.get(on(1, search)).statusCode(), "nobody else is stopped");
        assertEquals(200, seldom.get(on(2, search)).statusCode());
        assertEquals(200, browser.get(on(1, "/editions")).statusCode(), "nor from anything else");
    }
}
