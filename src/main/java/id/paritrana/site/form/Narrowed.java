package id.paritrana.site.form;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.words.Messages;

/** Which part of a list a page shows, in words: on paper the fields of its filter are not there to say it. */
public final class Narrowed {
    private Narrowed() {}

    /**
     * @param key of the sentence about what was chosen
     * @param chosen parts that are empty choose nothing
     * @return empty where everything is shown
     */
    public static String said(Locale locale, String key, String... chosen) {
        String parts = Stream.of(chosen).filter(part -> !part.isBlank()).collect(Collectors.joining("\u00a0· "));
        return parts.isEmpty() ? "" : Messages.text(locale, key, parts);
    }
}
