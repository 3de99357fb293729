package id.paritrana.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a list of fields, hashed as they are added: each is its length in bytes, a colon, its UTF-8
 * and a comma; a missing field is {@code -,}. So no two lists have the same bytes.
 */
public final class HashedFields {
    private static final byte[] NOT_THERE = "-,".getBytes(StandardCharsets.UTF_8);

    private final MessageDigest digest = Sha256.digest();

    /** A list with no mark of its kind, so that other kinds of list may have the same bytes. */
    public HashedFields() {}

    /** @param what the kind of list and the version of its rules */
    public HashedFields(String what) {
        digest.update((what + ",").getBytes(StandardCharsets.UTF_8));
    }

    public HashedFields with(@Nullable Object field) {
        if (field == null) {
            digest.update(NOT_THERE);
            return this;
        }
        byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) ',');
        return this;
    }

    /** 64 lower-case hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
