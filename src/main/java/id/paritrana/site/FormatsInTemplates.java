package id.paritrana.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

import id.paritrana.words.Formats;
import id.paritrana.words.Points;

/** Numbers, days and times as templates write them: in the language of the page. */
@TemplateExtension(namespace = "f")
final class FormatsInTemplates {
    private FormatsInTemplates() {}

    static String score(@Nullable BigDecimal value, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).score(value);
    }

    static String exact(@Nullable BigDecimal value, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).exact(value);
    }

    static String percent(@Nullable BigDecimal value, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).percent(value);
    }

    static String count(Number value, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).count(value);
    }

    static String date(@Nullable LocalDate date, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).date(date);
    }

    static String day(@Nullable LocalDate date, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).day(date);
    }

    static String moment(
            @Nullable Instant at, ZoneId zone, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).moment(at, zone);
    }

    static String time(
            @Nullable Instant at, ZoneId zone, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).time(at, zone);
    }

    static String at(LocalTime at, ZoneId zone, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return in(locale).time(at, zone);
    }

    /** A total of a list that is read with so many decimals ({@link Points#decimalsApart}). */
    static String total(
            @Nullable BigDecimal value, int decimals, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return Points.in((Locale) locale).total(value, decimals);
    }

    /** A year or an account number. */
    static String plain(@Nullable Object value) {
        return Formats.plain(value);
    }

    /** A sentence with a pattern of numbers, which may break before each of its parts rather than within a word. */
    static RawString pattern(String sentence) {
        return new RawString(MessagesInTemplates.escaped(sentence)
                .replace("/{", "/<wbr>{")
                .replaceAll("\\{\\w+}", "<span class=\"nw\">$0</span>"));
    }

    private static Formats in(Object locale) {
        return Formats.in((Locale) locale);
    }
}
