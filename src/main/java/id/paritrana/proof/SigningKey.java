package id.paritrana.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.digest.Sha256;

/**
 * The private key with which an office signs its packages: Ed25519 (RFC 8032), whose signature of the same bytes is
 * always the same.
 */
public final class SigningKey {
    private static final int SEED = 32;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** Anybody can derive the demo's key from this sentence, and so recognise it. */
    private static final String DEMO = "Paritrana demo key: anybody can sign with it";

    private static final SigningKey OF_DEMO = of(HexFormat.of().parseHex(Sha256.of(DEMO)));

    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey secret, VerifyingKey verifying) {
        this.secret = secret;
        this.verifying = verifying;
    }

    /** The demo key: it is public, so nothing signed with it proves who signed. */
    public static SigningKey demo() {
        return OF_DEMO;
    }

    /**
     * The key in a PEM text with one block {@code PRIVATE KEY} (PKCS#8), as {@code openssl genpkey -algorithm ed25519}
     * writes it.
     *
     * @throws IllegalArgumentException for anything else; the message does not contain the text
     */
    public static SigningKey of(String pem) {
        Matcher block = PEM.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("no block PRIVATE KEY (PKCS#8) is there");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(block.group(1));
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return of(((EdECPrivateKey) key).getBytes().orElseThrow());
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            throw new IllegalArgumentException("the block PRIVATE KEY is no Ed25519 key", otherKey);
        }
    }

    private static SigningKey of(byte[] seed) {
        try {
            var secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var key = new SigningKey(secret, publicHalf(seed));
            if (!key.verifying.verifies(seed, key.sign(seed))) {
                throw new IllegalStateException("this Java platform derives another public key");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /** Java derives a public key only when it generates a pair, so the generator gets this seed in place of random bytes. */
    private static VerifyingKey publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, SEED);
            }
        });
        KeyPair pair = generator.generateKeyPair();
        byte[] info = pair.getPublic().getEncoded();
        return new VerifyingKey(HexFormat.of().formatHex(Arrays.copyOfRange(info, info.length - SEED, info.length)));
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    public boolean isDemo() {
        return verifying.isDemo();
    }

    /** The 64-byte signature of these bytes. */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    /** Never reveals the key. */
    @Override
    public String toString() {
        return "signing key " + verifying.id().substring(0, 8);
    }
}
