package id.paritrana.exchange;

import java.util.List;
import java.util.Optional;

import id.paritrana.tables.Table;
import id.paritrana.tables.TableRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.reading.Headings;

/**
 * Which table of a file is to be matched with which of ours, as it was asked for.
 *
 * @param edition its code; empty for none
 * @param sheet its name; empty for none
 * @param header the row of its headings; 0 to guess it
 */
record WantedTable(String edition, String sheet, EditionTable table, int header) {
    private static final int TOP = 30;

    /** The sheet, or the first where there is none of the name. */
    Table among(List<Table> sheets) {
        return sheets.stream().filter(s -> s.name().equals(sheet)).findFirst().orElse(sheets.get(0));
    }

    /** Those below which the data begins as was asked for, or guessed. */
    Headings headings(List<TableRow> rows) {
        return header > 0 ? Headings.at(rows, header) : Headings.likely(rows);
    }

    /**
     * What was matched before under headings that this file has too, in whatever row they stand now; the sheet and the
     * edition are the asked ones where any were asked for.
     *
     * @param matched newest first
     */
    Optional<WantedTable> recognised(List<Table> sheets, List<ColumnMappings.Matched> matched) {
        for (Table one : sheets) {
            if (!sheet.isEmpty() && !sheet.equals(one.name())) {
                continue;
            }
            List<TableRow> top = ForeignTable.rows(one).stream().limit(TOP).toList();
            for (var before : matched) {
                EditionTable mapped = before.mapping().table();
                if (!edition.isEmpty() && !edition.equals(before.edition())) {
                    continue;
                }
                for (TableRow row : top) {
                    Headings found = Headings.at(top, row.number());
                    if (found.with(mapped).equals(before.headings())) {
                        return Optional.of(new WantedTable(before.edition(), one.name(), mapped, found.header()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
