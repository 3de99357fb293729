package id.paritrana.workbook.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.tables.RefusedFile;
import id.paritrana.tables.TableFiles;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.WorkbookRow;
import id.paritrana.workbook.cells.BystanderSheets;
import id.paritrana.workbook.cells.EditionReader;
import id.paritrana.workbook.cells.FoundTables;
import id.paritrana.workbook.cells.OpenTable;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.cells.RowCells;
import id.paritrana.workbook.cells.RowMaker;
import id.paritrana.workbook.cells.RowReader;
import id.paritrana.workbook.cells.RowsInCells;
import id.paritrana.workbook.rules.ColumnDoubts;
import id.paritrana.workbook.rules.LostThousands;
import id.paritrana.workbook.rules.MixedWeights;
import id.paritrana.workbook.rules.ProblemsThatFollow;
import id.paritrana.workbook.rules.TablePlaces;
import id.paritrana.workbook.rules.WorkbookRules;

/**
 * Reads an edition workbook in any packaging. It never stops at the first error: the {@link Reading} lists them
 * all. It repairs none, but for the zero that a spreadsheet drops before the code of a region ({@code RowReader.region}).
 */
public final class WorkbookReader {
    private final List<Problem> problems;
    private final List<Problem> alike = new ArrayList<>();
    private final Map<EditionTable, OpenTable> tables;
    private final Map<EditionTable, List<WorkbookRow>> marked = new EnumMap<>(EditionTable.class);
    private final RowCells cells = new RowCells();
    private final Map<EditionTable, TablePlaces> places = new EnumMap<>(EditionTable.class);

    private WorkbookReader(TableSet source, List<Problem> problems) {
        this.problems = problems;
        this.tables = FoundTables.in(source, problems);
    }

    /**
     * Reads a folder of CSV files, an {@code .xlsx} or a {@code .zip}.
     *
     * @throws IOException when the file system fails; a missing path included
     */
    public static Reading read(Path path) throws IOException {
        try {
            return read(TableFiles.read(path, BystanderSheets::hold, EditionTable::isNamed));
        } catch (RefusedFile refused) {
            return refused(refused);
        }
    }

    /**
     * Reads an uploaded file.
     *
     * @param name the name it was uploaded under; its extension must match its content
     */
    public static Reading read(String name, byte[] content) {
        try {
            return read(TableFiles.read(name, content, BystanderSheets::hold, EditionTable::isNamed));
        } catch (RefusedFile refused) {
            return refused(refused);
        }
    }

    /** Reads tables that are already open. */
    static Reading read(TableSet found) {
        List<Problem> ofHeaders = new ArrayList<>();
        TableSet source = new TableSet(
                found.tables().stream()
                        .map(table -> RowsInCells.parted(HeaderRow.found(table, ofHeaders), ofHeaders))
                        .toList(),
                found.unread(),
                found.passed(),
                found.common());
        WorkbookReader reader = new WorkbookReader(source, ofHeaders);
        EditionWorkbook workbook = reader.rows();
        reader.judge(workbook);
        reader.sort(source);
        return new Reading(workbook.canonical(), source, reader.problems, reader.alike, reader.marked, reader.cells);
    }

    private static Reading refused(RefusedFile refused) {
        return new Reading(
                EditionWorkbook.EMPTY, new TableSet(List.of()), List.of(refused.problem()), Map.of(), new RowCells());
    }

    private EditionWorkbook rows() {
        OpenTable editionTable = tables.get(EditionTable.EDITION);
        EditionReader edition = new EditionReader(readers(EditionTable.EDITION), problems);
        EditionInfo info = edition.info();
        if (editionTable != null) {
            places.put(
                    EditionTable.EDITION,
                    new TablePlaces(editionTable.sheet(), editionTable.columns(), edition.places()));
            if (!edition.has(EditionKey.CODE) && !editionTable.columns().isEmpty()) {
                error(editionTable.sheet(), "A1", Telling.alone("workbook.edition.code"), Map.of());
            }
        }
        EditionWorkbook frame = EditionWorkbook.builder()
                .edition(info)
                .categories(all(EditionTable.CATEGORIES, RowMaker::category))
                .criteria(all(EditionTable.CRITERIA, RowMaker::criterion))
                .rules(all(EditionTable.RULES, RowMaker::rule))
                .seats(all(EditionTable.SEATS, RowMaker::seat))
                .nominations(all(EditionTable.NOMINATIONS, RowMaker::nomination))
                .present(tables.keySet())
                .build();
        EditionIndex index = new EditionIndex(frame);
        MixedWeights.doubts(index, cells, problems);
        return frame.like()
                .values(all(EditionTable.VALUES, row -> RowMaker.value(row, index::sourceFor)))
                .coverage(all(EditionTable.COVERAGE, RowMaker::coverage))
                .levels(all(EditionTable.LEVELS, RowMaker::level))
                .items(all(EditionTable.ITEMS, RowMaker::item))
                .marks(all(EditionTable.MARKS, RowMaker::mark))
                .recusals(all(EditionTable.RECUSALS, RowMaker::recusal))
                .build();
    }

