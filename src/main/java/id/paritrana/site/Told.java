package id.paritrana.site;

import java.time.LocalDate;
import java.util.Locale;

import id.paritrana.words.Formats;

/** An argument of a message that is a sentence itself: it is put into the words of whoever reads it. */
@FunctionalInterface
public interface Told {
    String text(Locale locale);

    /** A day in words. */
    static Told day(LocalDate day) {
        return locale -> Formats.in(locale).date(day);
    }
}
