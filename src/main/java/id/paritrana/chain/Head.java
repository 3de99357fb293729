package id.paritrana.chain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.digest.Sha256;

/**
 * The digest of a link, as printed on paper; it vouches for everything that was written before it.
 *
 * @param digest 64 hexadecimal digits
 * @param seq of the link, where it is known
 */
public record Head(String digest, @Nullable Long seq) {
    private static final int GROUP = 4;

    /** A digest typed from paper: with or without groups, in either case, with or without {@code @NUMBER}. */
    public static Optional<Head> typed(String text) {
        int at = text.indexOf('@');
        Optional<String> digest = Sha256.typed(at < 0 ? text : text.substring(0, at));
        String number = at < 0 ? "" : text.substring(at + 1).strip();
        if (at >= 0 && !number.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return digest.map(typed -> new Head(typed, at < 0 ? null : Long.valueOf(number)));
    }

    /** In groups of four, to be read and compared. */
    public String grouped() {
        return digest.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
