package id.paritrana.sight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import id.paritrana.PostgresForTests;
import id.paritrana.browser.Axe;
import id.paritrana.browser.Visits;
import id.paritrana.sight.Asker.Answer;
import id.paritrana.sight.Asker.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * axe over every route, from a draft to the verdict, as it answers members, the chair, officers, whoever is both, and those who have
 * nothing to look for there: pages, lists as a filter leaves them, refused forms and pages about errors. Looked at is each page that
 * has a kind of element, an order of headings or one heading twice as none before it had: what consists of nothing new breaks nothing
 * new.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryStateInBrowserTest {
    private static final Logger LOG = Logger.getLogger(EveryStateInBrowserTest.class);
    private static final List<Stage> STAGES =
            List.of(Stage.DRAFT, Stage.FROZEN, Stage.OPEN, Stage.CLOSED, Stage.RANKED, Stage.PRONOUNCED);
    private static final List<Who> ALWAYS = List.of(Who.OFFICER, Who.MEMBER, Who.CHAIR);
    private static final List<Who> ONCE = List.of(Who.ANONYMOUS, Who.STRANGER, Who.ADMIN, Who.AUDITOR, Who.BOTH);

    private static final Pattern SILENT = Pattern.compile("(?s)<(script|style|svg)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern HEADING = Pattern.compile("(?s)<h[2-6][^>]*>(.*?)</h[2-6]>");
    private static final Pattern VALUE = Pattern.compile(
            "(?<=\\s(?:id|href|value|name|for|action|src|aria-label|aria-labelledby|aria-describedby|title"
                    + "|lang|hreflang|content|x|x1|x2|cx|min|max|pattern|maxlength)=)\"[^\"]*\"");

    private static final int REFUSED = 400;
    private static final int LEAST = 60;

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @Inject
    DataSource database;

    private final Set<String> known = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private final TreeMap<String, String> faults = new TreeMap<>();
    private int asked;
    private int looked;

    @Test
    void no_route_breaks_a_rule_of_axe_in_any_state_for_anybody_in_either_language() {
        World world = World.get(database, Stage.values());
        try (BrowserContext context = VISITS.with(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Axe.comesWith(context);
            Page page = context.newPage();
            for (Question question : questions(world)) {
                look(page, question, Asker.ask(question), "id");
            }
            for (Question question : questions(world)) {
                if (question.method().equals("GET") && question.stage() == Stage.CLOSED && met.add(question.path())) {
                    look(page, question, Asker.askInEnglish(question), "en");
                }
            }
        }
        LOG.infof("%d pages of %d looked at, answers %s", looked, asked, statuses);
        assertTrue(looked > LEAST, looked + " pages");
        assertTrue(statuses.containsAll(Set.of(200, 403, 404, 409, 422)), statuses.toString());
        assertEquals(new TreeMap<>(), faults);
    }

    private static List<Question> questions(World world) {
        RouteMatrix expected = RouteMatrix.expected();
        var questions = new ArrayList<Question>();
        for (RunningRoutes.Route route : RunningRoutes.all()) {
            for (Stage stage : STAGES) {
                for (Who who : Who.values()) {
                    if (ALWAYS.contains(who) || ONCE.contains(who) && stage == Stage.OPEN) {
                        int status = expected.status(route.name(), who, stage);
                        if (route.reads() ? status < 300 || status >= REFUSED : status == 422 || status == 409) {
                            questions.add(Question.of(who, stage, route, world.address(route, stage)));
                            if (route.reads() && who == Who.OFFICER && stage == Stage.OPEN) {
                                questions.addAll(filtered(world, route));
                            }
                        }
                    }
                }
            }
        }
        return questions;
    }

    /** Lists as a filter leaves them, empty ones too. */
    private static List<Question> filtered(World world, RunningRoutes.Route route) {
        return world.addresses(route, Stage.OPEN).stream()
                .filter(address -> address.contains("?"))
                .map(address -> Question.get(Who.OFFICER, Stage.OPEN, address))
                .toList();
    }

    private void look(Page page, Question question, Answer answer, String language) {
        if (!answer.headers().contains("text/html") || answer.text().isEmpty()) {
            return;
        }
        asked++;
        statuses.add(answer.status());
        if (!known.addAll(kinds(answer.text(), language))) {
            return;
        }
        looked++;
        String address = "http://localhost:" + RestAssured.port + question.path();
        page.route(
                url -> url.equals(address),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=UTF-8")
                        .setBodyBytes(answer.body())));
        // a file that a page fetches by itself is a download, which leaves the page where it is
        page.route(
                url -> url.endsWith("/file") && !url.equals(address),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.navigate(address);
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        for (String found : Axe.violations(page)) {
            faults.putIfAbsent(found, question + " in " + language + ", " + answer.status());
        }
        for (String found : Axe.faintWords(page)) {
            faults.putIfAbsent(found, question + " in " + language + ", " + answer.status());
        }
        page.unrouteAll();
    }

    /** Which kinds of elements a page has, whatever they say, and in which order its headings stand. */
    private static Set<String> kinds(String html, String language) {
        var kinds = new TreeSet<String>();
        var headings = new StringBuilder();
        TAG.matcher(SILENT.matcher(html).replaceAll("")).results().forEach(found -> {
            String tag = VALUE.matcher(found.group()).replaceAll("").replaceAll("\\s+", " ");
            kinds.add(language + tag);
            if (tag.matches("<h\\d.*") && headings.indexOf(tag) < 0) {
                headings.append(tag);
            }
        });
        kinds.add(language + headings);
        var once = new HashSet<String>();
        HEADING.matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(heading -> !once.add(heading))
                .forEach(heading -> kinds.add(language + " twice " + heading));
        return kinds;
    }
}
