package id.paritrana.workbook;

import java.util.List;

/**
 * A row of a table of an edition workbook. Every kind of row states its identifying codes and what it is about, so that
 * code that compares or sorts rows need not know the tables.
 */
public sealed interface WorkbookRow
        permits EditionInfo,
                CategoryRow,
                CriterionRow,
                RuleRow,
                SeatRow,
                NominationRow,
                ValueRow,
                CoverageRow,
                LevelRow,
                ItemRow,
                MarkRow,
                RecusalRow {

    /** The codes that identify the row in its table, column by column; empty where the table has only one row. */
    List<String> codes();

    /**
     * The code of the category that it names, {@link EditionWorkbook#ALL} for every category; empty where it names
     * none, or only a nomination.
     */
    default String category() {
        return "";
    }

    /** The code of the nomination that it is about; empty without one. */
    default String nomination() {
        return "";
    }

    /** The name of what it defines; empty where it only refers to what other rows define. */
    default String title() {
        return "";
    }
}
