package id.paritrana.access;

import java.security.SecureRandom;
import java.util.Base64;

import id.paritrana.digest.Sha256;

/** The value of a session cookie, 256 random bits; their SHA-256 is the handle under which the session is stored. */
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
