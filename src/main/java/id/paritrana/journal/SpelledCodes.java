package id.paritrana.journal;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Codes as they stand beside each other in one text. They may hold blanks and colons, which set them apart there: these, and the
 * sign of per cent, are spelled as in addresses. Ordinary codes stay as they are.
 */
public final class SpelledCodes {
    private SpelledCodes() {}

    /** Several codes as one, told from any other several. */
    public static String together(String... codes) {
        return Arrays.stream(codes).map(SpelledCodes::spelled).collect(Collectors.joining(" "));
    }

    static String spelled(String code) {
        return code.replace("%", "%25").replace(" ", "%20").replace(":", "%3A");
    }

    /** What was spelled, as it was; of several codes, with blanks between them. */
    public static String plain(String spelled) {
        return spelled.replace("%20", " ").replace("%3A", ":").replace("%25", "%");
    }
}
