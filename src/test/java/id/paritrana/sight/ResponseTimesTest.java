package id.paritrana.sight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import id.paritrana.PostgresForTests;
import id.paritrana.sight.Asker.Question;
import id.paritrana.sight.RunningRoutes.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whether the time of an answer tells what the answer does not: asked for by name only, since it is a measurement and takes minutes
 * of a machine that does nothing else. Two worlds are asked in turns, A B B A A B B A …, so that whatever drifts meanwhile
 * meets both; of each question and world the samples are compared by their ranks (Mann and Whitney), with as many questions as
 * there are in mind (Bonferroni). How fine the comparison is says the same test after a part of a millisecond was added to all
 * samples of one world.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ResponseTimesTest {
    private static final int ROUNDS = Integer.getInteger("sight.times", 0);
    private static final int OF_A_ROUND = 3;
    private static final int LEAST_ROUNDS = 4;
    private static final long SEED = 20260521;
    private static final double ONE_IN_A_HUNDRED = 0.01;
    private static final double[] ADDED_MILLIS = {0.25, 0.5, 1, 2, 4};
    private static final Path TABLE = Path.of("target", "response-times.txt");
    private static final List<Stage> STAGES = List.of(Stage.FILING, Stage.TAKEN);
    private static final List<Who> WHO = List.of(Who.MEMBER, Who.RECUSED, Who.CHAIR, Who.OFFICER, Who.NEIGHBOUR);

    @Inject
    DataSource database;

    /** The times of one question in both worlds, in milliseconds. */
    private record Times(List<Double> one, List<Double> other) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        double chance(double added) {
            return RankTest.chance(one, other.stream().map(t -> t + added).toList());
        }

        double apart() {
            return RankTest.median(other) - RankTest.median(one);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "sight.times", matches = "\\d+")
    void no_answer_takes_another_time_because_of_what_is_hidden_from_its_reader() throws IOException {
        assertTrue(ROUNDS >= LEAST_ROUNDS, ROUNDS + " rounds are too few");
        World world = World.get(database, Stage.values());
        var worlds = new TwoWorlds(world, SEED);
        Map<String, Times> all = new LinkedHashMap<>();
        for (Who who : WHO) {
            List<Question> questions = answered(world, who);
            var times = new LinkedHashMap<Question, Times>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = round % 2 == 0;
                ask(worlds, who, questions, times, first);
                ask(worlds, who, questions, times, !first);
            }
            times.forEach((question, found) -> all.put(question.toString(), found));
        }
        hiddenAndMissing(world).forEach(all::put);
        List<String> table = table(all);
        Files.write(TABLE, table);
        table.stream().filter(line -> line.startsWith("#")).forEach(System.out::println);
        assertEquals(
                List.of(),
                table.stream().filter(line -> line.endsWith("DIFFERS")).toList(),
                "told by the time, see " + TABLE);
    }

    /** What can be read at all by this viewer, and what is refused as hidden; no files, whose making hides everything else. */
    private static List<Question> answered(World world, Who who) {
        world.database.restore();
        var questions = new ArrayList<Question>();
        for (Route route : RunningRoutes.all()) {
            if (!route.reads()
                    || route.path().contains("export/{name}")
                    || route.path().endsWith(".pdf")) {
                continue;
            }
            for (Stage stage : STAGES) {
                if (route.path().contains("{edition}")) {
                    questions.add(Question.get(who, stage, world.address(route, stage)));
                }
            }
        }
        questions.add(Question.get(who, STAGES.get(0), "/editions"));
        questions.removeIf(question -> Asker.ask(question).status() == 303);
        return questions;
    }

    private static void ask(
            TwoWorlds worlds, Who who, List<Question> questions, Map<Question, Times> times, boolean first) {
        worlds.become(who, first);
        questions.forEach(Asker::ask);
        for (int i = 0; i < OF_A_ROUND; i++) {
            for (Question question : questions) {
                Times of = times.computeIfAbsent(question, q -> new Times());
                (first ? of.one() : of.other()).add(taken(question));
            }
        }
    }

    /** A nomination that is hidden from a seat, against one that there is not. */
    private static Map<String, Times> hiddenAndMissing(World world) {
        world.database.restore();
        var times = new LinkedHashMap<String, Times>();
        for (Route route : RunningRoutes.all()) {
            if (!route.reads() || !route.path().contains("{nomination}")) {
                continue;
            }
            String plain = world.address(route, Stage.FILING);
            var hidden = Question.get(Who.RECUSED, Stage.FILING, plain.replaceAll("/(KAB|BSR)\\d(?=/|$)", "/$13"));
            var missing = Question.get(Who.RECUSED, Stage.FILING, plain.replaceAll("/(KAB|BSR)\\d(?=/|$)", "/$19"));
            var found = new Times();
            for (int i = 0; i < ROUNDS * OF_A_ROUND; i++) {
                boolean first = i % 4 == 0 || i % 4 == 3;
                (first ? found.one() : found.other()).add(taken(first ? missing : hidden));
                (first ? found.other() : found.one()).add(taken(first ? hidden : missing));
            }
            times.put("hidden against missing: " + hidden, found);
        }
        return times;
    }

    private static double taken(Question question) {
        long before = System.nanoTime();
        Asker.ask(question);
        return (System.nanoTime() - before) / 1e6;
    }

    private static List<String> table(Map<String, Times> all) {
        double bound = ONE_IN_A_HUNDRED / all.size();
        var lines = new ArrayList<String>();
        long differing = all.values().stream().filter(t -> t.chance(0) < bound).count();
        lines.add("# %d questions in two worlds, %d times each; %d differ (p < %.1e)"
                .formatted(all.size(), ROUNDS * OF_A_ROUND, differing, bound));
        long by = all.values().stream()
                .filter(t -> t.chance(0) < ONE_IN_A_HUNDRED)
                .count();
        lines.add(
                "# %d below 0.01, of which chance alone gives about %.0f".formatted(by, all.size() * ONE_IN_A_HUNDRED));
        double[] apart = all.values().stream()
                .mapToDouble(t -> Math.abs(t.apart()))
                .sorted()
                .toArray();
        lines.add(String.format(
                Locale.ROOT,
                "# medians apart: half of them less than %.2f ms, nine in ten less than %.2f ms, at most %.2f ms",
                apart[apart.length / 2],
                apart[apart.length * 9 / 10],
                apart[apart.length - 1]));
        for (double added : ADDED_MILLIS) {
            long seen =
                    all.values().stream().filter(t -> t.chance(added) < bound).count();
            lines.add(String.format(
                    Locale.ROOT, "# %.2f ms more in one world would be found in %d of %d", added, seen, all.size()));
        }
        all.entrySet().stream()
                .sorted((a, b) ->
                        Double.compare(a.getValue().chance(0), b.getValue().chance(0)))
                .forEach(e -> lines.add(String.format(
                        Locale.ROOT,
                        "%.4f  %7.2f ms %+6.2f ms  %s%s",
                        e.getValue().chance(0),
                        RankTest.median(e.getValue().one()),
                        e.getValue().apart(),
                        e.getKey(),
                        e.getValue().chance(0) < bound ? " DIFFERS" : "")));
        return lines;
    }

    /** The test of Mann and Whitney, with its normal approximation. */
    private static final class RankTest {
        /** The probability of ranks so far apart, or further, were both samples of one kind. */
        static double chance(List<Double> one, List<Double> other) {
            double n = one.size();
            double m = other.size();
            double before = 0;
            for (double a : one) {
                for (double b : other) {
                    before += a < b ? 1 : a == b ? 0.5 : 0;
                }
            }
            double z = Math.abs(before - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
            return Math.min(1, 2 * upperTail(z));
        }

        /** Of the standard normal distribution (Abramowitz and Stegun 26.2.17). */
        private static double upperTail(double z) {
            double t = 1 / (1 + 0.2316419 * z);
            double series =
                    t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
            return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
        }

        static double median(List<Double> sample) {
            double[] sorted =
                    sample.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            int half = sorted.length / 2;
            return sorted.length % 2 == 1
                    ? sorted[half]
                    : Arrays.stream(sorted, half - 1, half + 1).sum() / 2;
        }
    }
}
