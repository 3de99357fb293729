package id.paritrana.site;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecentTest {
    @Test
    void what_is_kept_is_not_made_again() {
        var made = new AtomicInteger();
        var recent = new Recent<String, Integer>(2);
        assertEquals(1, recent.of("a", made::incrementAndGet));
        assertEquals(1, recent.of("a", made::incrementAndGet));
        assertEquals(Optional.of(1), recent.known("a"));
        assertEquals(Optional.empty(), recent.known("b"));
    }

    @Test
    void no_more_is_kept_than_said_however_many_keys_there_are() {
        var recent = new Recent<Integer, Integer>(10);
        IntStream.range(0, 1_000).forEach(i -> recent.of(i, () -> i));
        assertTrue(kept(recent, 1_000) <= 10);
        assertTrue(kept(recent, 1_000) > 0);
    }

    @Test
    void what_is_heavy_leaves_room_for_less() {
        var recent = new Recent<Integer, Integer>(10, weight -> 4);
        IntStream.range(0, 100).forEach(i -> recent.of(i, () -> i));
        assertTrue(kept(recent, 100) <= 2);
    }

    @Test
    void what_is_heavier_than_all_together_may_be_is_kept_alone() {
        var recent = new Recent<Integer, Integer>(10, weight -> 4_000);
        recent.of(1, () -> 1);
        assertEquals(Optional.of(1), recent.known(1));
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        var recent = new Recent<String, Integer>(2);
        assertThrows(
                IllegalStateException.class,
                () -> recent.of("a", () -> {
                    throw new IllegalStateException("not now");
                }));
        assertEquals(2, recent.of("a", () -> 2));
    }

    private static long kept(Recent<Integer, Integer> recent, int keys) {
        return IntStream.range(0, keys).filter(i -> recent.known(i).isPresent()).count();
    }
}
