package id.paritrana.tables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CanonTest {
    @Test
    void what_nobody_sees_is_not_there() {
        assertEquals("N1", Canon.text("\uFEFF N1\u200B\u00A0"));
        assertEquals("KAB KOTA", Canon.text("KAB\u00A0KO\u00ADTA"));
        assertEquals("abc", Canon.text("a\u0002b\u202Ec\u2060"));
        assertEquals("x", Canon.text("x\uD800\uFFFF"));
    }

    @Test
    void every_line_break_is_one() {
        assertEquals("a\nb\nc\nd\ne\nf", Canon.text("a\r\nb\rc\u000Bd\u2028e\u0085f\n"));
    }

    @Test
    void letters_are_composed() {
        assertEquals("\u00E9", Canon.text("e\u0301"));
    }

    @Test
    void letters_beyond_the_first_plane_stay() {
        assertEquals("\uD83C\uDFC6", Canon.text(" \uD83C\uDFC6 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301\uFFFF", // a mark and nothing, by turns
                "\u0344", // one that is two when it is composed
                "\u0301\u0000",
                "\u0344\uFE00",
                "\u0958\u093C"
            })
    void what_was_cleaned_once_stays_as_it_is(String part) {
        String cleaned = Canon.text("a" + part.repeat(40) + "b");
        assertEquals(cleaned, Canon.text(cleaned));
        assertEquals(
                "a" + "\u0301".repeat(30) + "b",
                Canon.text("a" + "\u0301\uFFFF".repeat(40) + "b").replace("\u00E1", "a\u0301"));
    }
}
