package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.cells.RowReader;

/**
 * Tells problems that one act mends as one: the same wrong code in many rows, and cells of a column that are all written or shown in
 * the same wrong way. The first of them is told, with how many more there are and where the next ones stand.
 */
final class RepeatedProblems {
    /** Not an argument: the problem is the same in every row. */
    private static final String ALIKE = "";

    /** Problems of every row with the same wrong code, with the argument that names the code. */
    private static final Map<String, String> FOLLOWED = Map.ofEntries(
            Map.entry("workbook.nomination.unknown", "code"),
            Map.entry("workbook.category.unknown", "code"),
            Map.entry("workbook.criterion.unknown", "code"),
            Map.entry("workbook.criterion.aggregate", "code"),
            Map.entry("workbook.criterion.parent", "parent"),
            Map.entry("workbook.seat.unknown", "code"),
            Map.entry("workbook.coverage.segment", "code"),
            Map.entry("workbook.coverage.period", "date"),
            Map.entry("workbook.value.period", "date"),
            Map.entry("workbook.code.similar", "code"),
            Map.entry("workbook.code.script", "code"),
            Map.entry("workbook.value.option", "option"),
            Map.entry("workbook.value.option-similar", "option"),
            Map.entry("workbook.code.marked", "code"),
            Map.entry("workbook.value.elsewhere", "criterion"),
            Map.entry("workbook.value.percent-as-share", "criterion"),
            Map.entry("workbook.value.not-ratio", "criterion"),
            Map.entry("workbook.value.outside", "criterion"),
            Map.entry("workbook.value.no-source", "table"),
            Map.entry("workbook.value.part-thousandth", "criterion"),
            Map.entry("workbook.value.above-one", "criterion"),
            Map.entry("workbook.value.share-above-one", "criterion"),
            Map.entry("workbook.value.share-as-percent", ALIKE),
            Map.entry("workbook.value.percent-hundredfold", ALIKE),
            Map.entry("workbook.nomination.withdrawn-doubt", ALIKE),
            Map.entry("workbook.region.meant", ALIKE),
            Map.entry("workbook.region.form", ALIKE),
            Map.entry("workbook.cell.name-nothing", ALIKE),
            Map.entry("workbook.cell.ditto", ALIKE),
            Map.entry("workbook.cell.unprintable", ALIKE),
            Map.entry("workbook.coverage.definition", ALIKE),
            Map.entry("workbook.coverage.half", "segment"),
            Map.entry("workbook.coverage.magnitude", "segment"),
            Map.entry("workbook.coverage.total", ALIKE),
            Map.entry("workbook.coverage.unused", "code"),
            Map.entry("workbook.coverage.definitions", "segment"),
            Map.entry("workbook.coverage.apart", "segment"),
            Map.entry("workbook.coverage.nobody", "segment"),
            Map.entry("workbook.coverage.everybody", "segment"),
            Map.entry("workbook.coverage.nothing", "segment"),
            Map.entry("workbook.coverage.segments-same", "segment"),
            Map.entry("workbook.coverage.workers-same", "segment"),
            Map.entry("workbook.coverage.size", "segment"),
            Map.entry(DataFindings.STATED, ALIKE),
            Map.entry(DataFindings.STATED_VALUE, ALIKE),
            Map.entry(DataFindings.STATED_OF_TARGET, ALIKE),
            Map.entry("workbook.value.apart", "criterion"),
            Map.entry("workbook.value.parts-apart", "criterion"),
            Map.entry("workbook.value.beside-coverage", "criterion"),
            Map.entry("workbook.mark.absent", "criterion"),
            Map.entry(FilledDown.KEY, "column"),
            Map.entry("workbook.nomination.company", ALIKE),
            Map.entry("workbook.nomination.government", ALIKE),
            Map.entry("workbook.region.elsewhere", ALIKE),
            Map.entry("workbook.region.no-province", ALIKE),
            Map.entry("workbook.value.far", "criterion"),
            Map.entry(ValueRules.THOUSANDTH, "criterion"),
            Map.entry("workbook.value.share-of-hundred", "criterion"),
            Map.entry("workbook.item.spelling", "item"),
            Map.entry("workbook.item.undecided", "criterion"),
            Map.entry("workbook.item.differs", "criterion"),
            Map.entry("workbook.coverage.days", "criterion"),
            Map.entry(CoverageRowRules.TARGET_DECIMALS, ALIKE),
            Map.entry("workbook.mark.low-nomination", "criterion"),
            Map.entry("workbook.mark.recused", "seat"),
            Map.entry("workbook.recusal.no-reason", ALIKE),
            Map.entry(DigitsAlone.KEY, "column"),
            Map.entry("workbook.row.longer", "cells"),
            Map.entry("workbook.cell.text-day", "text"),
            Map.entry("workbook.cell.damaged", "text"),
            Map.entry("workbook.format.rounded", "format"),
            Map.entry("workbook.format.part-day", "format"),
            Map.entry("workbook.format.hidden-text", "format"),
            Map.entry("workbook.format.conditions", "format"),
            Map.entry("workbook.cell.date-serial", "column"),
            Map.entry("workbook.cell.date-zone", "column"),
            Map.entry("workbook.cell.code-day", "text"),
            Map.entry("workbook.cell.code-number", "text"));

