package id.paritrana.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.MergedCells;
import id.paritrana.tables.Problem;
import id.paritrana.tables.RefusedFile;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableFiles;
import id.paritrana.tables.TableSet;

/**
 * Reads an edition workbook in any packaging. It never stops at the first mistake and never repairs one: the
 * {@link Reading} names them all.
 */
public final class WorkbookReader {
    /** What the names of sheets with live formulas begin with. */
    public static final String TWIN_PREFIX = "hitung";

    private static final Set<String> NOT_TABLES = Set.of(
            "petunjuk",
            "masalah",
            "ranking",
            "scores",
            "panel_scores",
            "panel_statistics",
            "seat_statistics",
            "robustness",
            "stability",
            "leave_one_out",
            "explanations");

    /** Problems that every row with the same wrong code has, with the argument that names the code. */
    private static final Map<String, String> FOLLOWED = Map.ofEntries(
            Map.entry("workbook.nomination.unknown", "code"),
            Map.entry("workbook.category.unknown", "code"),
            Map.entry("workbook.criterion.unknown", "code"),
            Map.entry("workbook.seat.unknown", "code"),
            Map.entry("workbook.coverage.segment", "code"),
            Map.entry("workbook.coverage.period", "date"),
            Map.entry("workbook.value.period", "date"),
            Map.entry("workbook.code.similar", "code"),
            Map.entry("workbook.code.script", "code"),
            Map.entry("workbook.value.option", "option"),
            Map.entry("workbook.value.elsewhere", "criterion"),
            Map.entry("workbook.value.outside", "criterion"),
            Map.entry("workbook.value.no-source", "table"),
            Map.entry("workbook.item.undecided", "criterion"),
            Map.entry("workbook.row.longer", "cells"),
            Map.entry("workbook.cell.text-day", "text"),
            Map.entry("workbook.cell.code-day", "text"),
            Map.entry("workbook.cell.code-number", "text"));

    private static final Set<String> MERGED = Set.of("workbook.cell.merged", "workbook.column.merged");

    /** Problems that a merged range makes in its other cells, or in the columns below it. */
    private static final Set<String> FOLLOWING_MERGED =
            Set.of("workbook.cell.required", "workbook.row.part", "workbook.column.unknown", "workbook.column.unnamed");

    private static final List<EditionTable> GIVING_CODES =
            List.of(EditionTable.CATEGORIES, EditionTable.CRITERIA, EditionTable.SEATS, EditionTable.NOMINATIONS);

    private static final int SHOWN = 10;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<EditionTable, OpenTable> tables = new EnumMap<>(EditionTable.class);
    private final Map<EditionTable, List<Row>> marked = new EnumMap<>(EditionTable.class);
    private final RowCells cells = new RowCells();
    private final Map<EditionTable, TablePlaces> places = new EnumMap<>(EditionTable.class);

    private WorkbookReader() {}

    /**
     * Reads a folder of CSV files, an {@code .xlsx} or a {@code .zip}.
     *
     * @throws IOException when the file system fails; a path that is not there included
     */
    public static Reading read(Path path) throws IOException {
        try {
            return read(TableFiles.read(path, WorkbookReader::isKnownBystander));
        } catch (RefusedFile refused) {
            return refused(refused);
        }
    }

    /**
     * Reads an uploaded file.
     *
     * @param name the name it was uploaded under; its ending has to fit its content
     */
    public static Reading read(String name, byte[] content) {
        try {
            return read(TableFiles.read(name, content, WorkbookReader::isKnownBystander));
        } catch (RefusedFile refused) {
            return refused(refused);
        }
    }

    /** Reads tables that are already open. */
    static Reading read(TableSet found) {
        WorkbookReader reader = new WorkbookReader();
        TableSet source = new TableSet(found.tables().stream()
                .map(table -> HeaderRow.found(table, reader.problems))
                .toList());
        reader.open(source);
        EditionWorkbook workbook = reader.rows();
        reader.judge(workbook);
        reader.sort(source);
        return new Reading(workbook.canonical(), source, reader.problems, reader.marked, reader.cells);
    }

