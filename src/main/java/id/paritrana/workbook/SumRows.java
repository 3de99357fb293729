package id.paritrana.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

import id.paritrana.tables.Canon;

/** Tells a row of sums from a row of data by its name. */
public final class SumRows {
    private static final String WORD =
            "(sub ?-?total|grand total|total|jumlah|jml|rata ?-?rata|rata2|rerata|keseluruhan|seluruh(nya)?|semua|rekap(itulasi)?"
                    + "|sum|average|mean|overall|agregat)";
    private static final Pattern BEGINS = Pattern.compile("(?U)" + WORD + "\\b(?!\\d).*");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?U).*\\(" + WORD + "\\)");
    private static final Pattern SPACED = Pattern.compile("(?U)(\\p{L} ){2,}\\p{L}");

    private SumRows() {}

    /** Whether a name or a code is one of a row of sums. */
    public static boolean isOne(String name) {
        String seen = Canon.text(name).toLowerCase(Locale.ROOT);
        String word = SPACED.matcher(seen).matches() ? seen.replace(" ", "") : seen;
        return BEGINS.matcher(word).matches() || IN_BRACKETS.matcher(word).matches();
    }
}
