package id.paritrana.words;

import java.util.regex.Pattern;

/** Free text on a page, in which numbers of pages stay in one line: {@code hlm. 12–14}. */
public final class Unbroken {
    private static final Pattern FROM_TO = Pattern.compile("(?<=[0-9])[–-](?=[0-9])");
    private static final Pattern WORD = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(hlm|hal|pp|p)\\. (?=[0-9])");

    private Unbroken() {}

    public static String of(String text) {
        String joined = FROM_TO.matcher(text).replaceAll("\u2060$0\u2060");
        return WORD.matcher(joined).replaceAll("$1.\u00a0");
    }
}