    private static Reading refused(RefusedFile refused) {
        return new Reading(
                EditionWorkbook.EMPTY, new TableSet(List.of()), List.of(refused.problem()), Map.of(), new RowCells());
    }

    /** Whether a sheet of that name belongs to us without being a table to read. */
    public static boolean isKnownBystander(String sheet) {
        String name = Canon.word(sheet);
        return NOT_TABLES.contains(name) || name.startsWith(TWIN_PREFIX);
    }

    private void open(TableSet source) {
        for (Table raw : source.tables()) {
            Optional<EditionTable> table = EditionTable.named(raw.name());
            if (table.isEmpty()) {
                if (!isKnownBystander(raw.name()) && !raw.header().isEmpty()) {
                    String known = String.join(
                            ", ",
                            List.of(EditionTable.values()).stream()
                                    .map(EditionTable::code)
                                    .toList());
                    error(raw.name(), "A1", "workbook.table.unknown", Map.of("name", raw.name(), "tables", known));
                }
            } else if (tables.containsKey(table.get())) {
                error(
                        raw.name(),
                        "A1",
                        "workbook.table.twice",
                        Map.of("table", table.get().code()));
            } else if (raw.header().isEmpty()) {
                tables.put(table.get(), OpenTable.empty(table.get(), raw.name()));
                if (table.get().isRequired()) {
                    error(
                            raw.name(),
                            "A1",
                            "workbook.table.no-header",
                            Map.of("table", table.get().code()));
                }
            } else if (raw.rows().size() > table.get().mostRows()) {
                int most = table.get().mostRows();
                tables.put(table.get(), OpenTable.empty(table.get(), raw.name()));
                error(
                        raw.name(),
                        CellAddress.of(0, raw.rows().get(most).number()),
                        "tables.file.rows",
                        Map.of("limit", Integer.toString(most)));
            } else {
                tables.put(table.get(), OpenTable.open(table.get(), raw, problems));
                unseen(raw);
            }
        }
        for (EditionTable table : EditionTable.values()) {
            if (table.isRequired() && !tables.containsKey(table)) {
                error(table.code(), "A1", "workbook.table.missing", Map.of("table", table.code()));
            }
        }
    }

