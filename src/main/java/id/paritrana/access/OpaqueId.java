package id.paritrana.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A public identifier for addresses and forms: 144 random bits as 24 characters. A sequential number would reveal how
 * many rows there are, how many were added since, and which of two came first. The database function {@code opaque_id}
 * makes the same kind.
 */
public final class OpaqueId {
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueId() {}

    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