    /** Problems of a whole column. */
    private static final Set<String> OF_COLUMNS =
            Set.of(DigitsAlone.KEY, FilledDown.KEY, "workbook.cell.date-serial", "workbook.cell.date-zone");

    /** Doubts that are each about figures or words of their own: of those that are left out it is said where they are. */
    private static final Set<String> IN_EACH_ROW = Set.of(
            "workbook.value.part-thousandth",
            "workbook.value.percent-as-share",
            "workbook.value.not-ratio",
            ValueRules.THOUSANDTH,
            "workbook.value.share-of-hundred",
            "workbook.value.above-one",
            "workbook.value.share-above-one",
            "workbook.value.share-as-percent",
            "workbook.value.percent-hundredfold",
            "workbook.nomination.withdrawn-doubt",
            "workbook.region.meant",
            "workbook.region.form",
            "workbook.cell.name-nothing",
            "workbook.cell.ditto",
            "workbook.cell.unprintable",
            "workbook.coverage.definition",
            "workbook.coverage.definitions",
            "workbook.item.spelling",
            "workbook.coverage.half",
            "workbook.coverage.magnitude",
            "workbook.coverage.total",
            "workbook.coverage.apart",
            "workbook.coverage.nobody",
            "workbook.coverage.everybody",
            "workbook.coverage.nothing",
            "workbook.coverage.segments-same",
            "workbook.coverage.workers-same",
            "workbook.coverage.size",
            DataFindings.STATED,
            DataFindings.STATED_VALUE,
            DataFindings.STATED_OF_TARGET,
            "workbook.value.apart",
            "workbook.value.parts-apart",
            "workbook.value.beside-coverage",
            "workbook.mark.absent",
            FilledDown.KEY,
            "workbook.nomination.company",
            "workbook.nomination.government",
            "workbook.region.elsewhere",
            "workbook.region.no-province");

    /** Of so many cells it is said where they are. */
    private static final int MOST_PLACES = 5;

    private static final String FORMAT = "workbook.format.";

    /** A formula that failed: where a code should be, each row that refers to the code shows the same. */
    private static final String ERROR = RowReader.ERROR;

    /**
     * From this many on, failed formulas of a column are one that was copied down, and different codes of a column that no row defines
     * are one mistake, such as names in the place of codes.
     */
    private static final int MANY = 5;

    /** References to codes that no row defines. */
    private static final Set<String> UNKNOWN = Set.of(
            "workbook.nomination.unknown",
            "workbook.category.unknown",
            "workbook.criterion.unknown",
            "workbook.seat.unknown");

    private static final String PART = "workbook.row.part";

    private static final String REQUIRED = "workbook.cell.required";

    /** Errors of cells that are mended in the whole column at once, whatever stands in each. */
    private static final Set<String> OF_ONE_ACT = Set.of(
            "tables.number.ambiguous",
            "tables.number.exponent",
            "tables.number.decimals",
            "workbook.number.marks",
            "workbook.number.people-marks",
            "workbook.number.people",
            "workbook.number.people-decimals",
            "workbook.number.people-rounded",
            "workbook.number.digits",
            "workbook.number.footnote",
            "workbook.number.day",
            "workbook.cell.date",
            "workbook.cell.year",
            "workbook.cell.no-result",
            "workbook.cell.merged",
            "workbook.cell.code-day",
            "workbook.cell.code-number",
            "workbook.cell.text-day",
            "workbook.cell.whole",
            "workbook.code.category",
            "workbook.code.listed",
            "workbook.code.plain",
            "workbook.code.line",
            "workbook.code.remains",
            "workbook.code.day",
            "workbook.row.total",
            "workbook.value.half-ratio",
            "workbook.value.twice-given",
            "workbook.format.percent",
            "workbook.format.percent-of-people");

    /** Errors that are mended at once where the same is written around the digits: {@code 12 org}. */
    private static final Set<String> OF_ONE_WORDING = Set.of(
            "tables.number.unreadable",
            "tables.number.nothing",
            "workbook.number.nothing-needed",
            "workbook.number.no-people",
            "workbook.number.no-whole",
            "workbook.cell.word",
            ERROR);

    private static final Pattern FIGURE = Pattern.compile("[\\d.,]*\\d[\\d.,]*");

    private final Map<List<String>, Integer> uses = new HashMap<>();
    private final Map<List<String>, List<String>> others = new HashMap<>();

    private final List<Problem> alike;

    private RepeatedProblems(List<Problem> alike) {
        this.alike = alike;
    }

