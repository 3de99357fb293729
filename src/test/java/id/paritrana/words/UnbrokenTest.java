package id.paritrana.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UnbrokenTest {
    @Test
    void pages_stay_together_with_each_other_and_with_the_word_before_them() {
        assertEquals("Perda 4/2025, hlm.\u00a012\u2060–\u206014", Unbroken.of("Perda 4/2025, hlm. 12–14"));
        assertEquals("pp.\u00a03\u2060-\u20608; p.\u00a09", Unbroken.of("pp. 3-8; p. 9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Laporan – ringkasan",
                "PT Contoh-3",
                "Tap. 12",
                "Surat 12, 2025",
                "2025-12-31",
                "0511-330-4455",
                "https://jdih.example/2025-04-12.pdf"
            })
    void nothing_else_is_joined(String text) {
        assertEquals(text, Unbroken.of(text));
    }
}
