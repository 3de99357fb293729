package id.paritrana.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is answered what at which route and stage, as {@code routes.txt} says it: a line for each route, and in it for each status
 * who gets it, and when.
 * <pre>
 * GET /editions/{edition}/tasks | 401 anonymous | 403 stranger | 200 member recused chair | 404 officer foreign
 * POST /editions/{edition}/scheme/open | 303 officer@frozen | 422 officer@draft,open-taken | …
 * </pre>
 */
final class RouteMatrix {
    static final String FILE = "/sight/routes.txt";

    private static final Set<Integer> REFUSING = Set.of(0, 401, 403, 404);

    private final Map<String, Map<Who, int[]>> byRoute = new LinkedHashMap<>();

    private RouteMatrix() {}

    static RouteMatrix expected() {
        var matrix = new RouteMatrix();
        try (var in = RouteMatrix.class.getResourceAsStream(FILE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(matrix::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    /** The same for these routes, with an empty line for those that it does not have. */
    RouteMatrix of(List<String> routes) {
        var matrix = new RouteMatrix();
        for (String route : routes) {
            var line = new EnumMap<Who, int[]>(Who.class);
            byRoute.getOrDefault(route, Map.of()).forEach((who, statuses) -> line.put(who, statuses.clone()));
            matrix.byRoute.put(route, line);
        }
        return matrix;
    }

    List<String> routes() {
        return List.copyOf(byRoute.keySet());
    }

    /** Whether somebody's answer at a route changes from one stage to the next. */
    boolean changes(String route, Who who, Stage stage) {
        return stage != Stage.DRAFT
                && status(route, who, stage) != status(route, who, Stage.values()[stage.ordinal() - 1]);
    }

    /** Routes and stages at which nobody is answered but by refusing them. */
    List<String> closed() {
        var closed = new ArrayList<String>();
        byRoute.forEach((route, line) -> {
            for (Stage stage : Stage.values()) {
                if (line.values().stream().allMatch(statuses -> REFUSING.contains(statuses[stage.ordinal()]))) {
                    closed.add(route + " at " + stage.word());
                }
            }
        });
        return closed;
    }

    /** 0 where nothing is said. */
    int status(String route, Who who, Stage stage) {
        Map<Who, int[]> line = byRoute.get(route);
        return line == null || !line.containsKey(who) ? 0 : line.get(who)[stage.ordinal()];
    }

    void put(String route, Who who, Stage stage, int status) {
        byRoute.computeIfAbsent(route, r -> new EnumMap<>(Who.class))
                .computeIfAbsent(who, w -> new int[Stage.values().length])[stage.ordinal()] = status;
    }

    private void read(String line) {
        String[] parts = line.split("\\|");
        String route = parts[0].strip();
        if (byRoute.containsKey(route)) {
            throw new AssertionError(route + " is there twice");
        }
        for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
            String[] words = part.strip().split(" +");
            int status = Integer.parseInt(words[0]);
            for (String word : Arrays.copyOfRange(words, 1, words.length)) {
                String[] of = word.split("@");
                for (Stage stage : of.length == 1 ? List.of(Stage.values()) : stages(of[1])) {
                    Who who = Who.named(of[0]);
                    if (status(route, who, stage) != 0) {
                        throw new AssertionError(route + ": " + word + " is there twice");
                    }
                    put(route, who, stage, status);
                }
            }
        }
    }

    private static List<Stage> stages(String text) {
        var stages = new ArrayList<Stage>();
        for (String range : text.split(",")) {
            String[] ends = range.split("-");
            Stage last = Stage.named(ends[ends.length - 1]);
            for (Stage stage : Stage.values()) {
                if (stage.from(Stage.named(ends[0])) && last.from(stage)) {
                    stages.add(stage);
                }
            }
        }
        return stages;
    }

    /** The matrix as it stands in the file. */
    String text() {
        var text = new StringBuilder();
        byRoute.forEach((route, line) -> text.append(route).append(told(line)).append('\n'));
        return text.toString();
    }

    private static String told(Map<Who, int[]> line) {
        var byStatus = new TreeMap<Integer, List<String>>();
        line.forEach((who, statuses) -> {
            for (int status :
                    Arrays.stream(statuses).distinct().filter(s -> s != 0).toArray()) {
                boolean always = Arrays.stream(statuses).allMatch(s -> s == status);
                byStatus.computeIfAbsent(status, s -> new ArrayList<>())
                        .add(always ? who.word() : who.word() + "@" + when(statuses, status));
            }
        });
        var told = new StringBuilder();
        byStatus.forEach(
                (status, who) -> told.append(" | ").append(status).append(' ').append(String.join(" ", who)));
        return told.toString();
    }

    private static String when(int[] statuses, int status) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < statuses.length; i++) {
            int first = i;
            while (i < statuses.length && statuses[i] == status) {
                i++;
            }
            if (i > first) {
                String begin = Stage.values()[first].word();
                ranges.add(i - 1 == first ? begin : begin + "-" + Stage.values()[i - 1].word());
            }
        }
        return String.join(",", ranges);
    }
}
