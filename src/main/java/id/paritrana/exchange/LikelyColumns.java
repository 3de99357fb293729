package id.paritrana.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.paritrana.tables.Table;
import id.paritrana.tables.TableRow;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.reading.Headings;

/** Which of our columns the headings of another office most likely mean. */
final class LikelyColumns {
    private LikelyColumns() {}

    /** The likely columns, each of ours once: the one of its own name, or the first; of a nominee rather the name than a code. */
    static Map<Integer, String> of(EditionTable table, Map<Integer, String> heads) {
        Map<Integer, String> choices = new TreeMap<>();
        Map<String, Integer> places = new HashMap<>();
        heads.forEach((at, head) -> {
            String choice = likely(table, Headings.own(head));
            Integer before = places.get(column(choice));
            if (choice.isEmpty() || before != null && !isBetter(table, heads, choices, at, before)) {
                return;
            }
            if (before != null) {
                choices.remove(before);
            }
            choices.put(at, choice);
            places.put(column(choice), at);
        });
        return choices;
    }

    private static boolean isBetter(
            EditionTable table, Map<Integer, String> heads, Map<Integer, String> choices, int at, int before) {
        boolean own = table.columnNamed(heads.getOrDefault(at, "")).isPresent();
        boolean ownBefore = table.columnNamed(heads.getOrDefault(before, "")).isPresent();
        return own && !ownBefore
                || !ownBefore
                        && ColumnMapping.BY_REGION.equals(choices.get(before))
                        && ColumnMapping.BY_NAME.equals(likely(table, Headings.own(heads.getOrDefault(at, ""))));
    }

    /** The column that a heading most likely means; a person looks at it before anything is read. */
    private static String likely(EditionTable table, String heading) {
        String word = heading.toLowerCase(Locale.ROOT);
        Optional<Column> named = table.columnNamed(heading);
        if (named.isPresent()) {
            return named.get().code();
        }
        boolean ofNominee = table.columns().get(0).code().equals("nomination");
        if (ofNominee && word.contains("kode")) {
            return ColumnMapping.BY_REGION;
        }
        if (ofNominee && (word.contains("kabupaten") || word.contains("wilayah"))) {
            return ColumnMapping.BY_NAME;
        }
        if (table == EditionTable.COVERAGE && word.contains("peserta")) {
            return "participants";
        }
        return table == EditionTable.COVERAGE && (word.contains("pekerja") || word.contains("bekerja"))
                ? "workers"
                : "";
    }

    /** The first of the sheets whose headings name most of what every row of ours needs. */
    static Table likeliest(List<Table> sheets, EditionTable table) {
        return sheets.stream()
                .max(Comparator.comparingLong((Table sheet) -> needed(sheet, table))
                        .thenComparing(Comparator.comparingInt(sheets::indexOf).reversed()))
                .orElseThrow();
    }

    private static long needed(Table sheet, EditionTable table) {
        List<TableRow> rows = ForeignTable.rows(sheet);
        Set<String> named = rows.isEmpty()
                ? Set.of()
                : Headings.likely(rows).titles().values().stream()
                        .map(head -> likely(table, Headings.own(head)))
                        .map(LikelyColumns::column)
                        .collect(Collectors.toSet());
        return table.columns().stream()
                .filter(column -> column.required() && named.contains(column.code()))
                .count();
    }

    /** The column of ours that a choice gives; a nominee is also given by name or region. */
    static String column(String chosen) {
        return chosen.startsWith("nomination:") ? "nomination" : chosen;
    }
}
