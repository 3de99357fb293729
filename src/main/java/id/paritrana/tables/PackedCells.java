package id.paritrana.tables;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The cells of one row, stored as texts alone: sheet, row and looks, which whole columns share, are added when a cell
 * is read.
 */
final class PackedCells extends AbstractList<TableCell> implements RandomAccess {
    private final String sheet;
    private final int row;
    private final String[] texts;
    private final Looks looks;

    /** The forms and formats of a row's cells, by column; most rows of a table share one instance. */
    record Looks(List<CellForm> forms, List<CellFormat> formats) {}

    PackedCells(String sheet, int row, String[] texts, Looks looks) {
        this.sheet = sheet;
        this.row = row;
        this.texts = texts;
        this.looks = looks;
    }

    @Override
    public TableCell get(int column) {
        return new TableCell(
                sheet,
                column,
                row,
                texts[column],
                looks.forms().get(column),
                looks.formats().get(column));
    }

    @Override
    public int size() {
        return texts.length;
    }
}
