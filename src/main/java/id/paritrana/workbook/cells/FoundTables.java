package id.paritrana.workbook.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableSet;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;

/** Finds the edition's tables in a file, and reports sheets that are not tables, duplicate, missing, too long or hidden. */
public final class FoundTables {
    private static final int SHOWN = 10;

    private final Map<EditionTable, OpenTable> tables = new EnumMap<>(EditionTable.class);
    private final List<Problem> problems;

    private FoundTables(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param problems to which problems are added */
    public static Map<EditionTable, OpenTable> in(TableSet source, List<Problem> problems) {
        FoundTables found = new FoundTables(problems);
        found.open(source);
        return found.tables;
    }

    private void open(TableSet source) {
        beside(source.unread());
        if (!source.common().isEmpty()) {
            warning(
                    source.tables().get(0).name(),
                    "",
                    Telling.alone("workbook.file.common"),
                    Map.of("text", source.common(), "tables", few(known(source))));
        }
        Map<EditionTable, Table> first = new EnumMap<>(EditionTable.class);
        for (Table raw : source.tables()) {
            Optional<EditionTable> table = EditionTable.named(raw.name());
            Table earlier = table.map(first::get).orElse(null);
            if (table.isEmpty()) {
                unknown(raw, source);
            } else if (isEmptyBeside(raw, table.get(), source)) {
                continue;
            } else if (earlier != null) {
                twice(table.get(), earlier, raw);
            } else if (raw.header().isEmpty()) {
                tables.put(table.get(), OpenTable.empty(table.get(), raw.name()));
                if (table.get().isRequired()) {
                    error(
                            raw.name(),
                            "A1",
                            Telling.alone("workbook.table.no-header"),
                            Map.of("table", table.get().code()));
                } else if (raw.traits().isFile()) {
                    error(
                            raw.name(),
                            "A1",
                            Telling.alone("workbook.table.empty-file"),
                            Map.of("table", table.get().code()));
                }
            } else if (raw.rows().size() > table.get().mostRows()) {
                int most = table.get().mostRows();
                tables.put(table.get(), OpenTable.empty(table.get(), raw.name()));
                error(
                        raw.name(),
                        CellAddress.of(0, raw.rows().get(most).number()),
                        Telling.alone("tables.file.rows"),
                        Map.of("limit", Integer.toString(most)));
            } else if (isUntitled(table.get(), raw)) {
                tables.put(table.get(), OpenTable.empty(table.get(), raw.name()));
                untitled(table.get(), raw);
            } else {
                OpenTable open = OpenTable.open(table.get(), raw, source, problems);
                tables.put(table.get(), open);
                unseen(raw);
                FormulaDoubts.of(open, raw, problems);
                CellDoubts.of(open, raw, problems);
            }
            table.ifPresent(known -> first.putIfAbsent(known, raw));
        }
        passed(source);
        for (EditionTable table : EditionTable.values()) {
            if (table.isRequired() && !tables.containsKey(table)) {
                error(table.code(), "A1", Telling.alone("workbook.table.missing"), Map.of("table", table.code()));
            }
        }
    }

    /** Whether a sheet has nothing below its titles while another of the same table has. */
    private static boolean isEmptyBeside(Table raw, EditionTable table, TableSet source) {
        return raw.rows().isEmpty()
                && source.tables().stream()
                        .anyMatch(other -> other != raw
                                && EditionTable.named(other.name()).equals(Optional.of(table))
                                && !other.rows().isEmpty());
    }

    private void twice(EditionTable table, Table first, Table raw) {
        Map<String, String> args =
                new HashMap<>(Map.of("table", table.code(), "first", first.name(), "name", raw.name()));
        Table hidden = raw.traits().hidden() ? raw : first;
        if (hidden.traits().hidden()) {
            args.put("hidden", hidden.name());
        }
        error(
                raw.name(),
                "A1",
                hidden.traits().hidden()
                        ? Telling.alone("workbook.table.twice-hidden")
                        : Telling.alone("workbook.table.twice"),
                args);
    }

    /** Whether no title names a column of the table, apart from columns beside the data. */
    private static boolean isUntitled(EditionTable table, Table raw) {
        List<String> titles = raw.header().stream()
                .map(cell -> FormulaGuard.restore(cell.asText()))
                .filter(title -> !OpenTable.isBeside(title))
                .toList();
        return !titles.isEmpty()
                && titles.stream().noneMatch(title -> table.columnNamed(title).isPresent());
    }

    /** Reports a table whose titles are not found, as one error, however many columns it has. */
    private void untitled(EditionTable table, Table raw) {
        boolean together = Stream.concat(
                        raw.header().stream(), raw.rows().stream().limit(1).flatMap(row -> row.cells().stream()))
                .anyMatch(cell -> isTitles(table, cell.asText()));
        String columns = table.columns().stream().map(Column::code).collect(Collectors.joining(", "));
        error(
                raw.name(),
                CellAddress.of(0, raw.headerRow()),
                together ? Telling.alone("workbook.table.one-cell") : Telling.alone("workbook.table.no-titles"),
                together ? Map.of() : Map.of("columns", columns));
    }

    /** Whether a text contains several titles, separated by punctuation or blanks. */
    private static boolean isTitles(EditionTable table, String text) {
        List<String> parts = List.of(text.split("[,;|\t]"));
        List<String> words = List.of(text.split(" +"));
        return count(table, parts) > 1 || words.size() > 2 && count(table, words) == words.size();
    }

    private static long count(EditionTable table, List<String> titles) {
        return titles.stream()
                .filter(title -> table.columnNamed(title.replace("\"", "")).isPresent())
                .count();
    }

    /** Reports once that files of another kind in a folder of tables are not read. */
    private void beside(List<String> unread) {
        if (!unread.isEmpty()) {
            warning(unread.get(0), "", Telling.alone("workbook.file.unread"), Map.of("names", few(unread)));
        }
    }

    /**
     * A table that is called like one of our reports is not read, which is said where it has the titles of one of the edition, or may have
     * the marks that the file lacks.
     */
    private void passed(TableSet source) {
        for (Table raw : source.passed()) {
            Optional<EditionTable> table = entitled(raw);
            if (BystanderSheets.isOfScores(raw.name()) && !tables.containsKey(EditionTable.MARKS)) {
                warning(
                        raw.name(),
                        "",
                        Telling.alone("workbook.table.scores"),
                        Map.of("name", raw.name(), "table", EditionTable.MARKS.code()));
            } else {
                table.ifPresent(known -> warning(
                        raw.name(),
                        "",
                        Telling.alone("workbook.table.passed"),
                        Map.of("name", raw.name(), "table", known.code())));
            }
        }
    }

    /** The table whose titles one of the first rows of a sheet has, and no others, above another row; first of those that the file lacks. */
    private Optional<EditionTable> entitled(Table raw) {
        List<List<TableCell>> rows = new ArrayList<>(List.of(raw.header()));
        raw.rows().forEach(row -> rows.add(row.cells()));
        return rows.stream()
                .limit(Math.max(0, rows.size() - 1))
                .map(row -> row.stream().filter(cell -> !cell.isEmpty()).toList())
                .flatMap(row -> Stream.of(EditionTable.values()).filter(table -> hasOnly(table, row)))
                .min(Comparator.comparing(tables::containsKey));
    }

    private static boolean hasOnly(EditionTable table, List<TableCell> titles) {
        Set<Column> named = named(table, titles);
        return named.size() > 1
                && named.size()
                        == titles.stream()
                                .filter(title -> !OpenTable.isBeside(title.asText()))
                                .count()
                && table.columns().stream().allMatch(column -> !column.required() || named.contains(column));
    }

    private static List<String> known(TableSet source) {
        return source.tables().stream()
                .flatMap(table -> EditionTable.named(table.name()).stream())
                .map(EditionTable::code)
                .toList();
    }

    /** The first of many names, marked when there are more. */
    public static String few(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (names.size() > SHOWN ? ", …" : "");
    }

    /**
     * Refuses a table that is not one of ours, because the name may be a slip. One that is empty or hidden is passed
     * over: spreadsheet programs keep the content of drop-down lists there, and its user has never seen it. A hidden
     * one with the titles of a table that the file otherwise lacks is that table under another name.
     */
    private void unknown(Table raw, TableSet source) {
        if (BystanderSheets.hold(raw.name()) || raw.header().isEmpty()) {
            return;
        }
        if (raw.traits().hidden()) {
            titled(raw, source)
                    .ifPresent(table -> warning(
                            raw.name(),
                            CellAddress.of(0, raw.headerRow()),
                            Telling.alone("workbook.table.hidden-unknown"),
                            Map.of("name", raw.name(), "table", table.code())));
            return;
        }
        String known = Stream.of(EditionTable.values()).map(EditionTable::code).collect(Collectors.joining(", "));
        error(raw.name(), "A1", Telling.alone("workbook.table.unknown"), Map.of("name", raw.name(), "tables", known));
    }

    /**
     * The table whose titles a sheet with rows has, unless the file has it under its own name: among tables with at
     * least two titles in it and all required ones, the one with the most.
     */
    private static Optional<EditionTable> titled(Table raw, TableSet source) {
        if (raw.rows().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(EditionTable.values())
                .filter(table -> {
                    Set<Column> named = named(table, raw);
                    return named.size() > 1
                            && table.columns().stream()
                                    .allMatch(column -> !column.required() || named.contains(column));
                })
                .max(Comparator.comparingInt(table -> named(table, raw).size()))
                .filter(table -> source.tables().stream()
                        .noneMatch(other -> EditionTable.named(other.name()).equals(Optional.of(table))));
    }

    private static Set<Column> named(EditionTable table, Table raw) {
        return named(table, raw.header());
    }

    private static Set<Column> named(EditionTable table, List<TableCell> titles) {
        return titles.stream()
                .map(cell -> FormulaGuard.restore(cell.asText()))
                .flatMap(title -> table.columnNamed(title).stream())
                .collect(Collectors.toSet());
    }

    /** Reports once the hidden content that is read, and content that is shown as struck out. */
    private void unseen(Table raw) {
        String first = CellAddress.of(0, raw.headerRow());
        if (raw.traits().hidden()) {
            warning(raw.name(), first, Telling.alone("workbook.table.hidden"), Map.of());
        }
        String letters = raw.header().stream()
                .filter(title ->
                        !title.isEmpty() && raw.traits().hiddenColumns().get(title.column()))
                .map(title -> CellAddress.letters(title.column()))
                .collect(Collectors.joining(", "));
        if (!letters.isEmpty()) {
            String at = CellAddress.of(raw.traits().hiddenColumns().nextSetBit(0), raw.headerRow());
            warning(raw.name(), at, Telling.alone("workbook.table.hidden-columns"), Map.of("letters", letters));
        }
        List<Integer> hidden = raw.traits().hiddenRows().stream()
                .filter(row -> row > raw.headerRow())
                .toList();
        if (!hidden.isEmpty()) {
            warning(
                    raw.name(),
                    CellAddress.of(0, hidden.get(0)),
                    Telling.alone("workbook.table.hidden-rows"),
                    shown(hidden));
        }
        List<TableCell> holdingRows = raw.traits().holdingRows();
        if (!holdingRows.isEmpty()) {
            warning(
                    raw.name(),
                    holdingRows.get(0).address(),
                    Telling.alone("workbook.table.rows-in-cell"),
                    shown(holdingRows.stream().map(TableCell::row).toList()));
        }
        List<TableCell> struckOut = raw.traits().struckOut().stream()
                .filter(cell -> cell.row() >= raw.headerRow())
                .toList();
        if (!struckOut.isEmpty()) {
            error(
                    raw.name(),
                    CellAddress.of(struckOut.get(0).column(), struckOut.get(0).row()),
                    Telling.alone("workbook.table.struck-out"),
                    shown(struckOut.stream().map(TableCell::row).toList()));
        }
    }

    private static Map<String, String> shown(List<Integer> rows) {
        String first = rows.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return Map.of("rows", first + (rows.size() > SHOWN ? ", …" : ""), "count", Integer.toString(rows.size()));
    }

    private void warning(String sheet, String cell, Telling told, Map<String, String> args) {
        problems.add(new Problem(sheet, cell, "", told, args, Problem.Severity.WARNING));
    }

    private void error(String sheet, String cell, Telling told, Map<String, String> args) {
        problems.add(Problem.error(sheet, cell, "", told, args));
    }
}
