package id.paritrana.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CodeOrderTest {
    private static final List<String> SORTED = List.of(
            "",
            "01",
            "1",
            "2",
            "10",
            "A",
            "A1",
            "A1.2",
            "A1.10",
            "A2",
            "A10",
            "A10B",
            "B9",
            "B99999999999999999999",
            "a1");

    @Test
    void codes_stand_as_people_count() {
        for (int seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(SORTED);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(CodeOrder.AS_COUNTED);
            assertEquals(SORTED, shuffled);
        }
    }

    @Test
    void every_pair_is_ordered_one_way() {
        for (int i = 0; i < SORTED.size(); i++) {
            for (int j = 0; j < SORTED.size(); j++) {
                assertEquals(
                        Integer.compare(i, j),
                        Integer.signum(CodeOrder.AS_COUNTED.compare(SORTED.get(i), SORTED.get(j))),
                        SORTED.get(i) + " and " + SORTED.get(j));
            }
        }
    }
}
