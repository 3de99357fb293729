package id.paritrana.refusal;

import java.time.LocalDate;
import java.util.Locale;

import id.paritrana.words.Formats;

/** An argument of a message that is itself rendered in the reader's language. */
@FunctionalInterface
public interface Told {
    String text(Locale locale);

    /** A day in words. */
    static Told day(LocalDate day) {
        return locale -> Formats.in(locale).date(day);
    }
}
