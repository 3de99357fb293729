package id.paritrana.scoresheet;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A text of a rubric and the marks it stands for.
 *
 * @param from the lowest mark it stands for
 * @param below where the next anchor begins; null for the highest
 * @param title its first sentence, said with emphasis
 * @param text the rest of it
 */
public record Anchor(BigDecimal from, @Nullable BigDecimal below, String title, String text) {
    static Anchor of(BigDecimal from, @Nullable BigDecimal below, String label) {
        int end = label.indexOf(". ");
        return end < 0
                ? new Anchor(from, below, "", label)
                : new Anchor(from, below, label.substring(0, end + 1), label.substring(end + 2));
    }

    public boolean covers(BigDecimal mark) {
        return mark.compareTo(from) >= 0 && (below == null || mark.compareTo(below) < 0);
    }

    /** What a person is told in one line: the emphasis if there is one, else everything, as part of a sentence. */
    public String brief() {
        String said = title.isEmpty() ? text : title;
        String bare = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
        boolean word = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
        return word ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1) : bare;
    }
}