    /** Says once that what the file does not show has been read like everything else. */
    private void unseen(Table raw) {
        String first = CellAddress.of(0, raw.headerRow());
        if (raw.traits().hidden()) {
            warning(raw.name(), first, "workbook.table.hidden", Map.of());
        }
        String letters = raw.header().stream()
                .filter(title ->
                        !title.isEmpty() && raw.traits().hiddenColumns().get(title.column()))
                .map(title -> CellAddress.letters(title.column()))
                .collect(Collectors.joining(", "));
        if (!letters.isEmpty()) {
            String at = CellAddress.of(raw.traits().hiddenColumns().nextSetBit(0), raw.headerRow());
            warning(raw.name(), at, "workbook.table.hidden-columns", Map.of("letters", letters));
        }
        List<Integer> hidden = raw.traits().hiddenRows().stream()
                .filter(row -> row > raw.headerRow())
                .toList();
        if (!hidden.isEmpty()) {
            String rows = hidden.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                    + (hidden.size() > SHOWN ? ", …" : "");
            warning(
                    raw.name(),
                    CellAddress.of(0, hidden.get(0)),
                    "workbook.table.hidden-rows",
                    Map.of("rows", rows, "count", Integer.toString(hidden.size())));
        }
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
                error(editionTable.sheet(), "A1", "workbook.edition.code", Map.of());
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

    private <T extends Row> List<T> all(EditionTable table, Function<RowReader, @Nullable T> maker) {
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
        places.put(table, new TablePlaces(open.sheet(), open.columns(), numbers));
        return rows;
    }

    /**
     * Notes what breaks a rule, except where a cell is known to be wrong already or the table pointed to is missing. A code
     * that is not known is one mistake, however many rows use it: it is noted at the first of them, with their number.
     */
    private void judge(EditionWorkbook workbook) {
        Set<String> noted = new HashSet<>();
        problems.forEach(problem -> noted.add(problem.place()));
        boolean noSeats = workbook.seats().isEmpty();
        if (noSeats && !(workbook.marks().isEmpty() && workbook.recusals().isEmpty())) {
            EditionTable pointing = workbook.marks().isEmpty() ? EditionTable.RECUSALS : EditionTable.MARKS;
            error(Objects.requireNonNull(places.get(pointing)).sheet(), "A1", "workbook.seat.none", Map.of());
        }
        for (Finding finding : WorkbookRules.findings(workbook)) {
            TablePlaces where = places.getOrDefault(finding.table(), TablePlaces.canonical(finding.table()));
            Problem problem = where.problem(finding);
            if (!noted.contains(problem.place()) && !followsFromMissingTable(finding, noSeats)) {
                problems.add(problem);
            }
        }
        withinMerged();
        withoutFollowers();
    }

    /** Leaves out what is wrong with the cells of a merged range besides: they are empty because they are merged. */
    private void withinMerged() {
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

    /** Leaves of the problems with one code the first, which tells how many there are. */
    private void withoutFollowers() {
        Set<String> refused = refusedCodes();
        Map<List<String>, Integer> uses = new HashMap<>();
        problems.removeIf(problem -> {
            String argument = FOLLOWED.get(problem.key());
            String code = argument == null ? null : problem.args().getOrDefault(argument, "");
            return code != null
                    && (problem.key().endsWith(".unknown") && refused.contains(code)
                            || uses.merge(List.of(problem.key(), code), 1, Integer::sum) > 1);
        });
        problems.replaceAll(problem -> {
            String argument = FOLLOWED.get(problem.key());
            return argument == null
                    ? problem
                    : problem.with(
                            ProblemText.MORE,
                            Integer.toString(uses.getOrDefault(
                                            List.of(
                                                    problem.key(),
                                                    problem.args().getOrDefault(argument, "")),
                                            1)
                                    - 1));
        });
    }

    /** Codes that were refused where they are given to something: what points to them is not wrong once more. */
    private Set<String> refusedCodes() {
        Set<String> places = problems.stream()
                .filter(problem -> problem.column().equals("code"))
                .map(Problem::place)
                .collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        for (EditionTable table : GIVING_CODES) {
            readersUnnoted(table).forEach(row -> {
                if (places.contains(row.cell("code").place())) {
                    codes.add(Canon.text(row.cell("code").asText()));
                }
            });
        }
        return codes;
    }

    private Iterable<RowReader> readersUnnoted(EditionTable table) {
        OpenTable open = tables.get(table);
        return open == null ? List.of() : open.readers(new ArrayList<>());
    }

    private boolean followsFromMissingTable(Finding finding, boolean noSeats) {
        return switch (finding.key()) {
            case "workbook.nomination.unknown" -> !tables.containsKey(EditionTable.NOMINATIONS);
            case "workbook.category.unknown", "workbook.category.empty" -> !tables.containsKey(EditionTable.CATEGORIES);
            case "workbook.criterion.unknown", "workbook.category.no-criteria" ->
                !tables.containsKey(EditionTable.CRITERIA);
            case "workbook.seat.unknown" -> noSeats;
            default -> false;
        };
    }

    private void sort(TableSet source) {
        Map<String, Integer> order = new HashMap<>();
        source.tables().forEach(table -> order.putIfAbsent(table.name(), order.size()));
        problems.sort(Comparator.comparing((Problem problem) -> order.getOrDefault(problem.sheet(), order.size()))
                .thenComparing(problem -> row(problem.cell()))
                .thenComparing(problem -> CellAddress.column(problem.cell())));
    }

    private static int row(String cell) {
        String digits = cell.replaceAll("[A-Z]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private void warning(String sheet, String cell, String key, Map<String, String> args) {
        problems.add(new Problem(sheet, cell, "", key, args, Problem.Severity.WARNING));
    }

    private void error(String sheet, String cell, String key, Map<String, String> args) {
        problems.add(Problem.error(sheet, cell, "", key, args));
    }
}
