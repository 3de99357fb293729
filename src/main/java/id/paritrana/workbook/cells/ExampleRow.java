package id.paritrana.workbook.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import id.paritrana.tables.Canon;
import id.paritrana.tables.DateText;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.WrittenCell;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;

/**
 * The example row in each sheet of the template. Its remark says that it is not read, and it is not read as long as it
 * is unchanged.
 */
public final class ExampleRow {
    /** The beginning of its remark. */
    public static final String REMARK = "Baris contoh";

    private ExampleRow() {}

    /** Whether a remark calls its row an example. */
    static boolean isCalled(TableCell remark) {
        return Canon.text(remark.text()).startsWith(REMARK);
    }

    /** Whether a row is the example of its table, cell by cell. */
    static boolean is(EditionTable table, RowReader row) {
        List<String> example = texts(table);
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            String expected = at < example.size() ? example.get(at) : "";
            if (!said(row.cell(column.code()), column).equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private static String said(TableCell cell, Column column) {
        return column.kind() == Column.Kind.DATE
                ? DateText.read(cell.text()).map(String::valueOf).orElse(cell.text())
                : Canon.text(cell.asText());
    }

    /** The example of a table, in the order of its columns; the last ones may be empty. */
    public static List<WrittenCell> of(EditionTable table) {
        List<String> texts = texts(table);
        List<WrittenCell> cells = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            cells.add(
                    text.isEmpty()
                            ? WrittenCell.EMPTY
                            : switch (table.columns().get(at).kind()) {
                                case NUMBER, PEOPLE, PERCENT, SHARE, WHOLE -> WrittenCell.of(new BigDecimal(text));
                                case DATE ->
                                    DateText.read(text).map(WrittenCell::of).orElse(WrittenCell.EMPTY);
                                default -> WrittenCell.of(text);
                            });
        }
        return cells;
    }

    private static List<String> texts(EditionTable table) {
        return switch (table) {
            case EDITION -> List.of("code", "KALSEL-2026");
            case CATEGORIES -> List.of("PROV", "Provinsi", "province", "", "3");
            case CRITERIA ->
                List.of(
                        "PROV",
                        "CAKUPAN",
                        "TOTAL",
                        "Cakupan",
                        "35",
                        "ratio",
                        "benefit",
                        "target",
                        "",
                        "",
                        "1",
                        "PU+BPU+JAKON",
                        "",
                        "zero",
                        "",
                        "");
            case RULES -> List.of("PROV", "panel", "median");
            case SEATS -> List.of("S10", "Unsur yang diwakili", "member", "Nama pemegang kursi");
            case NOMINATIONS -> List.of("KAB", "N01", "Kabupaten Tapin", "63.05", "");
            case VALUES -> List.of("N01", "REGULASI", "PERDA", "", "", "", "2025-12-31", "Perda Nomor 1/2025", "");
            case COVERAGE ->
                List.of(
                        "N01",
                        "PU",
                        "2025-12-31",
                        "41385",
                        "52000",
                        "Pekerja penerima upah",
                        "",
                        "100",
                        "BPJS Ketenagakerjaan");
            case LEVELS -> List.of("PROV", "INOVASI", "75", "75", "Berjalan penuh");
            case ITEMS -> List.of("N01", "KEPATUHAN", "TERDAFTAR", "yes", "no", "1");
            case MARKS -> List.of("N01", "INOVASI", "S1", "75", "Catatan bila perlu");
            case RECUSALS -> List.of("N01", "S1", "Keluarga dari kepala daerah");
        };
    }
}
