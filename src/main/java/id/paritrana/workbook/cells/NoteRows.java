package id.paritrana.workbook.cells;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.SumRows;

/** Rows that are no data: sums and notes below a table, and what its columns count in. */
final class NoteRows {
    private static final String SCALE = "ribu|ribuan|juta|jutaan|miliar|milyar|thousands?|millions?";
    private static final Pattern UNIT_WORD = Pattern.compile(
            "(?iu)\\(?(dalam )?((%s) )?(orang|jiwa|pekerja|peserta|tenaga kerja|persen|rupiah|rp|people|persons|percent|%%|(%s))\\.?\\)?"
                    .formatted(SCALE, SCALE));
    private static final Pattern UNIT = Pattern.compile("\\([^()\\d]+\\)");

    private final EditionTable table;
    private final Map<String, Integer> columns;

    /** @param columns column code → position in the file */
    NoteRows(EditionTable table, Map<String, Integer> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Whether a row is a sum or a note below the data, which is reported once; as data it would be many problems. */
    boolean isOne(RowReader row, List<Problem> problems) {
        if (table == EditionTable.EDITION) {
            return false;
        }
        TableCell first = first(row);
        if (isUnits(row)) {
            problems.add(Problem.error(
                    first, "", Telling.alone("workbook.row.units"), Map.of("text", RowReader.shown(first))));
            return true;
        }
        boolean nominee = List.of("nomination", "category").contains(columnAt(first.column()));
        List<String> missing = table.columns().stream()
                .filter(column -> column.required() && columns.containsKey(column.code()))
                .map(Column::code)
                .filter(column -> row.cell(column).isEmpty())
                .toList();
        if (nominee && SumRows.isOne(first.text())) {
            problems.add(Problem.error(
                    first,
                    "",
                    Telling.oncePerColumn("workbook.row.total").inEachRow(),
                    Map.of("text", RowReader.shown(first))));
            return true;
        }
        if (missing.size() > 1) {
            problems.add(Problem.error(
                    row.cell(missing.get(0)),
                    missing.get(0),
                    Telling.oncePerColumn("workbook.row.part", "columns").inEachRow(),
                    Map.of("text", RowReader.shown(first), "columns", String.join(", ", missing))));
            return true;
        }
        return false;
    }

    /** Whether a row says what its columns count in, in brackets or in words of units alone: {@code (orang)}, {@code ribu orang}. */
    private boolean isUnits(RowReader row) {
        List<String> filled = columns.values().stream()
                .map(at -> row.at(at).text())
                .filter(text -> !text.isEmpty())
                .toList();
        return filled.size() > 1
                        && filled.stream().allMatch(text -> UNIT.matcher(text).matches())
                || filled.stream().allMatch(text -> UNIT_WORD.matcher(text).matches());
    }

    /**
     * Doubts a row that looks like a sum or a note, in a table that defines codes. It is read nevertheless, because it
     * may be a row with a strange code.
     */
    void doubt(RowReader row, List<Problem> problems) {
        if (table != EditionTable.SEATS && table != EditionTable.CATEGORIES) {
            return;
        }
        TableCell code = row.cell("code");
        List<String> open = table.columns().stream()
                .map(Column::code)
                .filter(column ->
                        columns.containsKey(column) && row.cell(column).isEmpty())
                .toList();
        boolean alone = open.size() == columns.size() - 1 && columns.size() > 1;
        String text = Canon.text(code.asText());
        Map<String, String> args = new LinkedHashMap<>(Map.of("text", RowReader.shown(code)));
        if (SumRows.isOne(text)) {
            problems.add(new Problem(
                    code.sheet(),
                    code.address(),
                    "code",
                    Telling.oncePerColumn("workbook.row.total").inEachRow(),
                    args,
                    Problem.Severity.WARNING));
        } else if (alone && (text.indexOf(' ') >= 0 || text.indexOf(':') >= 0)) {
            args.put("columns", String.join(", ", open));
            problems.add(new Problem(
                    code.sheet(),
                    code.address(),
                    "code",
                    Telling.oncePerColumn("workbook.row.part", "columns").inEachRow(),
                    args,
                    Problem.Severity.WARNING));
        }
    }

    private TableCell first(RowReader row) {
        return columns.values().stream()
                .sorted()
                .map(row::at)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String columnAt(int position) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
