package id.paritrana.verdict;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.paritrana.proof.Mismatch;
import id.paritrana.proof.PackageCheck;
import id.paritrana.proof.PackageDiffers;
import id.paritrana.proof.PackageFixture;
import id.paritrana.proof.VerdictPackage;
import id.paritrana.proof.VerifyingKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A new key of the office, as deploy/README.md says it is brought in. */
class OfficeKeysTest {
    private static final String FIRST =
            PackageFixture.pem("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final String SECOND =
            PackageFixture.pem("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    @Test
    void packages_of_before_verify_after_a_new_key_and_new_ones_are_signed_with_it() throws PackageDiffers {
        var before = new OfficeKeys(Optional.of(FIRST), Optional.empty());
        VerdictPackage then = PackageFixture.made(before.signing());

        var after = new OfficeKeys(Optional.of(SECOND), Optional.of(before.pem()));
        VerdictPackage now = PackageFixture.made(after.signing());
        assertEquals(
                before.signing().verifying(),
                PackageCheck.sealed(then.bytes(), after.known()).key());
        assertEquals(
                after.signing().verifying(),
                PackageCheck.check(now.bytes(), after.known()).key());
        assertEquals(List.of(after.signing().verifying(), before.signing().verifying()), VerifyingKey.all(after.pem()));

        var forgotten = new OfficeKeys(Optional.of(SECOND), Optional.empty());
        PackageDiffers differs =
                assertThrows(PackageDiffers.class, () -> PackageCheck.sealed(then.bytes(), forgotten.known()));
        assertEquals(Mismatch.OTHER_KEY, differs.what());
    }

    @Test
    void the_key_of_the_demo_is_known_by_its_number_and_no_key_signs_nothing() {
        var demo = new OfficeKeys(Optional.of("demo"), Optional.empty());
        assertTrue(demo.demo(demo.signing().verifying().id()));
        assertTrue(demo.pem().contains("(demo)"));
        var none = new OfficeKeys(Optional.empty(), Optional.empty());
        assertFalse(none.demo("0".repeat(64)));
        assertThrows(IllegalStateException.class, none::signing);
        assertThrows(IllegalStateException.class, none::known, "without a key every signature would do");
    }
}
