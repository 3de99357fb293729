package id.paritrana.access;

import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class TokenSealTest {
    private static final String OLD = "the-secret-of-last-year-with-32-characters";
    private static final String NEW = "the-secret-of-this-year-with-32-characters";

    private final TokenSeal before = new TokenSeal(OLD, Optional.empty());

    @Test
    void a_new_secret_seals_and_the_old_one_still_opens() {
        byte[] sealed = before.seal("tokens", "handle");
        var changed = new TokenSeal(NEW, Optional.of("another-secret-that-is-much-older, " + OLD));
        assertEquals(Optional.of("tokens"), changed.open(sealed, "handle"));
        byte[] again = changed.seal("tokens", "handle");
        assertEquals(Optional.of("tokens"), changed.open(again, "handle"));
        assertEquals(Optional.empty(), before.open(again, "handle"), "replicas that are not restarted yet");
        assertEquals(Optional.empty(), new TokenSeal(NEW, Optional.empty()).open(sealed, "handle"));
    }

    @Test
    void nothing_opens_that_was_changed_or_moved() {
        byte[] sealed = before.seal("tokens", "handle");
        assertEquals(Optional.empty(), before.open(sealed, "other"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertEquals(Optional.empty(), before.open(changed, "handle"), "byte " + i);
        }
        assertEquals(Optional.empty(), before.open(new byte[3], "handle"));
    }

    @Test
    void the_same_is_never_sealed_alike() {
        assertNotEquals(
                HexFormat.of().formatHex(before.seal("x", "h")), HexFormat.of().formatHex(before.seal("x", "h")));
    }

    @Test
    void tokens_come_back_as_they_were() {
        for (var tokens : new Tokens[] {
            new Tokens("id", "access", "refresh"), new Tokens("id", null, null), new Tokens("id", null, "refresh")
        }) {
            assertEquals(tokens, Tokens.of(tokens.text()));
        }
    }
}
