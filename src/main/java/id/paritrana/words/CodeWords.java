package id.paritrana.words;

import java.util.Locale;

/** The code of a criterion beside its name. A code that is only the name in capitals tells nothing more and is left out. */
public final class CodeWords {
    /** A blank at which no line ends: a code stays with the name after it. */
    private static final String NO_BREAK = "\u00a0";

    private CodeWords() {}

    /** The code, or an empty text where the name says it already. */
    public static String beside(String code, String name) {
        return letters(code).equals(letters(name)) ? "" : code;
    }

    /** Both on one line of text. */
    public static String named(String code, String name) {
        String beside = beside(code, name);
        return beside.isEmpty() ? name : beside + NO_BREAK + name;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
