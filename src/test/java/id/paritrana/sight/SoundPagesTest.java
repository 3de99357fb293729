package id.paritrana.sight;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import id.paritrana.PostgresForTests;
import id.paritrana.Weight;
import id.paritrana.sight.Asker.Answer;
import id.paritrana.sight.Asker.Question;
import id.paritrana.sight.RunningRoutes.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What holds of every page that there is, asked of all routes, at every stage, as everybody who sees different ones: one heading
 * of the first rank and none left out below it, a title of its own, every field with a label, no more than a phone should fetch.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SoundPagesTest {
    private static final List<Stage> ALWAYS = List.of(Stage.values());
    /** When English is asked for: between them these show everything that is written. */
    private static final Set<Stage> IN_ENGLISH = Set.of(Stage.DRAFT, Stage.OPEN, Stage.FILING, Stage.TAKEN);

    private static final Pattern HEADING = Pattern.compile("<h([1-6])[^>]*>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input(?![^>]*type=\"(?:hidden|radio|checkbox)\")|select|textarea)[^>]*id=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern ASSET =
            Pattern.compile("(?:rel=\"stylesheet\"|rel=\"icon\"|<script)[^>]*?(?:href|src)=\"([^\"]+)\"");

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"(/[^\"?#]*)");

    private static final Pattern PART = Pattern.compile("<[^>]*>|[^<]+");
    /** Takes no element, only a language for the whole of it. */
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>[^<]*</option>");

    /** What was to become an element around a text, or was one and then shown as a text. */
    private static final Pattern NOT_AN_ELEMENT = Pattern.compile("[\uE001\uE002]|&lt;span|=\"[^\"]*<span");
    /** So short a text is part of other words by chance. */
    private static final int SHORT = 5;

    private static final Pattern VOID = Pattern.compile("^<(?:meta|link|input|br|hr|img|col)\\b");

    /** What the first page of a visit may weigh as it travels, with all that it needs. */
    private static final int FIRST_VIEW = 25 * 1024;

    /** A page for a disk, whose words its script puts in: looked at in a browser. */
    private static final String BY_SCRIPT = "/check/package.html";

    private static final int LEAST_PAGES = 400;
    private static final int REFUSED = 400;
    private static final int MISSING = 404;
    private static final int INVALID = 422;

    @Inject
    DataSource database;

    private final Map<String, Integer> assets = new HashMap<>();

    /** When somebody looks: at every stage, or at one where there is what others do not see. */
    private static List<Stage> stages(Who who) {
        return switch (who) {
            case MEMBER, CHAIR, OFFICER -> ALWAYS;
            case ANONYMOUS, STRANGER -> List.of(Stage.OPEN);
            case SECOND -> List.of(Stage.FILING);
            case ADMIN -> List.of(Stage.FILING, Stage.TAKEN);
            case AUDITOR, NATIONAL -> List.of(Stage.TAKEN);
            default -> List.of();
        };
    }

    /** A page to look at. */
    private record Shown(Route route, Question question) {}

    /** Each page once as whoever sees it otherwise, of those of no edition at two stages, of those that refuse one for each viewer. */
    private static List<Shown> pages(World world) {
        RouteMatrix expected = RouteMatrix.expected();
        var refusals = new HashSet<String>();
        var pages = new ArrayList<Shown>();
        for (Route route : RunningRoutes.all()) {
            if (!route.reads() || route.path().equals(BY_SCRIPT)) continue;
            for (Who who : Who.values()) {
                for (Stage stage : stages(who)) {
                    if (!route.path().contains("{edition}")
                            && stage != stages(who).get(0)) break;
                    int status = expected.status(route.name(), who, stage);
                    boolean leads = status >= 300 && status < REFUSED;
                    boolean refuses = status >= REFUSED && status != INVALID;
                    if (!leads && (!refuses || refusals.add(who + " " + status))) {
                        pages.add(new Shown(route, Question.get(who, stage, world.address(route, stage))));
                    }
                }
            }
        }
        return pages;
    }

    /**
     * In either language, by stage. What people wrote in Indonesian, as criteria, anchors, reasons, evidence, is read aloud as
     * Indonesian on an English page, too.
     */
    @Test
    void every_page_is_in_order_and_light_and_tells_the_languages_apart() {
        World world = World.get(database, Stage.values());
        Map<Pattern, Route> routes = routes();
        Set<String> written = written();
        assertTrue(written.size() > 40, written.toString());
        var faults = new TreeMap<String, String>();
        int pages = 0;
        for (Shown shown : pages(world)) {
            boolean english = IN_ENGLISH.contains(shown.question().stage());
            Answer answer = english ? Asker.askInEnglish(shown.question()) : Asker.ask(shown.question());
            if (!answer.headers().contains("text/html") || answer.text().isEmpty()) continue;
            pages++;
            var found = look(answer.text(), english ? "en" : "id");
            if (english) {
                texts(answer.text()).forEach((text, marked) -> {
                    if (!marked && written.contains(text)) found.add("not marked as Indonesian: " + text);
                });
                texts(OPTION.matcher(answer.text()).replaceAll("")).forEach((text, marked) -> {
                    if (!marked && names(text, written)) found.add("a name not marked as Indonesian: " + text);
                });
                if (NOT_AN_ELEMENT.matcher(answer.text()).find()) found.add("a mark that is no element");
            }
            if (answer.status() < REFUSED) {
                found.addAll(deadEnds(answer.text(), shown.question().who(), routes));
            }
            String where = " (first seen: " + shown.question() + ", " + answer.status() + ")";
            found.forEach(fault -> faults.putIfAbsent(shown.route().path() + ": " + fault, where));
        }
        assertTrue(pages > LEAST_PAGES, pages + " pages");
        assertEquals(Map.of(), faults);
    }

    private Set<String> written() {
        var written = new TreeSet<String>();
        for (String query : List.of(
                "select name from stored_criterion",
                "select name from category",
                "select label from stored_level",
                "select reason from recusal",
                "select scheme_basis from edition",
                "select reason from journal",
                "select definition from coverage_record",
                "select source from coverage_record",
                "select title from evidence",
                "select evidence from fact",
                "select element from seat",
                "select item from fact_item",
                "select comment from sheet_mark")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    if (rows.getString(1) != null && !rows.getString(1).isBlank()) written.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(query, e);
            }
        }
        // the same word in both languages
        written.removeAll(Set.of("JKK", "JP"));
        return written;
    }

    /** What stands between tags, and whether it is marked as Indonesian everywhere. */
    private static Map<String, Boolean> texts(String html) {
        var texts = new HashMap<String, Boolean>();
        var open = new ArrayDeque<Boolean>();
        Matcher part = PART.matcher(html.replaceAll("(?s)<(script|style|title|textarea)\\b.*?</\\1>", ""));
        while (part.find()) {
            String tag = part.group();
            if (!tag.startsWith("<")) {
                String text = tag.strip().replace("&amp;", "&").replace("&quot;", "\"");
                texts.merge(text, !open.isEmpty() && open.peek(), Boolean::logicalAnd);
            } else if (tag.startsWith("</")) {
                open.poll();
            } else if (!tag.startsWith("<!") && !VOID.matcher(tag).find() && !tag.endsWith("/>")) {
                open.push(tag.contains(" lang=\"") ? tag.contains(" lang=\"id\"") : !open.isEmpty() && open.peek());
            }
        }
        return texts;
    }

    /** Whether a sentence names something in Indonesian. */
    private static boolean names(String text, Set<String> written) {
        return written.stream().anyMatch(name -> name.length() > SHORT && text.contains(name));
    }

    /** Pages by the addresses that they have, those with fewer things in their address first. */
    private static Map<Pattern, Route> routes() {
        var routes = new LinkedHashMap<Pattern, Route>();
        RunningRoutes.all().stream()
                .filter(Route::reads)
                .sorted(Comparator.comparing(route -> route.path().split("\\{", -1).length))
                .forEach(route -> routes.put(Pattern.compile(route.path().replaceAll("\\{\\w+}", "[^/]+")), route));
        return routes;
    }

    /** Links to pages that the reader can see at no stage. */
    private static List<String> deadEnds(String html, Who who, Map<Pattern, Route> routes) {
        RouteMatrix expected = RouteMatrix.expected();
        var dead = new ArrayList<String>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            String to = link.group(1);
            routes.entrySet().stream()
                    .filter(route -> route.getKey().matcher(to).matches())
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .filter(route ->
                            ALWAYS.stream().allMatch(stage -> expected.status(route.name(), who, stage) == MISSING))
                    .ifPresent(route -> dead.add("leads " + who + " to " + route.path()));
        }
        return dead;
    }

    private List<String> look(String html, String language) {
        var faults = new ArrayList<String>(headings(html));
        if (!html.contains("<html lang=\"" + language + "\"")) {
            faults.add("not in the language " + language);
        }
        Matcher title = TITLE.matcher(html);
        if (!title.find() || title.group(1).isBlank()) {
            faults.add("no title");
        } else {
            List<String> parts = List.of(title.group(1).strip().split("\\s*–\\s+"));
            if (new LinkedHashSet<>(parts).size() < parts.size()) {
                faults.add("the title says a thing twice: " + title.group(1).strip());
            }
        }
        var ids = new LinkedHashSet<String>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            if (!ids.add(id.group(1))) {
                faults.add("two elements are " + id.group(1));
            }
        }
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            if (!html.contains("for=\"" + field.group(1) + "\"")) {
                faults.add("no label of " + field.group(1));
            }
        }
        int weight = Weight.of(html);
        Matcher asset = ASSET.matcher(html);
        while (asset.find()) {
            weight += assets.computeIfAbsent(asset.group(1), SoundPagesTest::weight);
        }
        if (weight > FIRST_VIEW) {
            faults.add("weighs " + weight + " bytes");
        }
        return faults;
    }

    private static List<String> headings(String html) {
        var faults = new ArrayList<String>();
        Matcher heading = HEADING.matcher(html);
        int above = 0;
        int first = 0;
        while (heading.find()) {
            int rank = Integer.parseInt(heading.group(1));
            String words = heading.group(2).replaceAll("<[^>]*>", "").strip();
            if (words.isEmpty()) {
                faults.add("an empty heading of rank " + rank);
            }
            if (rank > above + 1) {
                faults.add("rank " + rank + " below " + above + ": " + words);
            }
            first += rank == 1 ? 1 : 0;
            above = rank;
        }
        if (first != 1) {
            faults.add(first + " headings of the first rank");
        }
        return faults;
    }

    private static int weight(String asset) {
        return Weight.of(
                Asker.ask(Question.get(Who.ANONYMOUS, Stage.DRAFT, asset)).body());
    }
}
