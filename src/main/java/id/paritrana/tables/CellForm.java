package id.paritrana.tables;

/** How a cell was written down; it decides how its text is understood as a number. */
public enum CellForm {
    /** Text of a comma-separated file: decimal point only. */
    POINT_TEXT,
    /** Text of a semicolon-separated file or of a spreadsheet: the Indonesian rule. */
    TEXT,
    /** A numeric spreadsheet cell; the text is what the file stores. */
    NUMBER,
    /** A spreadsheet cell with a date format; the text is ISO. */
    DATE,
    /** A logical spreadsheet cell; the text is {@code true} or {@code false}. */
    TRUTH,
    /** A spreadsheet cell that shows an error such as {@code #REF!}, or a formula without a stored result ({@link TableCell#NO_RESULT}). */
    ERROR
}
