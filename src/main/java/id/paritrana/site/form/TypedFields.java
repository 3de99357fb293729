package id.paritrana.site.form;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

import id.paritrana.words.Formats;

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

    /** A day, or a day and its time, as people say it: {@code Selasa, 1 Desember 2026, 17.00}; empty for anything else. */
    static String said(@Nullable String text, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        String typed = Typed.plain(text);
        Formats formats = Formats.in((Locale) locale);
        return Typed.moment(typed)
                .map(at -> formats.day(at.toLocalDate()) + ", " + formats.clock(at.toLocalTime()))
                .or(() -> Typed.day(typed).map(formats::day))
                .orElse("");
    }

    /** The input type of a date field: browsers show only valid dates in one of type date. */
    static String dayType(String text) {
        return text.isEmpty() || Typed.day(text).isPresent() ? "date" : "text";
    }
}
