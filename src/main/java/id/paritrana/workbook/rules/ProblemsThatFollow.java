package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.MergedCells;
import id.paritrana.tables.Problem;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.UnknownCodes;
import id.paritrana.workbook.cells.EmptyAsWords;
import id.paritrana.workbook.cells.OpenTable;
import id.paritrana.workbook.cells.RowReader;

/** Leaves out problems that only follow from others: correcting the cause makes them disappear. */
public final class ProblemsThatFollow {
    /** A formula that failed where a code should be: each row that refers to the code shows the same. */
    private static final String ERROR = RowReader.ERROR.key();

    private static final Set<String> MERGED = Set.of("workbook.cell.merged", "workbook.column.merged");

    /** Problems that a merged range causes in its other cells, or in the columns below it. */
    private static final Set<String> FOLLOWING_MERGED = Set.of(
            "workbook.cell.required",
            "workbook.row.part",
            "workbook.coverage.half",
            "workbook.column.unknown",
            "workbook.column.unnamed");

    /** Tables whose rows define codes, with the message key for a code that no row defines. */
    private static final Map<EditionTable, String> GIVING_CODES = Map.of(
            EditionTable.CATEGORIES, UnknownCodes.CATEGORY.key(),
            EditionTable.CRITERIA, UnknownCodes.CRITERION.key(),
            EditionTable.SEATS, UnknownCodes.SEAT.key(),
            EditionTable.NOMINATIONS, UnknownCodes.NOMINATION.key());

    /** Columns that refer to a code, with the table that defines it. */
    private static final Map<String, EditionTable> POINTING = Map.of(
            "category", EditionTable.CATEGORIES,
            "criterion", EditionTable.CRITERIA,
            "parent", EditionTable.CRITERIA,
            "seat", EditionTable.SEATS,
            "nomination", EditionTable.NOMINATIONS);

    /** Problems that lose the code of a row; any other refused code can still be read. */
    private static final Set<String> LOST = Set.of(
            "workbook.cell.code-day",
            "workbook.cell.code-number",
            "workbook.cell.required",
            ERROR,
            "workbook.row.in-cell",
            "workbook.cell.merged");

    /**
     * Columns that define the kind of a criterion; when one is not understood, all other problems with its kind follow
     * from that.
     */
    private static final Set<String> KIND = Set.of("source", "normaliser");

    /** Columns of a criterion that mean something only where its kind is known. */
    private static final Set<String> OF_KIND =
            Set.of("source", "direction", "normaliser", "lo", "hi", "target", "table", "aggregator");

    /** Problems in other tables that follow from the apparent kind of a criterion. */
    private static final Set<String> FOLLOWING_KIND = Set.of(
            "workbook.criterion.aggregate",
            "workbook.level.source",
            "workbook.item.source",
            "workbook.mark.source",
            "workbook.value.elsewhere",
            "workbook.value.option",
            "workbook.value.option-similar");

    /** Doubts about what a table lacks, which its refused rows may have. */
    private static final Map<String, EditionTable> FOLLOWING_ROWS = Map.of(
            "workbook.seat.quorum", EditionTable.RULES,
            "workbook.category.empty", EditionTable.NOMINATIONS,
            "workbook.table-text.segment-unused", EditionTable.COVERAGE);

    private final Map<EditionTable, OpenTable> tables;
    private final boolean seats;

    /** @param seats whether the file names any seats */
    public ProblemsThatFollow(Map<EditionTable, OpenTable> tables, boolean seats) {
        this.tables = tables;
        this.seats = seats;
    }

    /**
     * Whether the target of a finding is missing because its table, or the titles of the table, are missing.
     *
     * @param problems found in the tables so far
     */
    public boolean fromMissingTable(Finding finding, List<Problem> problems) {
        return switch (finding.key()) {
            case "workbook.nomination.unknown" -> isLacking(EditionTable.NOMINATIONS);
            case "workbook.category.unknown" -> isLacking(EditionTable.CATEGORIES);
            case "workbook.category.empty" -> isLacking(EditionTable.CATEGORIES) || isLacking(EditionTable.NOMINATIONS);
            case "workbook.criterion.unknown" -> isLacking(EditionTable.CRITERIA);
            case "workbook.category.no-criteria" ->
                isLacking(EditionTable.CRITERIA) || isUntitled(EditionTable.CRITERIA, problems);
            case "workbook.seat.quorum" -> isUntitled(EditionTable.SEATS, problems);
            case "workbook.coverage.half" -> !hasColumn(EditionTable.COVERAGE, finding.column());
            case "workbook.seat.unknown" -> !seats;
            default -> false;
        };
    }

