package id.paritrana.site.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Errors;

/**
 * What was typed into the search field of a list. It stands in addresses, which browsers, proxies and logs keep; so a
 * national or membership number is neither searched nor repeated, and the field says so.
 *
 * @param text to look for, without blanks around it; empty when there is nothing to look for
 * @param errors beside the field
 */
public record Sought(String text, Errors errors) {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;

    /** Reads the query parameter; an overlong text is cut. */
    public static Sought of(String field, @Nullable String typed) {
        String text = Typed.line(typed);
        return Typed.personal(field, text)
                .map(objection -> new Sought("", new Errors(List.of(objection))))
                .orElseGet(() -> new Sought(text.length() > LONGEST ? text.substring(0, LONGEST) : text, Errors.NONE));
    }

    /** A pattern for each word, all of which must occur: in lower case, with {@code !} escaping wildcards. */
    public List<String> patterns() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }
}
