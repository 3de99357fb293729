package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;

/** Consecutive rows that repeat other consecutive rows: a block was pasted twice, which is one error. */
final class PastedTwice {
    private static final String TWICE = "workbook.row.twice";

    private final List<Problem> problems;
    private final Set<Problem> told = new HashSet<>();

    private PastedTwice(List<Problem> problems) {
        this.problems = problems;
    }

    /** Replaces the problems of a block by one. */
    static void joined(List<Problem> problems, List<Problem> alike) {
        PastedTwice pasted = new PastedTwice(problems);
        List<Problem> twice = problems.stream()
                .filter(problem -> problem.key().equals(TWICE))
                .sorted(Comparator.comparing(Problem::sheet).thenComparing(PastedTwice::row))
                .toList();
        List<Problem> block = new ArrayList<>();
        for (Problem problem : twice) {
            if (!block.isEmpty() && !isNext(block.get(block.size() - 1), problem)) {
                pasted.tell(block);
                block.clear();
            }
            block.add(problem);
        }
        pasted.tell(block);
        problems.removeAll(pasted.told);
        alike.addAll(pasted.told);
    }

    private static boolean isNext(Problem one, Problem other) {
        return one.sheet().equals(other.sheet()) && row(other) == row(one) + 1 && first(other) == first(one) + 1;
    }

    private void tell(List<Problem> block) {
        if (block.size() < 2) {
            return;
        }
        Problem begin = block.get(0);
        Problem end = block.get(block.size() - 1);
        told.addAll(block);
        problems.add(Problem.error(
                begin.sheet(),
                begin.cell(),
                begin.column(),
                Telling.alone("workbook.row.block-twice"),
                Map.of(
                        "rows", row(begin) + "–" + row(end),
                        "first", first(begin) + "–" + first(end))));
    }

    private static int row(Problem problem) {
        return CellAddress.row(problem.cell());
    }

    private static int first(Problem problem) {
        return Integer.parseInt(problem.args().getOrDefault("first", "0"));
    }
}
