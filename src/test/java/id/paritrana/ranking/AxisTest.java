package id.paritrana.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AxisTest {
    @Test
    void it_begins_below_the_lowest_and_ends_at_or_above_the_highest() {
        assertEquals(
                decimals("60", "65", "70", "75", "80", "85"),
                Axis.over(decimals("64.08", "81.90")).ticks());
        assertEquals("87.6", Axis.over(decimals("64.08", "81.90")).at(new BigDecimal("81.90")));
    }

    @Test
    void one_value_or_none_still_has_an_axis() {
        assertEquals(decimals("69", "70"), Axis.over(decimals("70")).ticks());
        assertEquals(decimals("0", "1"), Axis.over(decimals("0")).ticks());
        assertTrue(Axis.over(List.of()).ticks().size() >= 2);
    }

    @Test
    void every_value_lies_on_it_in_few_steps() {
        var random = new Random(20260521);
        for (int i = 0; i < 2_000; i++) {
            int scale = random.nextInt(6);
            List<BigDecimal> values = random.ints(1 + random.nextInt(6), 0, 1_000_000)
                    .mapToObj(n -> BigDecimal.valueOf(n, scale))
                    .toList();
            Axis axis = Axis.over(values);
            assertTrue(axis.ticks().size() <= 9, () -> values + " " + axis);
            for (BigDecimal value : values) {
                double at = Double.parseDouble(axis.at(value));
                assertTrue(at >= 0 && at <= 100, () -> value + " on " + axis);
            }
        }
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
