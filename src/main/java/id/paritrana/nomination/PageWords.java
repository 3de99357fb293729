package id.paritrana.nomination;

import java.util.Locale;

import id.paritrana.words.Messages;

/** Where in a document something stands, as people read it. */
public final class PageWords {
    private PageWords() {}

    /**
     * The pages with the word for pages before them, where they are numbers only; otherwise as they were written, such as
     * {@code Pasal 6, hlm. 5} or {@code hlm. 2}.
     */
    public static String of(String pages, Locale locale) {
        return pages.matches("[0-9][0-9 ,;–-]*") ? Messages.text(locale, "nomination.evidence.on-pages", pages) : pages;
    }
}
