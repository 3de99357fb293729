package id.paritrana.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fingerprints: SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits, and the look in which people compare them. */
public final class Sha256 {
    private static final int GROUP = 4;
    private static final int LINE = 32;
    private static final int DIGITS = 64;
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}:.]+");

    private Sha256() {}

    /** The fingerprint of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint of a file, read piece by piece. */
    public static String of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** The fingerprint of everything that the stream still holds. */
    public static String of(InputStream in) throws IOException {
        var digested = new DigestInputStream(in, digest());
        digested.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    /** The 32 bytes of the fingerprint of a text in UTF-8. */
    public static byte[] bytes(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint of the parts, one after the other. */
    public static String of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A fingerprint as people compare it: upper case, in groups of four. */
    public static String grouped(String fingerprint) {
        return String.join(" ", groups(fingerprint));
    }

    /** The same on lines of eight groups each. */
    public static List<String> lines(String fingerprint) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < fingerprint.length(); at += LINE) {
            lines.add(grouped(fingerprint.substring(at, Math.min(at + LINE, fingerprint.length()))));
        }
        return lines;
    }

    /**
     * A fingerprint that somebody typed or pasted, with or without groups; empty when the text is not a fingerprint.
     * What stands between groups may come from a PDF or a word processor: any blank, dash or invisible character.
     */
    public static Optional<String> typed(String text) {
        String digits = BETWEEN_GROUPS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{64}") ? Optional.of(digits) : Optional.empty();
    }

    /** Whether a typed text has fewer letters and digits than a fingerprint: it may be the beginning of one. */
    public static boolean lacks(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count() < DIGITS;
    }

    private static List<String> groups(String fingerprint) {
        var groups = new ArrayList<String>();
        String upper = fingerprint.toUpperCase(Locale.ROOT);
        for (int at = 0; at < upper.length(); at += GROUP) {
            groups.add(upper.substring(at, Math.min(at + GROUP, upper.length())));
        }
        return groups;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
