package id.paritrana.words;

import java.util.Locale;

/**
 * What people wrote, or an edition calls a thing: an Indonesian text, whatever the language of the sentence around it. On a page
 * in another language it is marked, so that it is read aloud as what it is; everywhere else it is the plain text.
 */
public record Written(String text) {
    /** Around a text that is marked; no text that people send has these characters. */
    public static final char BEGIN = '\uE001';

    public static final char END = '\uE002';

    /** For a page in that language, which makes an element of the marks. */
    public static String in(Locale locale, String text) {
        boolean other = locale.getLanguage().equals(Messages.ENGLISH.getLanguage());
        return other && !text.isEmpty() ? BEGIN + text + END : text;
    }

    public String in(Locale locale) {
        return in(locale, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
