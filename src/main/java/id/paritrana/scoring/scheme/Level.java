package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Decimals;

/**
 * A level of a rubric, or an option of a choice, in the words of the scheme.
 *
 * @param code unique within its criterion
 * @param score the mark that the text anchors, or the score of the option
 * @param label for people to read
 */
public record Level(String code, @Nullable BigDecimal score, String label) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}([.][0-9]{1,15})?");

    /** The mark that the text of a rubric stands for: its score, else its code where that is a number; null for neither. */
    public @Nullable BigDecimal mark() {
        if (score != null) {
            return Decimals.plain(score);
        }
        return NUMBER.matcher(code).matches() ? Decimals.plain(new BigDecimal(code)) : null;
    }
}