    private Iterable<RowReader> readers(EditionTable table) {
        OpenTable open = tables.get(table);
        return open == null ? List.of() : open.readers(problems);
    }

    private <T extends WorkbookRow> List<T> all(EditionTable table, Function<RowReader, @Nullable T> maker) {
        OpenTable open = tables.get(table);
        if (open == null) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        List<T> rows = new ArrayList<>();
        for (RowReader reader : open.readers(problems)) {
            T row = maker.apply(reader);
            if (row == null) {
                continue;
            }
            open.doubtful(reader, problems);
            if (open.isMarked(reader, problems)) {
                marked.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
            } else {
                rows.add(row);
                numbers.add(reader.number());
                if (table != EditionTable.MARKS) {
                    // there may be a million of them, and they are shown as they are
                    cells.put(row, reader);
                }
            }
        }
        ColumnDoubts.of(open, problems);
        places.put(table, new TablePlaces(open.sheet(), open.columns(), numbers));
        return rows;
    }

    /**
     * Reports broken rules, except where a cell is already known to be wrong or the table referred to is missing. A
     * warning does not count as such knowledge: a hidden row may have wrong content too. An unknown code is one error,
     * however many rows use it: it is reported at the first of them, with their number.
     */
    private void judge(EditionWorkbook workbook) {
        Set<String> refused =
                problems.stream().filter(Problem::isError).map(Problem::place).collect(Collectors.toSet());
        Set<String> doubted = problems.stream()
                .filter(ColumnDoubts::isOfThousands)
                .map(Problem::place)
                .collect(Collectors.toSet());
        boolean seats = !workbook.seats().isEmpty();
        ProblemsThatFollow following = new ProblemsThatFollow(tables, seats);
        if (!seats
                && !following.isUntitled(EditionTable.SEATS, problems)
                && !(workbook.marks().isEmpty() && workbook.recusals().isEmpty())) {
            EditionTable pointing = workbook.marks().isEmpty() ? EditionTable.RECUSALS : EditionTable.MARKS;
            error(
                    Objects.requireNonNull(places.get(pointing)).sheet(),
                    "A1",
                    Telling.alone("workbook.seat.none"),
                    Map.of());
        }
        Set<EditionTable> partedByCommas = partedByCommas();
        MarkedCodes codes = new MarkedCodes(marked, workbook);
        List<Problem> broken = new ArrayList<>();
        for (Finding finding : WorkbookRules.findings(workbook)) {
            if (isOfCommas(finding) && !partedByCommas.contains(finding.table())) {
                continue;
            }
            Problem problem = codes.named(placed(finding));
            boolean told = finding.is(LostThousands.DOUBT) && doubted.contains(problem.place());
            if (!told && !refused.contains(problem.place()) && !following.fromMissingTable(finding, problems)) {
                broken.add(problem);
            }
        }
        following.ofCriteria(problems, broken);
        problems.addAll(broken);
        following.leaveOut(problems, alike);
        Set<List<String>> told = new HashSet<>();
        problems.removeIf(problem -> problem.isError() && !told.add(List.of(problem.place(), problem.column())));
    }

    /** A finding as a problem of its cell, with the cells of the other rows that have a part in it. */
    private Problem placed(Finding finding) {
        Problem problem = where(finding.table()).problem(finding);
        return finding.elsewhere().isEmpty()
                ? problem
                : problem.with(finding.elsewhere().stream()
                        .map(other -> where(other.table()).place(other))
                        .filter(place -> !place.equals(problem.place()))
                        .distinct()
                        .toList());
    }

    private TablePlaces where(EditionTable table) {
        return places.getOrDefault(table, TablePlaces.canonical(table));
    }

    /** Tables in which an unquoted decimal comma splits a number into two cells. */
    private Set<EditionTable> partedByCommas() {
        Set<EditionTable> parted = EnumSet.noneOf(EditionTable.class);
        tables.forEach((table, open) -> {
            if (open.isPartedByCommas()) {
                parted.add(table);
            }
        });
        return parted;
    }

    private static boolean isOfCommas(Finding finding) {
        return WorkbookRules.OF_COMMAS.contains(finding.key());
    }

    private void sort(TableSet source) {
        Map<String, Integer> order = new HashMap<>();
        source.tables().forEach(table -> order.putIfAbsent(table.name(), order.size()));
        problems.sort(Comparator.comparing((Problem problem) -> order.getOrDefault(problem.sheet(), order.size()))
                .thenComparing(problem -> CellAddress.row(problem.cell()))
                .thenComparing(problem -> CellAddress.column(problem.cell())));
    }

    private void error(String sheet, String cell, Telling told, Map<String, String> args) {
        problems.add(Problem.error(sheet, cell, "", told, args));
    }
}
