package id.paritrana.tables;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.tables.DecimalText.Fault;
import id.paritrana.tables.DecimalText.Rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|12",
                "12.5|12.5",
                "12,5|12.5",
                "1.234,5|1234.5",
                "1.234.567|1234567",
                "1.234.567,25|1234567.25",
                "0,234|0.234",
                "1,2340|1.234",
                "1234,567|1234.567",
                "1 234|1234",
                "1\u00a0234\u00a0567,5|1234567.5",
                "\u200b12\u202f345\u00a0|12345",
                "0.123|0.123",
                "-0.5|-0.5",
                "−7,25|-7.25",
                "+3|3",
                "1234.567|1234.567",
                "1.2345|1.2345",
                "12.50|12.5",
                "007|7",
                "0,123456789012345|0.123456789012345",
                "123456789012345678|123456789012345678"
            })
    void the_indonesian_rule_understands(String text, BigDecimal value) {
        assertEquals(value, DecimalText.read(text, Rule.INDONESIAN).value(), text);
        assertNull(DecimalText.read(text, Rule.INDONESIAN).fault());
        assertEquals(value, DecimalText.typed(text).value(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234|AMBIGUOUS",
                "-12.500|AMBIGUOUS",
                "012.345|AMBIGUOUS",
                "1,234.5|AMBIGUOUS",
                "1,234,567|AMBIGUOUS",
                "1e5|EXPONENT",
                "1E400|EXPONENT",
                "1,5e-3|EXPONENT",
                "NaN|NOT_FINITE",
                "-Infinity|NOT_FINITE",
                "∞|NOT_FINITE",
                "0,1234567890123456|TOO_MANY_DECIMALS",
                "1,0000000000000000|TOO_MANY_DECIMALS",
                "1234567890123456789|TOO_LARGE",
                "abc|NOT_A_NUMBER",
                "12,5 %|NOT_A_NUMBER",
                "Rp 1000|NOT_A_NUMBER",
                "1 23|NOT_A_NUMBER",
                "-|NOTHING",
                "\u2013|NOTHING",
                "n/a|NOTHING",
                "N.A|NOTHING",
                "tidak ada|NOTHING",
                "1,234|AMBIGUOUS",
                "-41,385|AMBIGUOUS",
                ",5|NOT_A_NUMBER",
                "5.|NOT_A_NUMBER",
                "1.23.456|NOT_A_NUMBER",
                "1.2345,6|NOT_A_NUMBER",
                "--1|NOT_A_NUMBER",
                "٣|NOT_A_NUMBER"
            })
    void the_indonesian_rule_refuses(String text, Fault fault) {
        assertEquals(fault, DecimalText.read(text, Rule.INDONESIAN).fault(), text);
        assertNull(DecimalText.read(text, Rule.INDONESIAN).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85.5|85.5",
                "85,5|85.5",
                "1,234.5|1234.5",
                "1.234,5|1234.5",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "-1,234,567.25|-1234567.25",
                "37348|37348",
                "0.125|0.125",
                "0,125|0.125",
                "12.3450|12.345"
            })
    void what_is_typed_may_have_the_marks_of_either_language(String text, BigDecimal value) {
        assertEquals(value, DecimalText.typed(text).value(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|AMBIGUOUS",
                "1.234|AMBIGUOUS",
                "-12,500|AMBIGUOUS",
                "1,234.567,8|NOT_A_NUMBER",
                "1.234,567.8|NOT_A_NUMBER",
                "1,23,456|NOT_A_NUMBER",
                "0,234,567|AMBIGUOUS"
            })
    void what_two_readers_could_take_for_two_numbers_is_refused_whoever_types_it(String text, Fault fault) {
        assertEquals(fault, DecimalText.typed(text).fault(), text);
        assertNull(DecimalText.typed(text).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|1.234", "1234.5|1234.5", "-0.25|-0.25", "100|100", "1.50|1.5"})
    void comma_separated_files_have_the_point(String text, BigDecimal value) {
        assertEquals(value, DecimalText.read(text, Rule.POINT).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|AMBIGUOUS",
                "1.234,5|AMBIGUOUS",
                "1,234|AMBIGUOUS",
                "1.234.567|AMBIGUOUS",
                "nan|NOT_FINITE",
                "2e3|EXPONENT",
                "0.1234567890123456|TOO_MANY_DECIMALS"
            })
    void comma_separated_files_have_nothing_else(String text, Fault fault) {
        assertEquals(fault, DecimalText.read(text, Rule.POINT).fault(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30000000000000004|0.3",
                "81.900000000000006|81.9",
                "1.0000000000000001E-5|0.00001",
                "1E3|1000",
                "46.44|46.44",
                "1.234|1.234",
                "-7|-7",
                "0.012345679012345678|0.012345679012346",
                "123456789012345|123456789012345"
            })
    void numeric_cells_give_the_number_that_is_shown(String raw, BigDecimal value) {
        assertEquals(value, DecimalText.read(raw, Rule.STORED).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1E400|TOO_LARGE", "1e18|TOO_LARGE", "NaN|NOT_FINITE", "1E99999|NOT_A_NUMBER", "x|NOT_A_NUMBER"})
    void numeric_cells_beyond_reason_are_refused(String raw, Fault fault) {
        assertEquals(fault, DecimalText.read(raw, Rule.STORED).fault());
    }

    @Test
    void a_million_digits_are_refused_not_computed() {
        String digits = "9".repeat(1_000_000);
        assertEquals(Fault.TOO_LARGE, DecimalText.typed(digits).fault());
        assertEquals(Fault.TOO_LARGE, DecimalText.read(digits, Rule.POINT).fault());
        assertEquals(Fault.NOT_A_NUMBER, DecimalText.read(digits, Rule.STORED).fault());
        assertEquals(
                new BigDecimal("5"), DecimalText.typed("0".repeat(1_000) + "5").value());
    }

    @Test
    void canonical_text_is_read_back_as_the_same_number() {
        for (String text : new String[] {"0.000000000000001", "100", "-12.345", "1000000", "0"}) {
            BigDecimal value = DecimalText.canonical(new BigDecimal(text));
            assertEquals(
                    value, DecimalText.read(DecimalText.of(value), Rule.POINT).value());
            assertEquals(
                    value,
                    DecimalText.typed(DecimalText.withComma(DecimalText.of(value)))
                            .value());
        }
        assertEquals("100", DecimalText.of(new BigDecimal("1E+2")));
    }
}
