package id.paritrana.export;

import java.util.Locale;

import id.paritrana.tables.CsvStyle;

/**
 * Which file somebody asks for: two are the same when it is the same file for the same account.
 *
 * @param edition its code
 * @param export its word in the address
 * @param words the language of sentences in it
 * @param missed as {@link VisibleResults#missed}
 * @param seal of what was ticked that it unmasks
 */
record WantedFile(
        long account, String edition, String export, CsvStyle style, Locale words, String missed, String seal) {
    /** What stands in a work that makes it, so that it is asked for at no other page. */
    String about() {
        return "export " + edition + " " + export + " " + style + " " + missed;
    }
}
