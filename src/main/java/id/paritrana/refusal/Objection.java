package id.paritrana.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Written;

/**
 * A reason why something cannot be done, as a message and the field it belongs to.
 *
 * @param field name of the form field, or empty when it concerns the whole act
 * @param key message key; the sentence says what is wrong and what to do next
 * @param args arguments of the message; decimals and {@link Told} arguments follow the language of the sentence; {@link
 * Written} ones are always Indonesian
 */
public record Objection(String field, String key, List<Object> args) {
    public Objection {
        args = List.copyOf(args);
    }

    public static Objection of(String field, String key, Object... args) {
        return new Objection(field, key, List.of(args));
    }

    public static Objection overall(String key, Object... args) {
        return new Objection("", key, List.of(args));
    }

    public String text(Locale locale) {
        return Messages.text(
                locale, key, args.stream().map(a -> said(a, locale)).toArray());
    }

    /** The same on a page, where what people wrote is marked as such. */
    public String onPage(Locale locale) {
        return Messages.text(
                locale,
                key,
                args.stream()
                        .map(a -> a instanceof Written written ? written.in(locale) : said(a, locale))
                        .toArray());
    }

    private static Object said(Object argument, Locale locale) {
        if (argument instanceof BigDecimal number) {
            return Formats.in(locale).exact(number);
        }
        return argument instanceof Told told ? told.text(locale) : argument;
    }
}
