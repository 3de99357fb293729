package id.paritrana.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The memory budget for the cells of one file. It counts them, so that many wide tables cannot add up to more than one
 * edition needs, and keeps equal texts and equal looks once.
 */
final class CellBudget {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<List<Object>, PackedCells.Looks> looks = new HashMap<>();
    private int left = FileLimits.CELLS;

    void spend(String sheet, int column, int row, int cells) throws RefusedFile {
        left -= cells;
        if (left < 0) {
            throw refused(sheet, column, row, Telling.alone("tables.file.cells"), FileLimits.CELLS);
        }
    }

    /** A row whose cells take little room, each at its column. */
    TableRow row(String sheet, int number, List<TableCell> cells) throws RefusedFile {
        String[] kept = new String[cells.size()];
        for (int column = 0; column < kept.length; column++) {
            String text = cells.get(column).text();
            String same = texts.putIfAbsent(text, text);
            kept[column] = same == null ? text : same;
            if (texts.size() > FileLimits.TEXTS) {
                throw refused(sheet, column, number, Telling.alone("tables.file.texts"), FileLimits.TEXTS);
            }
        }
        List<CellForm> forms = cells.stream().map(TableCell::form).toList();
        List<CellFormat> formats = cells.stream().map(TableCell::format).toList();
        PackedCells.Looks same =
                looks.computeIfAbsent(List.of(forms, formats), key -> new PackedCells.Looks(forms, formats));
        return new TableRow(number, new PackedCells(sheet, number, kept, same));
    }

    private static RefusedFile refused(String sheet, int column, int row, Telling told, int limit) {
        return new RefusedFile(
                Problem.error(sheet, CellAddress.of(column, row), "", told, Map.of("limit", Integer.toString(limit))));
    }
}
