package id.paritrana.words;

import java.util.regex.Pattern;

/** Free text on a page, with page numbers kept on one line: {@code hlm. 12–14}. */
public final class Unbroken {
    private static final Pattern PAGES =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(hlm|hal|pp|p)\\. ([0-9]+)(?:([–-])([0-9]+))?");

    private Unbroken() {}

    public static String of(String text) {
        return PAGES.matcher(text).replaceAll(pages -> {
            String from = pages.group(1) + ".\u00a0" + pages.group(2);
            return pages.group(3) == null ? from : from + "\u2060" + pages.group(3) + "\u2060" + pages.group(4);
        });
    }
}
