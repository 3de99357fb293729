package id.paritrana.workbook;

import java.util.Set;

import id.paritrana.tables.Canon;

/** Sheets that belong to us without being a table to read: instructions, found problems, results, live formulas. */
public final class BystanderSheets {
    /** What the names of sheets with live formulas begin with. */
    public static final String TWIN_PREFIX = "hitung";

    private static final Set<String> NOT_TABLES = Set.of(
            "petunjuk",
            "masalah",
            "ranking",
            "scores",
            "panel_scores",
            "panel_statistics",
            "seat_statistics",
            "robustness",
            "stability",
            "leave_one_out",
            "explanations");

    private BystanderSheets() {}

    /** Whether a sheet of that name is one of them. */
    public static boolean hold(String sheet) {
        String name = Canon.word(sheet);
        return NOT_TABLES.contains(name) || name.startsWith(TWIN_PREFIX);
    }
}
