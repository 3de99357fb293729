package id.paritrana.workbook.cells;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;

/** The word that a program writes into every empty cell of a file: one error, however many cells have it. */
public final class EmptyAsWords {
    private static final Set<String> WORDS =
            Set.of("NA", "<NA>", "nan", "NaN", "NULL", "null", "None", "\\N", "#N/A", "undefined");

    private static final Set<String> ARGUMENTS = Set.of("text", "parent", "code", "option");
    /** The problems that the word causes as a parent and as a list of segments. */
    private static final Set<String> FOLLOWING =
            Set.of("workbook.criterion.no-root", "workbook.criterion.roots", "workbook.table-text.segments");

    private static final int MANY = 5;

    private EmptyAsWords() {}

    /** Replaces the problems of cells with such a word by one, where there are many. */
    public static void joined(List<Problem> problems, List<Problem> alike) {
        for (String word : WORDS) {
            List<Problem> of = problems.stream()
                    .filter(problem -> !problem.is(RowReader.ERROR) && isAbout(problem, word))
                    .toList();
            Optional<Problem> first = of.stream().filter(Problem::isError).findFirst();
            if (of.size() >= MANY && first.isPresent()) {
                Set<String> sheets = of.stream().map(Problem::sheet).collect(Collectors.toSet());
                problems.removeAll(of);
                alike.addAll(of);
                problems.removeIf(problem -> FOLLOWING.contains(problem.key()) && sheets.contains(problem.sheet()));
                problems.add(Problem.error(
                        first.get().sheet(),
                        first.get().cell(),
                        "",
                        Telling.alone("workbook.cell.empty-word"),
                        Map.of("text", word, "count", Integer.toString(of.size()))));
            }
        }
    }

    private static boolean isAbout(Problem problem, String word) {
        return ARGUMENTS.stream()
                .anyMatch(name -> problem.args().getOrDefault(name, "").equals(word));
    }
}
