package id.paritrana.workbook;

import id.paritrana.coded.Coded;

/** What an edition is for. It is said when the edition is made, and stays. */
public enum EditionKind implements Coded {
    /** A year of the award. Every mark is given by its seat; none comes with a workbook. */
    OFFICIAL,
    /** For practice: its marks may come with a workbook, and nothing of it is a result. */
    PRACTICE,
    /** A year that was decided elsewhere, kept or computed again: its marks come with a workbook. */
    ARCHIVE;

    /** Whether marks may come with a workbook. */
    public boolean takesMarks() {
        return this != OFFICIAL;
    }
}
