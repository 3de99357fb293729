package id.paritrana.tables;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CellFormatTest {
    private static final BigDecimal SOME = new BigDecimal("41385");

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%", "[Red]0%", "0.0 %", "0%;-0%;\"-\""})
    void a_sign_among_the_digits_shows_a_hundredfold(String code) {
        assertTrue(new CellFormat(code).isPercent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0\"%\"", "0\\%", "0.0\" %\""})
    void a_quoted_sign_is_written_behind_the_number_as_it_is(String code) {
        assertFalse(new CellFormat(code).isPercent());
        assertTrue(new CellFormat(code).writesPercent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0,",
                "0.0,,",
                "#,##0.0,\" rb\"",
                "0\" ribu\"",
                "0.0\\ \\j\\u\\t\\a",
                "0 \"jt\"",
                "0.0\"K\"",
                "0\" juta orang\""
            })
    void thousands_and_millions_are_another_number_to_their_reader(String code) {
        assertTrue(new CellFormat(code).scales(), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "General",
                "#,##0",
                "#,##0.00",
                "#,##0\\ \"orang\"",
                "0\" kabupaten\"",
                "_(\"Rp\"* #,##0_);_(\"Rp\"* \\(#,##0\\)"
            })
    void grouping_and_units_leave_the_number_as_it_is(String code) {
        assertFalse(new CellFormat(code).scales(), code);
        assertFalse(new CellFormat(code).hides(SOME), code);
    }

    @ParameterizedTest
    @CsvSource({"';;;', 5", "'\"\"', 5", "'0;;0', -5", "'0;-0;', 0", "'\"ada\"', 5"})
    void a_format_without_a_place_for_the_number_hides_it(String code, BigDecimal number) {
        assertTrue(new CellFormat(code).hides(number), code);
    }

    @Test
    void zero_shown_as_a_dash_is_seen() {
        assertFalse(new CellFormat("#,##0;-#,##0;\"-\"").hides(BigDecimal.ZERO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_(\"Rp\"* #,##0_)", "[$Rp-421] #,##0", "\"Rp\"\\ 0", "[$$-409]#,##0.00", "#,##0 [$IDR]", "€0"})
    void money_is_known_by_its_sign(String code) {
        assertTrue(new CellFormat(code).isMoney(), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[$-421]dd\\ mmmm\\ yyyy;@", "yyyy\\-mm\\-dd", "m/d/yy h:mm", "[h]:mm:ss"})
    void days_and_times_are_no_money_and_no_number(String code) {
        assertTrue(new CellFormat(code).isDate(), code);
        assertFalse(new CellFormat(code).isMoney(), code);
    }

    @ParameterizedTest
    @CsvSource({"000, 1, 001", "00.00, 63.1, 63.10", "0.00, 63.1, 63.10", "0000, 12345, 12345", "0, 7, 7"})
    void a_format_of_zeros_shows_the_zeros_of_a_code(String code, BigDecimal number, String shown) {
        assertEquals(shown, new CellFormat(code).padded(number).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0, 63.1", "'', 63.1", "'#,##0', 1000", "000, -1"})
    void another_format_does_not_tell_the_zeros(String code, BigDecimal number) {
        assertTrue(new CellFormat(code).padded(number).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_-\"Rp\"* \"-\"_-", "\"tidak ada\"", "\"- orang\"", "\"nihil\"", "\"Nihil.\"", "\"Rp. -\""})
    void a_zero_may_be_shown_as_nothing_of_a_unit(String section) {
        assertFalse(new CellFormat("0;-0;" + section).rewordsZero(BigDecimal.ZERO), section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"kosong\"", "\"tidak ada data\"", "\"belum\"", "\"orangtua\""})
    void other_words_are_no_zero(String section) {
        assertTrue(new CellFormat("0;-0;" + section).rewordsZero(BigDecimal.ZERO), section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#\u00a0##0", "#\u202f##0", "#\" \"##0", "#\\\u00a0##0"})
    void any_blank_may_part_thousands(String code) {
        assertFalse(new CellFormat(code).rewrites(SOME), code);
    }
}
