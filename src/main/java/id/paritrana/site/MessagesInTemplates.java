package id.paritrana.site;

import java.util.Locale;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

import id.paritrana.words.Messages;

/** The messages as templates see them. */
@TemplateExtension(namespace = "m")
final class MessagesInTemplates {
    /** Where the name comes in; no text that people send has this character. */
    private static final String PLACE = "\uE000";

    private MessagesInTemplates() {}

    static String text(String key, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Messages.text((Locale) locale, key);
    }

    static String text(String key, Object a, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Messages.text((Locale) locale, key, a);
    }

    static String text(String key, Object a, Object b, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Messages.text((Locale) locale, key, a, b);
    }

    static String text(
            String key, Object a, Object b, Object c, @TemplateExtension.TemplateAttribute("locale") Object locale) {
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

    /**
     * The sentence of a key whose last argument is what people wrote, as the name of a category: an English page marks it as
     * Indonesian, so that it is read aloud as such.
     */
    static RawString named(String key, Object name, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return marked((Locale) locale, name, Messages.text((Locale) locale, key, PLACE));
    }

    static RawString named(
            String key, Object a, Object name, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return marked((Locale) locale, name, Messages.text((Locale) locale, key, a, PLACE));
    }

    static RawString named(
            String key, Object a, Object b, Object name, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return marked((Locale) locale, name, Messages.text((Locale) locale, key, a, b, PLACE));
    }

    private static RawString marked(Locale locale, Object name, String sentence) {
        String written = escaped(String.valueOf(name));
        boolean other = locale.getLanguage().equals(Messages.ENGLISH.getLanguage());
        return new RawString(
                escaped(sentence).replace(PLACE, other ? "<span lang=\"id\">" + written + "</span>" : written));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The word for a code, or the code itself where there is no word yet. */
    static String word(String prefix, String code, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Messages.has((Locale) locale, prefix + code)
                ? Messages.text((Locale) locale, prefix + code)
                : code.replace('-', ' ');
    }

    /** What goes into a field of one line: a browser takes line breaks out of it and joins the words, so they become blanks. */
    static String line(@Nullable Object value) {
        return value == null ? "" : value.toString().replace('\n', ' ');
    }

    /** The first sentence against a field, or an empty text. */
    static String problem(Errors errors, String field, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return errors.of(field, (Locale) locale);
    }

    static String says(Objection objection, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return objection.text((Locale) locale);
    }
}
