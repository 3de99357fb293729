package id.paritrana.workbook;

import id.paritrana.coded.Coded;

/** The purpose of an edition, set when the edition is created and never changed. */
public enum EditionKind implements Coded {
    /** A year of the award. Every mark is given and every recusal declared by its seat; none comes with a workbook. */
    OFFICIAL,
    /** For practice: its marks may come with a workbook, and none of its output is a result. */
    PRACTICE,
    /** A year that was decided elsewhere, kept or recomputed: its marks come with a workbook. */
    ARCHIVE;

    /** Whether marks and recusals may come with a workbook. */
    public boolean takesMarks() {
        return this != OFFICIAL;
    }
}
