package id.paritrana.workbook.cells;

import java.util.Set;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;

/** Our own sheets that are not read as tables: instructions, problem lists, results, live formulas. */
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

    /** Whether a sheet name announces scores, or marks that somebody calls scores. */
    static boolean isOfScores(String sheet) {
        return Canon.word(sheet).equals("scores");
    }

    /** Whether the name is that of such a sheet. */
    public static boolean hold(String sheet) {
        String name = Canon.word(sheet);
        return NOT_TABLES.contains(name) || LIVE.matcher(name).matches();
    }
}
