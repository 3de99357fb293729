package id.paritrana.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;

/**
 * The sentences of the app, Indonesian first, English second: {@code messages/<package>_<language>.properties}, in ICU
 * message syntax, each key prefixed with its package. In a template {@code {m:text('scoresheet.title', name)}}.
 * A key that does not exist is an error, never a silent blank.
 */
public final class Messages {
    public static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    public static final Locale ENGLISH = Locale.forLanguageTag("en");

    /** The packages that have sentences, as listed in {@code messages/index.txt}, which a test keeps complete. */
    static final List<String> BUNDLES = read("index.txt").lines().toList();

    /** A quotation mark, or an argument with a format of its own. */
    private static final Pattern NOT_PLAIN = Pattern.compile("'|\\{\\s*\\w+\\s*,");

    private static final Messages IN_INDONESIAN = new Messages(INDONESIAN, "id");
    private static final Messages IN_ENGLISH = new Messages(ENGLISH, "en");
    private static final ThreadLocal<Map<String, MessageFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, String[]> split = new ConcurrentHashMap<>();

    private Messages(Locale locale, String language) {
        this.locale = locale;
        this.patterns = load(language);
    }

    /** The sentences of one language: English for an English locale, Indonesian for every other. */
    /** Whether English is asked for; everybody else is answered in Indonesian. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage());
    }

    public static Messages in(Locale locale) {
        return isEnglish(locale) ? IN_ENGLISH : IN_INDONESIAN;
    }

    /** The sentence of a key in a language, with arguments by position. */
    public static String text(Locale locale, String key, Object... args) {
        return in(locale).say(key, args);
    }

    public static boolean has(Locale locale, String key) {
        return in(locale).patterns.containsKey(key);
    }

    static Map<String, String> patterns(Locale locale) {
        return in(locale).patterns;
    }

    /**
     * The sentence of a key with arguments by position; whole numbers among them are written as the language writes them.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String say(String key, Object... args) {
        String pattern = pattern(key);
        if (pattern.indexOf('{') < 0) {
            return pattern.indexOf('\'') < 0 ? pattern : pattern.replace("''", "'");
        }
        return format(key, pattern).format(args);
    }

    /**
     * The sentence of a key with arguments by name, which are texts already.
     *
     * @throws IllegalArgumentException when there is none, or an argument is missing
     */
    public String say(String key, Map<String, String> args) {
        String[] pieces = split.computeIfAbsent(key, this::pieces);
        if (pieces.length == 0) {
            return format(key, pattern(key)).format(args);
        }
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i += 2) {
            String value = args.get(pieces[i]);
            if (value == null) {
                throw new IllegalArgumentException(key + " is said without its " + pieces[i]);
            }
            text.append(value).append(pieces[i + 1]);
        }
        return text.toString();
    }

    private MessageFormat format(String key, String pattern) {
        String cached = locale.getLanguage() + ' ' + key;
        return FORMATS.get().computeIfAbsent(cached, k -> new MessageFormat(pattern, locale));
    }

    /**
     * The pattern as text and argument names by turns: for a pattern without quotes and choices plain replacement gives
     * what the format does, in a tenth of the time. Empty for a pattern that needs the format.
     */
    private String[] pieces(String key) {
        String pattern = pattern(key);
        return NOT_PLAIN.matcher(pattern).find() ? new String[0] : pattern.split("[{}]", -1);
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message '" + key + "' in " + locale);
        }
        return pattern;
    }

    private static Map<String, String> load(String language) {
        var all = new HashMap<String, String>();
        for (String bundle : BUNDLES) {
            try {
                var properties = new Properties();
                properties.load(new StringReader(read(bundle + "_" + language + ".properties")));
                properties.forEach((key, value) -> all.put((String) key, (String) value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(all);
    }

    /** @throws IllegalStateException when a file that the index names is not there */
    private static String read(String file) {
        try (var in = Messages.class.getClassLoader().getResourceAsStream("messages/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no messages/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
