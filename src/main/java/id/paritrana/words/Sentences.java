package id.paritrana.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;

/**
 * The sentences of this package in one language, out of {@code messages/workbook_*.properties} (ICU MessageFormat with named
 * arguments). Arguments are texts already, so a locale decides words and never figures.
 */
public final class Sentences {
    private static final Map<String, Sentences> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties patterns = new Properties();
    private final Map<String, String[]> split = new ConcurrentHashMap<>();

    private Sentences(Locale locale) {
        this.locale = locale;
        String resource = "/messages/workbook_" + locale.getLanguage() + ".properties";
        try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no messages at " + resource);
            }
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** English for an English locale, Indonesian for every other. */
    public static Sentences in(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "id";
        return KNOWN.computeIfAbsent(
                language,
                known -> new Sentences(new Locale.Builder().setLanguage(known).build()));
    }

    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /**
     * The sentence of a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String say(String key, Map<String, String> args) {
        String[] pieces = split.computeIfAbsent(key, this::pieces);
        if (pieces.length == 0) {
            return new MessageFormat(patterns.getProperty(key), locale).format(args);
        }
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i += 2) {
            text.append(args.getOrDefault(pieces[i], "?")).append(pieces[i + 1]);
        }
        return text.toString();
    }

    /**
     * Text and names of arguments by turns: plain replacement is what the format does to a pattern without quotes and choices,
     * in a tenth of the time. Nothing for a pattern that needs the format.
     */
    private String[] pieces(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return pattern.indexOf('\'') >= 0 || pattern.contains(", select,") || pattern.contains(", plural,")
                ? new String[0]
                : pattern.split("[{}]", -1);
    }

    public String say(String key) {
        return say(key, Map.of());
    }
}
