package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.ProblemText;

/**
 * Tells problems that one act mends as one: the same wrong code in many rows, and cells of a column that are all written or shown in
 * the same wrong way. The first of them is told, with how many more there are and where the next ones stand. What they have in common is
 * said where they are made ({@link Telling}).
 */
final class RepeatedProblems {
    /** Of so many cells it is said where they are. */
    private static final int MOST_PLACES = 5;

    private static final Pattern FIGURE = Pattern.compile("[\\d.,]*\\d[\\d.,]*");

    private final List<Problem> problems;
    private final List<Problem> alike;

    private final Map<Problem, Cells> told = new IdentityHashMap<>();

    /**
     * The cells of which a problem tells.
     *
     * @param places of those with a problem, its own among them
     * @param more how many a rule counts that it does not tell of one by one
     */
    private record Cells(Set<String> places, int more) {}

    private RepeatedProblems(List<Problem> problems, List<Problem> alike) {
        this.problems = problems;
        this.alike = alike;
    }

    /** Replaces the problems that one act mends by the first of them; the others become alike. */
    static void joined(List<Problem> problems, List<Problem> alike) {
        RepeatedProblems repeated = new RepeatedProblems(problems, alike);
        int most = problems.stream()
                .mapToInt(problem -> problem.told().once().size())
                .max()
                .orElse(0);
        for (int step = 0; step < most; step++) {
            repeated.join(step);
        }
    }

    /** Joins the problems that have in common what their kind names at this step. */
    private void join(int step) {
        Map<List<Object>, List<Problem>> together = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Telling.Likeness once = once(problem, step);
            if (once != null) {
                together.computeIfAbsent(inCommon(problem, once), first -> new ArrayList<>())
                        .add(problem);
            }
        }
        Map<Problem, Problem> counted = new IdentityHashMap<>();
        Set<Problem> left = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Problem> same : together.values()) {
            Problem first = same.get(0);
            Telling.Likeness once = first.told().once().get(step);
            if (same.size() >= once.fewest()) {
                counted.put(first, counted(same, once));
                left.addAll(same.subList(1, same.size()));
            }
        }
        problems.stream().filter(left::contains).forEach(alike::add);
        problems.removeIf(left::contains);
        problems.replaceAll(problem -> counted.getOrDefault(problem, problem));
    }

    private static Telling.@Nullable Likeness once(Problem problem, int step) {
        List<Telling.Likeness> once = problem.told().once();
        return step < once.size() ? once.get(step) : null;
    }

    /** The first of them, with how many more cells have the same and where the next ones are; a cell may have it more than once. */
    private Problem counted(List<Problem> same, Telling.Likeness once) {
        Problem first = same.get(0);
        Set<String> cells = new HashSet<>();
        int more = 0;
        for (Problem problem : same) {
            Cells of = told.getOrDefault(problem, alone(problem));
            cells.addAll(of.places());
            more += of.more();
        }
        int count = cells.size() - 1 + more;
        if (count == 0) {
            return first;
        }
        Problem counted = first.with(ProblemText.MORE, Integer.toString(count));
        List<String> places = same.stream()
                .filter(problem -> !problem.place().equals(first.place()))
                .map(Problem::cell)
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        Problem all = once.placed() ? counted.with(ProblemText.OTHERS, String.join(", ", places)) : counted;
        told.put(all, new Cells(cells, more));
        return all;
    }

    private static Cells alone(Problem problem) {
        return new Cells(
                Set.of(problem.place()), Integer.parseInt(problem.args().getOrDefault(ProblemText.MORE, "0")));
    }

    /** What problems that are told as one have in common: an error is never told by a doubt. */
    private static List<Object> inCommon(Problem problem, Telling.Likeness once) {
        String argument = problem.args().getOrDefault(once.argument(), "");
        String common = once.wording() ? FIGURE.matcher(argument).replaceAll("0") : argument;
        return switch (once.within()) {
            case CATEGORY ->
                List.of(
                        problem.key(),
                        problem.severity(),
                        common,
                        problem.args().getOrDefault("category", ""));
            case COLUMN -> List.of(problem.key(), problem.severity(), common, problem.sheet(), problem.column());
        };
    }
}
