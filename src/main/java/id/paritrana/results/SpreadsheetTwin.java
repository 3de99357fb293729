package id.paritrana.results;

import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Worksheet;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.tables.WrittenTable;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionTables;
import id.paritrana.workbook.EditionWorkbook;

/**
 * The edition as a spreadsheet that computes its own result: live formulas go from the marks and data of the edition's
 * sheets to panel scores, contributions, totals and ranks, so that an official can check them without this software. On
 * import the sheets of the edition are read; the computing sheets are ignored.
 *
 * <p>Taken from the result instead of computed: which criteria count for a nomination, who is ranked, how the tie chain
 * separated equal totals, and scores that depend on the field.
 */
public final class SpreadsheetTwin {
    private SpreadsheetTwin() {}

    /**
     * The twin of an edition and its results.
     *
     * @param results of the categories of this edition, in any order
     * @param words the language of headings
     */
    public static byte[] xlsx(EditionWorkbook edition, List<CategoryResult> results, Locale words) {
        EditionWorkbook canonical = edition.canonical();
        TwinData data = new TwinData(canonical);
        Messages messages = Messages.in(words);
        return XlsxWriter.build(workbook -> {
            int number = 1;
            for (CategoryResult result : results) {
                Worksheet totals = workbook.newWorksheet("Hitung " + number);
                Worksheet panel = workbook.newWorksheet("Hitung " + number + " Panel");
                new TwinCategory(result, data, messages).write(totals, panel);
                number++;
            }
            for (WrittenTable table : EditionTables.of(canonical)) {
                XlsxWriter.sheet(workbook.newWorksheet(table.name()), table);
            }
        });
    }
}
