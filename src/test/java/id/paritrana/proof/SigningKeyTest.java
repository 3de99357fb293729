package id.paritrana.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.digest.Sha256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SigningKeyTest {

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void signs_as_the_standard_says() {
        SigningKey key =
                SigningKey.of(PackageFixture.pem("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        assertEquals(
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                key.verifying().hex());
        assertEquals(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
                HexFormat.of().formatHex(key.sign(new byte[] {0x72})));
        assertTrue(key.verifying().verifies(new byte[] {0x72}, key.sign(new byte[] {0x72})));
        assertFalse(key.verifying().verifies(new byte[] {0x73}, key.sign(new byte[] {0x72})));
        assertFalse(key.isDemo());
    }

    @Test
    void a_public_key_goes_into_pem_and_back_several_at_a_time() {
        VerifyingKey office = PackageFixture.OFFICE.verifying();
        VerifyingKey next = PackageFixture.NEXT.verifying();
        assertEquals(List.of(office, next), VerifyingKey.all("# lama\n" + office.pem() + next.pem()));
        assertEquals(64, office.id().length());
        assertTrue(SigningKey.demo().verifying().isDemo());
        assertFalse(office.isDemo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rahasia",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n"
            })
    void what_is_no_key_is_refused_without_telling_it(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> SigningKey.of(text));
        assertFalse(refused.getMessage().contains("AAAA"));
        assertThrows(IllegalArgumentException.class, () -> VerifyingKey.all(text));
    }

    @Test
    void a_key_never_prints_itself() {
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        assertEquals(64, PackageFixture.OFFICE.sign(bytes).length);
        assertTrue(PackageFixture.OFFICE.toString().length() < 30);
    }

    @Test
    void a_fingerprint_stands_in_groups_of_four_and_is_understood_again() {
        String digest = "0123456789abcdef".repeat(4);
        assertEquals(
                List.of("0123 4567 89AB CDEF 0123 4567 89AB CDEF", "0123 4567 89AB CDEF 0123 4567 89AB CDEF"),
                Sha256.lines(digest));
        assertEquals(digest, Sha256.typed(" " + Sha256.grouped(digest) + "\n").orElseThrow());
        assertEquals(
                digest, Sha256.typed(String.join("\n", Sha256.lines(digest))).orElseThrow());
        for (String none : new String[] {"", "0123", digest + "0", digest.replace('0', 'g')}) {
            assertTrue(Sha256.typed(none).isEmpty(), none);
        }
    }
}
