package id.paritrana.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.CsvWriter;
import id.paritrana.tables.Packaging;
import id.paritrana.tables.RowProgress;
import id.paritrana.tables.WrittenTable;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionTables;

/**
 * Results in the same packagings as the edition. Official figures are exact, statistics carry all digits of a double; numbers
 * have a decimal point, no grouping and no exponent (a decimal comma in semicolon-separated files).
 */
public final class ResultTables {
    /** The names of all possible tables, in the order in which they are written. */
    public static final List<String> NAMES = all(List.of(), Messages.INDONESIAN).names();

    private final List<WrittenTable> tables;

    private ResultTables(List<WrittenTable> tables) {
        this.tables = tables;
    }

    /**
     * {@code ranking, scores, panel_scores, explanations}.
     *
     * @param words the language of the reasons
     */
    public static ResultTables official(List<CategoryResult> results, Locale words) {
        return new ResultTables(OfficialTables.of(results, words));
    }

    /** {@code ranking, scores}: exact figures only, the same in every language, so that their bytes identify the result. */
    public static ResultTables exact(List<CategoryResult> results) {
        return new ResultTables(OfficialTables.exact(results));
    }

    /** The official tables and {@code panel_statistics, seat_statistics, robustness, stability, leave_one_out}. */
    public static ResultTables all(List<AdvisedResult> analyses, Locale words) {
        List<WrittenTable> tables = new ArrayList<>(
                OfficialTables.of(analyses.stream().map(AdvisedResult::result).toList(), words));
        tables.addAll(AnalysisTables.of(analyses));
        return new ResultTables(tables);
    }

    /** The same, preceded by a table that names the edition when it is not an official one. */
    public ResultTables of(EditionInfo edition) {
        if (!edition.kindWhenNew().takesMarks()) {
            return this;
        }
        var said = new ArrayList<WrittenTable>();
        said.add(EditionTables.table(edition));
        said.addAll(tables);
        return new ResultTables(said);
    }

    /** Other tables that belong to the results of an edition. */
    public static ResultTables made(List<WrittenTable> tables) {
        return new ResultTables(List.copyOf(tables));
    }

    /** The same, followed by further tables of the results. */
    public ResultTables and(List<WrittenTable> more) {
        var all = new ArrayList<>(tables);
        all.addAll(more);
        return new ResultTables(all);
    }

    /** The same, followed by those of other results. */
    public ResultTables and(ResultTables more) {
        return and(more.tables);
    }

    /** The names of the tables, in the order in which they are written. */
    public List<String> names() {
        return tables.stream().map(WrittenTable::name).toList();
    }

    /**
     * One table as CSV.
     *
     * @throws IllegalArgumentException when no table has that name
     */
    public byte[] csv(String name, CsvStyle style) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .map(table -> CsvWriter.write(table, style))
                .orElseThrow(() -> new IllegalArgumentException("no result table " + name));
    }

    /** One spreadsheet with a sheet per table. */
    public byte[] xlsx() {
        return XlsxWriter.write(tables);
    }

    /** An archive with a CSV file per table. */
    public byte[] zip(CsvStyle style) {
        return Packaging.zip(tables, style);
    }

    /**
     * Writes to a path; its extension decides the packaging.
     *
     * @throws IOException when the file system fails
     */
    public void write(Path path, CsvStyle style) throws IOException {
        write(path, style, RowProgress.UNSEEN);
    }

    /**
     * The same, reporting its progress.
     *
     * @throws IOException when the file system fails
     */
    public void write(Path path, CsvStyle style, RowProgress progress) throws IOException {
        Packaging.write(tables, path, style, progress);
    }
}
