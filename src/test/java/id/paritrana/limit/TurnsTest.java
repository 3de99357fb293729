package id.paritrana.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.paritrana.exchange.ImportPages;
import id.paritrana.exchange.MappingPages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever sends many files at once waits for themselves, and the next account does not. */
class TurnsTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void an_account_has_one_file_in_memory_and_the_next_finds_room() {
        var turns = new Turns();
        assertTrue(turns.enter(1, AT_ONCE));
        assertFalse(turns.enter(1, AT_ONCE), "its second waits");
        assertTrue(turns.enter(2, AT_ONCE));
        assertFalse(turns.enter(3, AT_ONCE), "there are two altogether");
        turns.leave(1);
        assertTrue(turns.enter(3, AT_ONCE));
    }

    @Test
    void who_waits_is_let_in_as_soon_as_somebody_leaves() {
        var turns = new Turns();
        assertTrue(turns.enter(1, AT_ONCE));
        var second = CompletableFuture.supplyAsync(() -> turns.enter(1, LONG));
        turns.leave(1);
        assertTrue(second.join());
    }

    @Test
    void three_of_an_account_wait_and_a_fourth_is_sent_away_at_once_while_the_next_account_finds_room() {
        var turns = new Turns();
        assertTrue(turns.enter(1, AT_ONCE));
        List<CompletableFuture<Boolean>> waiting = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> turns.enter(1, LONG), run -> new Thread(run).start()))
                .limit(3)
                .toList();
        while (turns.waiting(1) < 3) {
            Thread.onSpinWait();
        }
        assertFalse(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> turns.enter(1, LONG)));
        assertTrue(turns.enter(2, AT_ONCE));
        for (int left = 2; left >= 0; left--) {
            turns.leave(1);
            int rest = left;
            while (turns.waiting(1) > rest) {
                Thread.onSpinWait();
            }
        }
        waiting.forEach(each -> assertTrue(each.join()));
        assertFalse(turns.enter(1, AT_ONCE), "the last of them is inside");
    }

    @Test
    void every_page_that_reads_an_upload_is_limited_and_waits_for_its_turn() {
        List<String> others = Stream.of(ImportPages.class, MappingPages.class)
                .flatMap(pages -> Arrays.stream(pages.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Limited.class)
                        && method.getAnnotation(Limited.class).value() == Often.IMPORT
                        && !method.isAnnotationPresent(InTurn.class))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), others);
    }
}
