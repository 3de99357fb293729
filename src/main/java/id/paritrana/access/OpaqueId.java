package id.paritrana.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What something is called in an address or a form: 144 random bits as 24 characters. A number that counts up would tell how
 * much there is, how much has been added since, and which of two things came first. The database makes the same by its
 * function {@code opaque_id}.
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
