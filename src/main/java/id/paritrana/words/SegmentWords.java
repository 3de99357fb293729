package id.paritrana.words;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The names of segments of workers; a segment that an edition has added is called by its code. */
public final class SegmentWords {
    private SegmentWords() {}

    public static String of(@Nullable String code, Locale locale) {
        String key = "words.segment." + code;
        return Messages.has(locale, key) ? Messages.text(locale, key) : String.valueOf(code);
    }
}
