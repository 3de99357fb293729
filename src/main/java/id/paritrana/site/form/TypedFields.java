package id.paritrana.site.form;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

/** What was typed, as a field shows it again; in templates {@code {typed:people(form.workers)}}. */
@TemplateExtension(namespace = "typed")
final class TypedFields {
    private TypedFields() {}

    static String people(String text, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Typed.peopleField(text, (Locale) locale);
    }

    static String number(String text, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Typed.numberField(text, (Locale) locale);
    }

    static String day(String text) {
        return Typed.iso(text);
    }

    /** A browser shows a day in a field for days, and anything else not at all. */
    static String dayType(String text) {
        return text.isEmpty() || Typed.day(text).isPresent() ? "date" : "text";
    }
}
