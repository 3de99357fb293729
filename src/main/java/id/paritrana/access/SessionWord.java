package id.paritrana.access;

import java.security.SecureRandom;
import java.util.Base64;

import id.paritrana.digest.Sha256;

/** What the cookie of a session says: 256 random bits, and the handle under which the session is stored, their SHA-256. */
record SessionWord(String word) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionWord next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionWord(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String handle() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(word));
    }
}
