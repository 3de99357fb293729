package id.paritrana.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.qute.TemplateExtension;

/**
 * The sentences of the app, Indonesian first, English second: {@code messages/<package>_<language>.properties}, in ICU
 * message syntax, each key prefixed with its package. In a template {@code {m:text('scoresheet.title', name)}}.
 * A key that does not exist is an error, never a silent blank.
 */
public final class Messages {
    public static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    public static final Locale ENGLISH = Locale.forLanguageTag("en");

    /** The packages that have sentences. */
    static final List<String> BUNDLES = List.of(
            "workbook",
            "site",
            "edition",
            "nomination",
            "coverage",
            "committee",
            "fact",
            "exchange",
            "desk",
            "scoresheet",
            "ranking",
            "analysis",
            "guide",
            "verdict",
            "document",
            "export",
            "journal");

    private static final Map<String, String> ID = load("id");
    private static final Map<String, String> EN = load("en");
    private static final ThreadLocal<Map<String, MessageFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private Messages() {}

    /** The sentence of a key; whole numbers among the arguments are written with dots between thousands. */
    public static String text(Locale locale, String key, Object... args) {
        String pattern = patterns(locale).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message '" + key + "' in " + locale);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern.indexOf('\'') < 0 ? pattern : pattern.replace("''", "'");
        }
        String cacheKey = locale.getLanguage() + ' ' + key;
        MessageFormat format = FORMATS.get().computeIfAbsent(cacheKey, k -> new MessageFormat(pattern, INDONESIAN));
        return format.format(args);
    }

    public static boolean has(Locale locale, String key) {
        return patterns(locale).containsKey(key);
    }

    static Map<String, String> patterns(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ID;
    }

    private static Map<String, String> load(String language) {
        var all = new HashMap<String, String>();
        for (String bundle : BUNDLES) {
            String name = "messages/" + bundle + "_" + language + ".properties";
            var in = Messages.class.getClassLoader().getResourceAsStream(name);
            if (in == null) {
                continue;
            }
            try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(reader);
                properties.forEach((key, value) -> all.put((String) key, (String) value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(all);
    }

    /** The messages as templates see them. */
    @TemplateExtension(namespace = "m")
    static final class InTemplates {
        private InTemplates() {}

        static String text(String key, @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return Messages.text((Locale) locale, key);
        }

        static String text(String key, Object a, @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return Messages.text((Locale) locale, key, a);
        }

        static String text(
                String key, Object a, Object b, @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return Messages.text((Locale) locale, key, a, b);
        }

        static String text(
                String key,
                Object a,
                Object b,
                Object c,
                @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return Messages.text((Locale) locale, key, a, b, c);
        }

        static String text(
                String key,
                Object a,
                Object b,
                Object c,
                Object d,
                @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return Messages.text((Locale) locale, key, a, b, c, d);
        }

        /** The word for a code, or the code itself where there is no word yet. */
        static String word(String prefix, String code, @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return Messages.has((Locale) locale, prefix + code)
                    ? Messages.text((Locale) locale, prefix + code)
                    : code.replace('-', ' ');
        }

        /** The first sentence against a field, or an empty text. */
        static String problem(
                Errors errors, String field, @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return errors.of(field, (Locale) locale);
        }

        static String says(Objection objection, @TemplateExtension.TemplateAttribute("locale") Object locale) {
            return objection.text((Locale) locale);
        }
    }
}
