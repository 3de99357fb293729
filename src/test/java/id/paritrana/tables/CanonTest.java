package id.paritrana.tables;

import org.junit.jupiter.api.Test;

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
}
