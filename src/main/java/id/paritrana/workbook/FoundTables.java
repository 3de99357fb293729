package id.paritrana.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableSet;

/** Which tables of an edition a file has: what is no table, there twice, missing, too long or not shown is noted. */
final class FoundTables {
    private static final int SHOWN = 10;

    private final Map<EditionTable, OpenTable> tables = new EnumMap<>(EditionTable.class);
    private final List<Problem> problems;

    private FoundTables(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param problems to which what is wrong is added */
    static Map<EditionTable, OpenTable> in(TableSet source, List<Problem> problems) {
        FoundTables found = new FoundTables(problems);
        found.open(source);
        return found.tables;
    }

    private void open(TableSet source) {
        beside(source.unread());
        for (Table raw : source.tables()) {
            Optional<EditionTable> table = EditionTable.named(raw.name());
            if (table.isEmpty()) {
                unknown(raw);
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

    /** Files of another kind in a folder of tables are not read, which is said once. */
    private void beside(List<String> unread) {
        if (!unread.isEmpty()) {
            warning(unread.get(0), "", "workbook.file.unread", Map.of("names", few(unread)));
        }
    }

    /** The first of many names; that there are more is seen. */
    static String few(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (names.size() > SHOWN ? ", …" : "");
    }

    /**
     * A table that is none of ours is refused, because the name may be a slip. One that is empty or hidden is passed over: a
     * spreadsheet program keeps there what it offers in lists, and whoever fills in the file has never seen it.
     */
    private void unknown(Table raw) {
        if (BystanderSheets.hold(raw.name())
                || raw.header().isEmpty()
                || raw.traits().hidden()) {
            return;
        }
        String known = Stream.of(EditionTable.values()).map(EditionTable::code).collect(Collectors.joining(", "));
        error(raw.name(), "A1", "workbook.table.unknown", Map.of("name", raw.name(), "tables", known));
    }

    /** Says once what the file does not show although it is read, and what it shows as no longer so. */
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
            warning(raw.name(), CellAddress.of(0, hidden.get(0)), "workbook.table.hidden-rows", shown(hidden));
        }
        List<TableCell> holdingRows = raw.traits().holdingRows();
        if (!holdingRows.isEmpty()) {
            warning(
                    raw.name(),
                    holdingRows.get(0).address(),
                    "workbook.table.rows-in-cell",
                    shown(holdingRows.stream().map(TableCell::row).toList()));
        }
        List<TableCell> struckOut = raw.traits().struckOut().stream()
                .filter(cell -> cell.row() >= raw.headerRow())
                .toList();
        if (!struckOut.isEmpty()) {
            error(
                    raw.name(),
                    CellAddress.of(struckOut.get(0).column(), struckOut.get(0).row()),
                    "workbook.table.struck-out",
                    shown(struckOut.stream().map(TableCell::row).toList()));
        }
    }

    private static Map<String, String> shown(List<Integer> rows) {
        String first = rows.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return Map.of("rows", first + (rows.size() > SHOWN ? ", …" : ""), "count", Integer.toString(rows.size()));
    }

    private void warning(String sheet, String cell, String key, Map<String, String> args) {
        problems.add(new Problem(sheet, cell, "", key, args, Problem.Severity.WARNING));
    }

    private void error(String sheet, String cell, String key, Map<String, String> args) {
        problems.add(Problem.error(sheet, cell, "", key, args));
    }
}
