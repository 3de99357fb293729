package id.paritrana.site;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Objection;
import id.paritrana.words.CodeWords;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/** The messages as templates see them. */
@TemplateExtension(namespace = "m")
final class MessagesInTemplates {
    private MessagesInTemplates() {}

    static String text(String key, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Messages.text((Locale) locale, key);
    }

    static String text(String key, Object a, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, a);
    }

    static String text(String key, Object a, Object b, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, a, b);
    }

    static String text(
            String key, Object a, Object b, Object c, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, a, b, c);
    }

    static String text(
            String key,
            Object a,
            Object b,
            Object c,
            Object d,
            @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, a, b, c, d);
    }

    /**
     * The sentence of a key whose last argument is text that people wrote, such as the name of a category; see {@link
     * Written}.
     */
    static String named(String key, Object name, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, written(name));
    }

    static String named(
            String key, Object a, Object name, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, a, written(name));
    }

    static String named(
            String key, Object a, Object b, Object name, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return said(locale, key, a, b, written(name));
    }

    private static Written written(Object name) {
        return new Written(String.valueOf(name));
    }

    private static String said(Object locale, String key, Object... args) {
        Locale language = (Locale) locale;
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i] instanceof Written text ? text.in(language) : args[i];
        }
        return Messages.text(language, key, args);
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

    /** A sentence with its full stop, which a name may have brought already. */
    static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** The code of a criterion beside its name, or an empty text where the name says it already. */
    static String code(String code, String name) {
        return CodeWords.beside(code, name);
    }

    /** A criterion by its code and its name, once where both are the same. */
    static String coded(String code, String name) {
        return CodeWords.named(code, name);
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
        return objection.onPage((Locale) locale);
    }
}
