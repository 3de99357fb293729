package id.paritrana.workbook;

import java.util.List;

/**
 * A row of a table of an edition workbook. Every kind says by which codes it is known and what it is about, so that whoever
 * compares or sorts rows need not know the tables.
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

    /** What identifies the row in its table, column by column; none where the table has but one. */
    List<String> codes();

    /**
     * The code of the category that it says itself to be about, {@link EditionWorkbook#ALL} where it is about each; empty
     * where it is about none, or names only its nomination.
     */
    default String category() {
        return "";
    }

    /** The code of the nomination that it is about; empty where it is about none. */
    default String nomination() {
        return "";
    }

    /** What it introduces is called; empty where it only refers to what other rows introduce. */
    default String title() {
        return "";
    }
}
