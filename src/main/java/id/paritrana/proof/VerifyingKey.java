package id.paritrana.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import id.paritrana.digest.Sha256;

/**
 * A public key that checks our signatures: Ed25519 (RFC 8032).
 *
 * @param hex its 32 bytes as 64 lower-case hexadecimal digits
 */
public record VerifyingKey(String hex) {
    /** The bytes before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW = 32;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    public VerifyingKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an Ed25519 public key has 64 hexadecimal digits, not \"" + hex + "\"");
        }
    }

    /** The key that {@link SigningKey#demo} signs with, which is public. */
    public static VerifyingKey demo() {
        return SigningKey.demo().verifying();
    }

    /**
     * The keys in a PEM text, one block {@code PUBLIC KEY} each, in their order.
     *
     * @throws IllegalArgumentException when a block is not an Ed25519 key, or there is no block
     */
    public static List<VerifyingKey> all(String pem) {
        var keys = new ArrayList<VerifyingKey>();
        var blocks = PEM.matcher(pem);
        while (blocks.find()) {
            byte[] info = Base64.getMimeDecoder().decode(blocks.group(1));
            if (info.length != INFO.length + RAW || !Arrays.equals(INFO, Arrays.copyOf(info, INFO.length))) {
                throw new IllegalArgumentException("a block PUBLIC KEY is no Ed25519 key");
            }
            keys.add(new VerifyingKey(HexFormat.of().formatHex(info, INFO.length, info.length)));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no block PUBLIC KEY is there");
        }
        return List.copyOf(keys);
    }

    /** The identifier by which people name the key: SHA-256 of its SubjectPublicKeyInfo. */
    public String id() {
        return Sha256.of(info());
    }

    /** Whether it is the key of the demo, with which anybody can sign. */
    public boolean isDemo() {
        return equals(demo());
    }

    /** As a PEM block, ended by a line break. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether this is a signature of these bytes by the private half. */
    public boolean verifies(byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignatureAtAll) {
            // a key that is not a point of the curve and a signature of another length verify nothing
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info()));
    }

    private byte[] info() {
        byte[] info = Arrays.copyOf(INFO, INFO.length + RAW);
        System.arraycopy(HexFormat.of().parseHex(hex), 0, info, INFO.length, RAW);
        return info;
    }
}
