package id.paritrana.site;

import java.util.Locale;

/** An argument of a message that is a sentence itself: it is put into the words of whoever reads it. */
@FunctionalInterface
public interface Told {
    String text(Locale locale);
}
