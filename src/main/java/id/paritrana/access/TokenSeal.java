package id.paritrana.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.paritrana.digest.Sha256;

/**
 * Encrypts the stored tokens of a session (AES-256-GCM). The first secret encrypts; former ones still decrypt, so that
 * a new secret ends no session. The layout is 4 bytes of key id, 12 bytes of nonce, then the ciphertext. The session's
 * handle is authenticated with it, so that tokens moved to another row cannot be decrypted.
 */
@ApplicationScoped
class TokenSeal {
    private static final String PURPOSE = "paritrana.session.tokens\n";
    private static final int NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> keys;

    TokenSeal(
            @ConfigProperty(name = "paritrana.session.secret") String secret,
            @ConfigProperty(name = "paritrana.session.former-secrets") Optional<String> former) {
        var all = new ArrayList<String>();
        all.add(secret);
        former.ifPresent(text -> all.addAll(List.of(text.strip().split("[\\s,]+"))));
        this.keys = all.stream().map(TokenSeal::key).toList();
    }

    byte[] seal(String text, String handle) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        SecretKeySpec key = keys.get(0);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, handle).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NAME + NONCE + sealed.length)
                    .put(name(key))
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text; empty when it was encrypted with an unknown secret, for another session, or not by us. */
    Optional<String> open(byte[] sealed, String handle) {
        if (sealed.length < NAME + NONCE) {
            return Optional.empty();
        }
        byte[] named = Arrays.copyOf(sealed, NAME);
        byte[] nonce = Arrays.copyOfRange(sealed, NAME, NAME + NONCE);
        for (SecretKeySpec key : keys) {
            if (Arrays.equals(named, name(key))) {
                try {
                    byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, handle)
                            .doFinal(sealed, NAME + NONCE, sealed.length - NAME - NONCE);
                    return Optional.of(new String(text, StandardCharsets.UTF_8));
                } catch (GeneralSecurityException notOurs) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String handle)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(handle.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(Sha256.bytes(PURPOSE + secret), "AES");
    }

    private static byte[] name(SecretKeySpec key) {
        return Arrays.copyOf(Sha256.bytes(PURPOSE + Arrays.toString(key.getEncoded())), NAME);
    }
}
