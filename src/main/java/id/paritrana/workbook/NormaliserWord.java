package id.paritrana.workbook;

import java.util.Locale;

/** The rule that turns a value into a score, as the table names it; its parameters stand in other columns. */
public enum NormaliserWord {
    GOALPOSTS,
    TARGET,
    LN_GOALPOSTS,
    BANDS,
    PIECEWISE,
    CHECKLIST,
    RUBRIC,
    NONE,
    MINMAX,
    ZSCORE,
    PERCENTILE,
    RANK,
    MAX,
    SUM,
    VECTOR;

    /** The word in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
