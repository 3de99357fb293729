package id.paritrana.document;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InWordsTest {
    @Test
    void numbers_are_spelled_beside_their_digits() {
        assertEquals("0 (nol)", InWords.counted(0));
        assertEquals("9 (sembilan)", InWords.counted(9));
        assertEquals("11 (sebelas)", InWords.counted(11));
        assertEquals("514 (lima ratus empat belas)", InWords.counted(514));
    }

    @Test
    void a_day_is_spelled_in_full() {
        assertEquals(
                "Kamis, tanggal dua puluh satu bulan Mei tahun dua ribu dua puluh enam (21-05-2026)",
                InWords.day(LocalDate.of(2026, 5, 21)));
        assertEquals(
                "Senin, tanggal satu bulan Desember tahun dua ribu dua puluh lima (01-12-2025)",
                InWords.day(LocalDate.of(2025, 12, 1)));
    }

    @Test
    void names_are_listed_with_dan() {
        assertEquals("", InWords.listed(List.of()));
        assertEquals("A", InWords.listed(List.of("A")));
        assertEquals("A dan B", InWords.listed(List.of("A", "B")));
        assertEquals("A, B, dan C", InWords.listed(List.of("A", "B", "C")));
    }

    @Test
    void a_number_has_its_month_in_roman_numerals() {
        assertEquals(
                "9/BA/TIM9/V/2026",
                DocumentNumber.of(9, "BA", LocalDate.of(2026, 5, 21), DocumentNumber.USUAL)
                        .text());
        assertEquals(
                "10/BA/TIM9/XII/2026",
                DocumentNumber.of(10, "BA", LocalDate.of(2026, 12, 1), DocumentNumber.USUAL)
                        .text());
    }
}
