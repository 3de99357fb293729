package id.paritrana.site;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.words.Messages;

/** The messages as templates see them. */
@TemplateExtension(namespace = "m")
final class MessagesInTemplates {
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

    /** The word for a code, or the code itself where there is no word yet. */
    static String word(String prefix, String code, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Messages.has((Locale) locale, prefix + code)
                ? Messages.text((Locale) locale, prefix + code)
                : code.replace('-', ' ');
    }

    /** The first sentence against a field, or an empty text. */
    static String problem(Errors errors, String field, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return errors.of(field, (Locale) locale);
    }

    static String says(Objection objection, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return objection.text((Locale) locale);
    }
}
