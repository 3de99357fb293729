package id.paritrana.journal;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Codes joined in one text. Blanks and colons separate codes there, so inside a code these and the per cent sign are
 * escaped as in addresses. Ordinary codes stay unchanged.
 */
public final class SpelledCodes {
    private SpelledCodes() {}

    /** Several codes as one unambiguous text. */
    public static String together(String... codes) {
        return Arrays.stream(codes).map(SpelledCodes::spelled).collect(Collectors.joining(" "));
    }

    static String spelled(String code) {
        return code.replace("%", "%25").replace(" ", "%20").replace(":", "%3A");
    }

    /** The original code; several codes are separated by blanks. */
    public static String plain(String spelled) {
        return spelled.replace("%20", " ").replace("%3A", ":").replace("%25", "%");
    }
}