    /** Replaces the problems that one act mends by the first of them; the others become alike. */
    static void joined(List<Problem> problems, List<Problem> alike) {
        RepeatedProblems repeated = new RepeatedProblems(alike);
        repeated.ofCodes(problems);
        repeated.ofColumns(problems);
    }

    /** Keeps the first of the problems with one code, with their number. */
    private void ofCodes(List<Problem> problems) {
        problems.removeIf(problem -> {
            String code = inCommon(problem);
            boolean repeated = code != null && isRepeated(problem, code);
            if (repeated) {
                alike.add(problem);
            }
            return repeated;
        });
        problems.replaceAll(problem -> {
            String code = inCommon(problem);
            if (code == null) {
                return problem;
            }
            List<String> use = use(problem, code);
            return counted(problem, uses.getOrDefault(use, 1), others.getOrDefault(use, List.of()));
        });
    }

    /** Counts a problem, with those that it stands for, and notes where the next ones are; whether it was told before. */
    private boolean isRepeated(Problem problem, String code) {
        List<String> use = use(problem, code);
        boolean told = uses.containsKey(use);
        if (told && IN_EACH_ROW.contains(problem.key())) {
            List<String> places = others.computeIfAbsent(use, first -> new ArrayList<>());
            if (places.size() < MOST_PLACES) {
                places.add(problem.cell());
            }
        }
        uses.merge(use, count(problem), Integer::sum);
        return told;
    }

    /** How many a problem stands for. */
    private static int count(Problem problem) {
        return 1 + Integer.parseInt(problem.args().getOrDefault(ProblemText.MORE, "0"));
    }

    private static Problem counted(Problem problem, int count, List<String> places) {
        Problem counted = problem.with(ProblemText.MORE, Integer.toString(count - 1));
        return places.isEmpty() ? counted : counted.with(ProblemText.OTHERS, String.join(", ", places));
    }

    /** Keeps the first of the errors that are mended in a column at once, with their number. */
    private void ofColumns(List<Problem> problems) {
        Map<List<Object>, List<Problem>> columns = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String way = way(problem);
            if (way != null) {
                columns.computeIfAbsent(
                                List.of(problem.key(), problem.sheet(), problem.column(), way, problem.severity()),
                                first -> new ArrayList<>())
                        .add(problem);
            }
        }
        columns.values().removeIf(column -> column.size() < fewest(column.get(0).key()));
        Map<Problem, Problem> told = new HashMap<>();
        Set<Problem> left = new HashSet<>();
        for (List<Problem> column : columns.values()) {
            int count = column.stream().mapToInt(RepeatedProblems::count).sum();
            List<String> places = column.stream()
                    .skip(1)
                    .limit(MOST_PLACES)
                    .map(Problem::cell)
                    .toList();
            told.put(column.get(0), counted(column.get(0), count, places));
            left.addAll(column.subList(1, column.size()));
        }
        alike.addAll(left);
        problems.removeAll(left);
        problems.replaceAll(problem -> told.getOrDefault(problem, problem));
    }

    private static int fewest(String key) {
        return key.equals(ERROR) || UNKNOWN.contains(key) ? MANY : 2;
    }

    /** In what way a cell is wrong that others of its column may be wrong in too; null for an error that is mended for itself. */
    private static @Nullable String way(Problem problem) {
        String key = problem.key();
        if (OF_ONE_ACT.contains(key) || UNKNOWN.contains(key)) {
            return "";
        }
        if (OF_ONE_WORDING.contains(key)) {
            return FIGURE.matcher(problem.args().getOrDefault("text", "")).replaceAll("0");
        }
        if (key.equals(REQUIRED)) {
            return isCode(problem) ? null : "";
        }
        if (key.equals(PART)) {
            return problem.args().getOrDefault("columns", "");
        }
        return key.startsWith(FORMAT) ? problem.args().getOrDefault("format", "") : null;
    }

    /** What the rows of a problem have in common, such as a code; null for a problem of a single row. */
    static @Nullable String inCommon(Problem problem) {
        String argument = problem.key().equals(ERROR) && isCode(problem) ? "text" : FOLLOWED.get(problem.key());
        return argument == null ? null : problem.args().getOrDefault(argument, "");
    }

    private static boolean isCode(Problem problem) {
        return isOfKind(problem, Column.Kind.CODE);
    }

    private static boolean isOfKind(Problem problem, Column.Kind kind) {
        return EditionTable.named(problem.sheet()).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.code().equals(problem.column()) && column.kind() == kind);
    }

    /**
     * What makes a problem a repetition: the same code in the same category, the same format or error in the same
     * column.
     */
    private static List<String> use(Problem problem, String code) {
        return problem.key().startsWith(FORMAT)
                        || problem.key().equals(ERROR)
                        || OF_COLUMNS.contains(problem.key())
                        || ALIKE.equals(FOLLOWED.get(problem.key()))
                ? List.of(problem.key(), code, problem.sheet(), problem.column())
                : List.of(problem.key(), code, problem.args().getOrDefault("category", ""));
    }
}
