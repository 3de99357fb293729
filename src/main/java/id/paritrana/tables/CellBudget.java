package id.paritrana.tables;

import java.util.Map;

/** Counts the cells of one file, so that many wide tables cannot add up to more memory than one edition needs. */
final class CellBudget {
    private int left = FileLimits.CELLS;

    void spend(String sheet, int column, int row, int cells) throws RefusedFile {
        left -= cells;
        if (left < 0) {
            throw new RefusedFile(Problem.error(
                    sheet,
                    CellAddress.of(column, row),
                    "",
                    "workbook.file.cells",
                    Map.of("limit", Integer.toString(FileLimits.CELLS))));
        }
    }
}
