package id.paritrana.site;

import java.util.List;
import java.util.Locale;

import id.paritrana.words.Messages;

/**
 * A reason why something cannot be done, as a message and the field it belongs to.
 *
 * @param field name of the form field, or empty when it concerns the whole act
 * @param key message key; the sentence says what is wrong and what to do next
 * @param args arguments of the message; what is {@link Told} is said in the language of the sentence
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
        Object[] said = args.stream()
                .map(a -> a instanceof Told told ? told.text(locale) : a)
                .toArray();
        return Messages.text(locale, key, said);
    }
}
