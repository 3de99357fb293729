package id.paritrana.words;

import java.util.Locale;

/**
 * A text that people wrote, or a name that an edition gave: Indonesian, whatever the language of the sentence around
 * it. On a page in another language it is marked as Indonesian, so that a screen reader pronounces it right; everywhere
 * else it is plain text.
 */
public record Written(String text) {
    /** Begins a marked text; no text that people send contains this character. */
    public static final char BEGIN = '\uE001';

    public static final char END = '\uE002';

    /** For a page in that language, which turns the marks into an element. */
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
