package id.paritrana.results;

import java.util.List;

import org.dhatim.fastexcel.Worksheet;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.words.Messages;

/** How every computing sheet looks: its title, its headings, and where its lines begin. */
final class TwinSheet {
    /** The row of the headings, from 0. */
    private static final int HEADER = 3;
    /** The first row below the headings, from 0. */
    static final int FIRST = 4;

    private static final String FILL = "E8EEF4";

    private TwinSheet() {}

    /** @param recorded names of the sheets of this file that it computes from */
    static void title(Worksheet sheet, String category, List<String> recorded, Messages messages) {
        sheet.value(0, 0, FormulaGuard.neutralise(category));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, messages.say("workbook.twin.note", String.join(", ", recorded)));
    }

    static void heading(Worksheet sheet, int column, String text) {
        sheet.value(HEADER, column, text);
        sheet.style(HEADER, column).bold().fillColor(FILL).wrapText(true).set();
        sheet.width(column, column == 1 ? 28 : 14);
    }

    /** The absolute address of a cell, counted from 0. */
    static String address(int column, int row) {
        return "$" + CellAddress.of(column, row + 1);
    }

    /** The range of a column from the first line to another. */
    static String range(int column, int last) {
        String letters = CellAddress.letters(column);
        return "$" + letters + "$" + (FIRST + 1) + ":$" + letters + "$" + (last + 1);
    }
}
