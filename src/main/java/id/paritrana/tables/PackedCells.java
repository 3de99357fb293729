package id.paritrana.tables;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The cells of one row as their texts alone: sheet, row and looks, which whole columns have in common, are added when a cell is asked for. */
final class PackedCells extends AbstractList<TableCell> implements RandomAccess {
    private final String sheet;
    private final int row;
    private final String[] texts;
    private final Looks looks;

    /** What the cells of a row are, by column; most rows of a table have the same. */
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