    /** Whether a table, or all of its titles, are missing. */
    private boolean isLacking(EditionTable table) {
        OpenTable open = tables.get(table);
        return open == null || open.columns().isEmpty();
    }

    /** Whether a table is present but its titles were not found, or its rows stand in one cell each. */
    public boolean isUntitled(EditionTable table, List<Problem> problems) {
        OpenTable open = tables.get(table);
        return open != null
                && problems.stream()
                        .anyMatch(problem -> problem.isError()
                                && problem.sheet().equals(open.sheet())
                                && (open.columns().isEmpty() || problem.key().equals("workbook.row.in-cell")));
    }

    private boolean hasColumn(EditionTable table, String column) {
        OpenTable open = tables.get(table);
        return open != null && open.columns().containsKey(column);
    }

    /**
     * Keeps only the problems that a person has to correct.
     *
     * @param alike to which those are added of which another one tells too
     */
    public void leaveOut(List<Problem> problems, List<Problem> alike) {
        EmptyAsWords.joined(problems, alike);
        withinMerged(problems);
        ofOtherRows(problems);
        ofLostCodes(problems);
        ofRefusedCodes(problems);
        ofRefusedRows(problems);
        RepeatedProblems.joined(problems, alike);
        PastedTwice.joined(problems, alike);
        EmptyCodes.joined(problems, alike);
    }

    /**
     * Leaves out rules that a criterion only seems to break because its kind was not understood or its parent not
     * found.
     *
     * @param read what was wrong with cells as they were read
     */
    public void ofCriteria(List<Problem> read, List<Problem> broken) {
        OpenTable open = tables.get(EditionTable.CRITERIA);
        if (open == null) {
            return;
        }
        Set<Integer> rows = read.stream()
                .filter(problem ->
                        problem.isError() && problem.sheet().equals(open.sheet()) && KIND.contains(problem.column()))
                .map(problem -> CellAddress.row(problem.cell()))
                .collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        readersUnnoted(EditionTable.CRITERIA).forEach(row -> {
            String code = Canon.text(row.cell("code").asText());
            if (rows.contains(row.number()) && !code.isEmpty()) {
                codes.add(code);
            }
        });
        broken.removeIf(problem -> problem.sheet().equals(open.sheet())
                        && rows.contains(CellAddress.row(problem.cell()))
                        && OF_KIND.contains(problem.column())
                || FOLLOWING_KIND.contains(problem.key())
                        && (codes.contains(problem.args().getOrDefault("code", ""))
                                || codes.contains(problem.args().getOrDefault("criterion", ""))));
        long parents = broken.stream()
                .filter(problem -> problem.key().equals("workbook.criterion.parent"))
                .map(problem ->
                        List.of(problem.args().get("category"), problem.args().get("parent")))
                .distinct()
                .count();
        List<Problem> childless = broken.stream()
                .filter(problem -> problem.key().equals("workbook.criterion.leaf-source"))
                .toList();
        if (childless.size() <= parents) {
            broken.removeAll(childless);
        }
    }

    /**
     * Leaves out unknown codes when as many rows have lost theirs, because their own cell was refused or repeats
     * another row's code. The references are right, and no row has to be added.
     */
    private void ofLostCodes(List<Problem> problems) {
        GIVING_CODES.forEach((table, unknown) -> {
            OpenTable open = tables.get(table);
            if (open == null) {
                return;
            }
            long lost = problems.stream()
                    .filter(problem -> problem.isError()
                            && problem.sheet().equals(open.sheet())
                            && (problem.column().equals("code") && LOST.contains(problem.key())
                                    || problem.key().equals("workbook.row.twice") && !sameAsFirst(table, problem)))
                    .map(problem -> CellAddress.row(problem.cell()))
                    .distinct()
                    .count();
            Set<String> codes = problems.stream()
                    .filter(problem -> problem.key().equals(unknown))
                    .map(problem -> problem.args().getOrDefault("code", ""))
                    .collect(Collectors.toSet());
            if (codes.size() <= lost) {
                problems.removeIf(problem -> problem.key().equals(unknown));
            }
        });
    }

