package id.paritrana.survival;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Which faults a series has, and in which order. */
class FaultOrderTest {
    private static final EnumSet<Fault> ALL = EnumSet.allOf(Fault.class);

    private static List<Fault> planned(int count, long seed) {
        return Fault.planned(count, ALL, new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 200, 10_000})
    void a_series_has_as_many_as_are_asked_for_and_each_kind(int count) {
        List<Fault> planned = planned(count, 9);
        assertEquals(count, planned.size());
        assertEquals(ALL, EnumSet.copyOf(planned));
    }

    @Test
    void a_seed_is_one_order() {
        assertEquals(planned(200, 9), planned(200, 9));
        assertNotEquals(planned(200, 9), planned(200, 10));
    }
}
