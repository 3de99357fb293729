package id.paritrana.workbook;

import java.util.Set;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;

/** Sheets that belong to us without being a table to read: instructions, found problems, results, live formulas. */
public final class BystanderSheets {
    /** Sheets with live formulas: {@code Hitung 1} and {@code Hitung 1 Panel}. */
    private static final Pattern LIVE = Pattern.compile("hitung_\\d+(_panel)?");

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

    /** Whether a sheet of that name has scores, or the marks that somebody calls so. */
    static boolean isOfScores(String sheet) {
        return Canon.word(sheet).equals("scores");
    }

    /** Whether a sheet of that name is one of them. */
    public static boolean hold(String sheet) {
        String name = Canon.word(sheet);
        return NOT_TABLES.contains(name) || LIVE.matcher(name).matches();
    }
}
