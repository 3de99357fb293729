package id.paritrana.scoring.normaliser;

/** In what form the value of a criterion is recorded. */
public enum SourceForm {
    /** not at all: it is computed */
    NONE(""),
    /** one figure */
    FIGURE(""),
    /** a numerator and a denominator, or the resulting figure */
    PARTS(""),
    /** the code of one of the options that the scheme names */
    OPTION(""),
    /** a row for each item */
    ITEMS("items"),
    /** a row for the mark of each seat */
    MARKS("marks");

    private final String table;

    SourceForm(String table) {
        this.table = table;
    }

    /**
     * The table of the edition workbook that holds the parts of the value; empty where the value is in the common
     * table.
     */
    public String table() {
        return table;
    }

    /** Whether the value is one of the options that the scheme names. */
    public boolean hasNamedOptions() {
        return this == OPTION;
    }

    /** Whether the value is made of items that are accepted or not. */
    public boolean hasItems() {
        return this == ITEMS;
    }

    /** Whether the value is a figure on a scale of its own. */
    public boolean hasFigure() {
        return this != NONE && !hasNamedOptions();
    }
}
