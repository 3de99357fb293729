package id.paritrana.tables;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PrintedCharactersTest {
    @Test
    void what_the_face_has_can_be_printed() {
        assertTrue(PrintedCharacters.missing("Kab. Barito Kuala \u2013 \u201Cé\u201D \u0161 \u03B1 \u2265 85 %\nbaris")
                .isEmpty());
    }

    @Test
    void the_first_one_without_a_shape_is_named() {
        assertEquals(
                "\uD83C\uDFC6",
                PrintedCharacters.missing("Juara \uD83C\uDFC6 \u4E2D").orElseThrow());
        assertEquals("\u4E2D", PrintedCharacters.missing("\u4E2D").orElseThrow());
    }
}
