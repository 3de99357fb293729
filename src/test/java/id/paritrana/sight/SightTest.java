package id.paritrana.sight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import id.paritrana.Frame;
import id.paritrana.PostgresForTests;
import id.paritrana.sight.Asker.Answer;
import id.paritrana.sight.Asker.Question;
import id.paritrana.sight.RunningRoutes.Route;
import id.paritrana.sight.TwoWorlds.Leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Who sees what, asked of the running app at every route that it has: everybody is answered as {@code routes.txt} says, and
 * nobody can tell apart two worlds that differ only in what is hidden from them – not by a status, a header, a body, a length, a
 * file. {@code -Dsight.rounds=1} asks everything once, a higher number in so many pairs of worlds; without it some of it is asked:
 * every route by everybody, at the stages beside each change of the answer or at one by chance, a new route at all. What the app
 * does is written to {@code target/routes.txt}, to be read beside the file: what stands there is decided by people, line by line.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SightTest {
    private static final Logger LOG = Logger.getLogger(SightTest.class);
    private static final int ROUNDS = Integer.getInteger("sight.rounds", 0);
    private static final int REFUSED = 400;
    private static final int EXPLAINED = 20;
    private static final long SEED = 20260521;
    /** Of what else may stand in an address, so many are left out for each that is asked. */
    private static final int OTHERWISE = 12;

    private static final Path SEEN = Path.of("target", "routes.txt");
    private static final Path LEAKS = Path.of("target", "leaks.txt");
    private static final Pattern KEPT_NOWHERE = Pattern.compile("cache-control=\\[(private, )?no-store]");

    @Inject
    DataSource database;

    @Test
    void everybody_is_answered_as_it_is_written_down_and_can_tell_no_two_worlds_apart() throws IOException {
        World world = World.get(database, Stage.values());
        RouteMatrix expected = RouteMatrix.expected();
        RouteMatrix seen =
                expected.of(RunningRoutes.all().stream().map(Route::name).toList());
        var wrong = new ArrayList<String>();
        var kept = new ArrayList<String>();
        var leaks = new ArrayList<String>();
        var explained = new TreeSet<String>();
        int pairs = 0;
        int cells = 0;
        for (int round = 0; round < Math.max(1, ROUNDS); round++) {
            var worlds = new TwoWorlds(world, SEED + round);
            for (Who who : inspectorsFirst()) {
                Set<Asked> asked = cells(world, expected, who);
                cells += asked.size();
                var questions = asked.stream().map(Asked::question).collect(Collectors.toCollection(ArrayList::new));
                questions.addAll(otherwise(world, who, round));
                questions.sort(Comparator.comparing(question -> does(expected, asked, question)));
                BiConsumer<Question, Answer> told = (question, answer) -> {
                    if (question.method().equals("GET")
                            && !KEPT_NOWHERE.matcher(answer.headers()).find()) {
                        kept.add(question + " " + answer.status() + " " + answer.headers());
                    }
                };
                var answers = new HashMap<Question, Integer>();
                BiConsumer<Question, Answer> heard =
                        told.andThen((question, answer) -> answers.put(question, answer.status()));
                var found = new ArrayList<Leak>();
                for (var lists : listsOfAll(who, questions).entrySet()) {
                    questions.removeAll(lists.getValue());
                    found.addAll(worlds.differing(lists.getKey(), who, lists.getValue(), heard));
                }
                found.addAll(worlds.differing(who, questions, heard));
                for (Asked cell : asked) {
                    int status = answers.get(cell.question());
                    seen.put(cell.route().name(), who, cell.question().stage(), status);
                    int said = expected.status(
                            cell.route().name(), who, cell.question().stage());
                    if (status != said) {
                        wrong.add(cell.question() + " is answered " + status
                                + (said == 0 ? ", which nobody has written down" : " instead of " + said));
                    }
                }
                leaks.addAll(explained(worlds, found, explained));
            }
            pairs += worlds.pairs();
        }
        Files.writeString(SEEN, seen.text());
        Files.write(LEAKS, leaks);
        LOG.infof(
                "sight: %d pairs of answers, %d differ; %d of %d cells of the matrix, %d not as written down; %d routes and"
                        + " stages open to nobody",
                pairs,
                leaks.size(),
                cells,
                seen.routes().size() * Who.values().length * Stage.values().length,
                wrong.size(),
                expected.closed().size());
        assertEquals(0, leaks.size(), () -> String.join("\n", leaks));
        assertEquals(
                new TreeSet<>(expected.routes()), new TreeSet<>(seen.routes()), "the routes of the app, see " + SEEN);
        assertEquals(0, wrong.size(), () -> wrong.stream().limit(200).collect(Collectors.joining("\n")));
        assertEquals(0, kept.size(), () -> kept.stream().limit(40).collect(Collectors.joining("\n")));
        assertTrue(pairs >= (ROUNDS > 0 ? 20_000 : 2_000), pairs + " pairs are too few");
    }

    /** By stage, what is asked about all editions by who holds an office in some and a seat in that one. */
    private static Map<Stage, List<Question>> listsOfAll(Who who, List<Question> questions) {
        return who.inOffice() == who
                ? Map.of()
                : questions.stream()
                        .filter(question -> question.path().matches("/editions(\\?.*)?"))
                        .collect(Collectors.groupingBy(Question::stage));
    }

    /** Last what is done, and undone: until then both worlds have been asked the same. */
    private static boolean does(RouteMatrix expected, Set<Asked> asked, Question question) {
        return question.method().equals("POST")
                && asked.stream()
                        .filter(cell -> cell.question() == question)
                        .anyMatch(cell ->
                                expected.status(cell.route().name(), question.who(), question.stage()) < REFUSED);
    }

    private record Asked(Route route, Question question) {}

    /** First those whose pages tell of readings and refusals by others. */
    private static List<Who> inspectorsFirst() {
        return Arrays.stream(Who.values())
                .sorted(Comparator.comparing(who -> !who.inspects()))
                .toList();
    }

    /** The cells of the matrix that are asked for somebody: every route, at some stages. */
    private static Set<Asked> cells(World world, RouteMatrix expected, Who who) {
        var cells = new LinkedHashSet<Asked>();
        for (Route route : RunningRoutes.all()) {
            for (Stage stage : stages(expected, route, who)) {
                cells.add(new Asked(route, Question.of(who, stage, route, world.address(route, stage))));
            }
        }
        return cells;
    }

    private static Set<Stage> stages(RouteMatrix expected, Route route, Who who) {
        if (ROUNDS > 0 || !expected.routes().contains(route.name())) {
            return new TreeSet<>(List.of(Stage.values()));
        }
        var stages = new TreeSet<Stage>();
        for (Stage stage : Stage.values()) {
            if (expected.changes(route.name(), who, stage)) {
                stages.add(stage);
                stages.add(Stage.values()[stage.ordinal() - 1]);
            }
        }
        var chance = chance(route.name(), who);
        if (stages.isEmpty()) {
            stages.add(Stage.values()[chance.nextInt(Stage.values().length)]);
        }
        return stages;
    }

    /** Always the same chance for the same, and another for what is like it. */
    private static Random chance(String what, Who who) {
        return new Random((SEED + what.hashCode() * 31L + who.ordinal()) * 0x9E3779B97F4A7C15L);
    }

    /** The other addresses of what can be read: about something hidden, missing, elsewhere; with what may stand behind them. */
    private static List<Question> otherwise(World world, Who who, int round) {
        var questions = new ArrayList<Question>();
        var chance = chance("round " + round, who);
        for (Route route : RunningRoutes.all()) {
            if (!route.reads()) {
                continue;
            }
            for (Stage stage : Stage.values()) {
                List<String> addresses = world.addresses(route, stage);
                for (String address : addresses.subList(1, addresses.size())) {
                    if (ROUNDS > 0 || chance.nextInt(OTHERWISE * Stage.values().length) == 0) {
                        questions.add(Question.get(who, stage, address));
                    }
                }
            }
        }
        return questions;
    }

    /** Of each kind of page the first is tried once more with each difference alone, while there are not too many. */
    private static List<String> explained(TwoWorlds worlds, List<Leak> found, Set<String> explained) {
        var told = new ArrayList<String>();
        for (Leak leak : found) {
            String page = leak.question()
                    .path()
                    .replace(leak.question().stage().edition, "")
                    .replaceAll("\\?.*", "");
            boolean next = explained.size() < EXPLAINED && explained.add(page);
            told.add((next ? worlds.explained(leak) : leak).toString());
        }
        return told;
    }

    @Test
    void each_planted_leak_is_found_and_nothing_where_nothing_is() {
        var worlds = new TwoWorlds(World.get(database, Stage.values()), SEED);
        var planted = Arrays.stream(PlantedLeaks.Kind.values())
                .map(kind -> Question.get(Who.MEMBER, Stage.FILING, "/planted/" + kind))
                .toList();
        var found = worlds.differing(Who.MEMBER, planted, (question, answer) -> {}).stream()
                .map(Leak::question)
                .toList();
        assertEquals(planted.subList(1, planted.size()), found);
    }

    @Test
    void what_is_hidden_from_a_seat_is_answered_like_what_does_not_exist() {
        World world = World.get(database, Stage.values());
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (Route route : RunningRoutes.all()) {
            if (!route.reads() || !route.path().contains("{nomination}")) {
                continue;
            }
            for (Stage stage : List.of(Stage.FILING, Stage.TAKEN)) {
                String plain = world.address(route, stage);
                String hidden = plain.replaceAll("/(KAB|BSR)\\d(?=/|$)", "/$13");
                String missing = plain.replaceAll("/(KAB|BSR)\\d(?=/|$)", "/$19");
                for (Who who : List.of(Who.RECUSED, Who.RECUSED_AUDITOR)) {
                    asked++;
                    Answer one = Asker.ask(Question.get(who, stage, hidden));
                    Answer other = Asker.ask(Question.get(who, stage, missing));
                    if (one.status() != 404
                            || !Frame.withoutWayBack(one.seen())
                                    .replace(hidden, missing)
                                    .equals(Frame.withoutWayBack(other.seen()))) {
                        wrong.add(who.word() + " at " + hidden + ": " + one.status());
                    }
                }
            }
        }
        assertTrue(asked > 50, asked + " questions");
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_looks_the_same_for_all_may_be_kept_for_an_hour() {
        for (String asset : List.of("/paritrana.css", "/sheet.js", "/icon.svg")) {
            String headers =
                    Asker.ask(Question.get(Who.ANONYMOUS, Stage.DRAFT, asset)).headers();
            assertTrue(headers.contains("max-age=3600"), asset + " " + headers);
        }
    }
}