    /**
     * Leaves out numbers where words should stand in a row that is too long because of them, and days of counts that
     * could not be read, or of a period that could not.
     */
    private void ofOtherRows(List<Problem> problems) {
        OpenTable edition = tables.get(EditionTable.EDITION);
        Set<List<Object>> longer = new HashSet<>();
        Set<String> refused = new HashSet<>();
        for (Problem problem : problems) {
            if (problem.key().equals("workbook.row.longer")) {
                longer.add(List.of(problem.sheet(), CellAddress.row(problem.cell())));
            }
            if (problem.isError()) {
                refused.add(problem.sheet());
            }
        }
        problems.removeIf(problem -> problem.is(DigitsAlone.TOLD)
                        && longer.contains(List.<Object>of(problem.sheet(), CellAddress.row(problem.cell())))
                || problem.key().equals("workbook.coverage.days")
                        && (refused.contains(problem.sheet()) || edition != null && refused.contains(edition.sheet())));
    }

    /** Leaves out doubts about what is missing in a table of which some rows were refused. */
    private void ofRefusedRows(List<Problem> problems) {
        Set<String> refused =
                problems.stream().filter(Problem::isError).map(Problem::sheet).collect(Collectors.toSet());
        FOLLOWING_ROWS.forEach((key, table) -> {
            OpenTable open = tables.get(table);
            if (open != null && refused.contains(open.sheet())) {
                problems.removeIf(problem -> problem.key().equals(key) && !problem.isError());
            }
        });
    }

    /** Leaves out other problems of the cells of a merged range: they are empty because they are merged. */
    private static void withinMerged(List<Problem> problems) {
        Map<String, List<MergedCells>> merged = new HashMap<>();
        for (Problem problem : problems) {
            if (MERGED.contains(problem.key())) {
                MergedCells.of(problem.args().getOrDefault("cells", ""))
                        .ifPresent(cells -> merged.computeIfAbsent(problem.sheet(), sheet -> new ArrayList<>())
                                .add(cells));
            }
        }
        problems.removeIf(problem -> !MERGED.contains(problem.key())
                && FOLLOWING_MERGED.contains(problem.key())
                && merged.getOrDefault(problem.sheet(), List.of()).stream()
                        .anyMatch(cells -> cells.holds(problem.cell())
                                || problem.key().startsWith("workbook.column.")
                                        && cells.spans(CellAddress.column(problem.cell()))));
    }

    /** Whether a row equals the one whose codes it repeats: then it was pasted twice, and no code is lost. */
    private boolean sameAsFirst(EditionTable table, Problem twice) {
        Map<Integer, List<String>> rows = new HashMap<>();
        readersUnnoted(table)
                .forEach(row -> rows.put(
                        row.number(),
                        table.columns().stream()
                                .map(column ->
                                        Canon.text(row.cell(column.code()).asText()))
                                .toList()));
        return rows.getOrDefault(CellAddress.row(twice.cell()), List.of())
                .equals(rows.get(Integer.parseInt(twice.args().getOrDefault("first", "0"))));
    }

    /** Leaves out references to codes that were refused where they are defined. */
    private void ofRefusedCodes(List<Problem> problems) {
        Map<EditionTable, Set<String>> refused = refusedCodes(problems);
        problems.removeIf(problem -> {
            String code = problem.args().getOrDefault(problem.key().equals(ERROR) ? "text" : "code", "");
            return pointsTo(problem).stream()
                    .anyMatch(table -> refused.getOrDefault(table, Set.of()).contains(code));
        });
    }

    /** The tables that may define the code of a problem; empty for a problem without a reference to a code. */
    private static Set<EditionTable> pointsTo(Problem problem) {
        if (problem.key().endsWith(".unknown")) {
            return GIVING_CODES.keySet();
        }
        return problem.key().equals(ERROR)
                ? Optional.ofNullable(POINTING.get(problem.column()))
                        .map(Set::of)
                        .orElse(Set.of())
                : Set.of();
    }

    /** Codes that were refused where they are defined, so that references to them are not reported again. */
    private Map<EditionTable, Set<String>> refusedCodes(List<Problem> problems) {
        Set<String> places = problems.stream()
                .filter(problem -> problem.isError() && problem.column().equals("code"))
                .map(Problem::place)
                .collect(Collectors.toSet());
        Map<EditionTable, Set<String>> codes = new EnumMap<>(EditionTable.class);
        for (EditionTable table : GIVING_CODES.keySet()) {
            readersUnnoted(table).forEach(row -> {
                if (places.contains(row.cell("code").place())) {
                    codes.computeIfAbsent(table, first -> new HashSet<>())
                            .add(Canon.text(row.cell("code").asText()));
                }
            });
        }
        return codes;
    }

    private Iterable<RowReader> readersUnnoted(EditionTable table) {
        OpenTable open = tables.get(table);
        return open == null ? List.of() : open.readers(new ArrayList<>());
    }
}
