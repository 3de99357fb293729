package id.paritrana.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an entry is about, as it is written into the journal: {@code nomination:KAB1 seat:4}, with {@link SpelledCodes},
 * so that it can be parsed again. The database's function {@code journal_word} spells the same way, and {@code
 * journal_names} looks for a code.
 *
 * <p>Older entries hold the codes unescaped. They stay as they were hashed.
 */
public final class About {
    private static final Pattern SPELLED = Pattern.compile("[a-z]+:(?:[^ :%]|%20|%25|%3A)*");
    private static final Pattern BEGINS = Pattern.compile("(?s)[a-z]+:.*");

    private final Map<String, String> codes = new LinkedHashMap<>();

    private About() {}

    public static About of(String kind, String code) {
        return new About().and(kind, code);
    }

    static About of(Map<String, String> codes) {
        var about = new About();
        codes.forEach(about::and);
        return about;
    }

    public About and(String kind, String code) {
        codes.put(kind, code);
        return this;
    }

    public String text() {
        var text = new StringBuilder();
        codes.forEach((kind, code) ->
                text.append(text.isEmpty() ? "" : " ").append(kind).append(':').append(SpelledCodes.spelled(code)));
        return text.toString();
    }

    /** As it was written before there was a spelling: the same, unless a code holds a blank, a colon or the sign of per cent. */
    String formerText() {
        return codes.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Codes by kind, of a text that was written here, by the database or before there was a spelling. */
    public static Map<String, String> read(String text) {
        var codes = new LinkedHashMap<String, String>();
        String[] words = text.split(" ");
        boolean spelled = true;
        for (String word : words) {
            spelled &= SPELLED.matcher(word).matches();
        }
        String kind = "";
        for (String word : words) {
            if (BEGINS.matcher(word).matches()) {
                int colon = word.indexOf(':');
                kind = word.substring(0, colon);
                codes.put(kind, word.substring(colon + 1));
            } else if (!kind.isEmpty()) {
                codes.merge(kind, word, (before, more) -> before + " " + more);
            }
        }
        if (spelled) {
            codes.replaceAll((of, code) -> SpelledCodes.plain(code));
        }
        return codes;
    }
}
