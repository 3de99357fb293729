package id.paritrana.tables;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import id.paritrana.Fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of tables, numbers, days and texts, whatever they are read from. */
public final class TablesFuzz {
    private TablesFuzz() {}

    public static Map<String, Fuzzing.Reader> readers() {
        return Map.of(
                "csv", TablesFuzz::csv,
                "number", TablesFuzz::number,
                "day", TablesFuzz::day,
                "format", TablesFuzz::format,
                "text", TablesFuzz::text,
                "address", TablesFuzz::address);
    }

    static String utf8(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void csv(byte[] input) {
        try {
            Table table = CsvTables.read("nominations", input, new CellBudget());
            for (TableRow row : table.rows()) {
                assertTrue(row.cells().size() <= FileLimits.COLUMNS);
                row.cells().forEach(cell -> assertEquals(cell.text(), Canon.text(cell.text()), "cleaned once"));
            }
        } catch (RefusedFile refused) {
            assertTrue(refused.problem().isError());
        }
    }

    /** A number has one reading: two rules that both accept a text agree, and what is written is read again. */
    private static void number(byte[] input) {
        String text = utf8(input);
        BigDecimal pointed = number(text, DecimalText.Rule.POINT);
        BigDecimal indonesian = number(text, DecimalText.Rule.INDONESIAN);
        if (pointed != null && indonesian != null) {
            assertEquals(pointed, indonesian, text);
        }
        BigDecimal typed = number(text, DecimalText.Rule.TYPED);
        if (indonesian != null) {
            assertEquals(indonesian, typed, text);
        }
        number(text, DecimalText.Rule.STORED);
        DecimalText.Unambiguous.of(text, DecimalText.Rule.POINT);
        DecimalText.Unambiguous.of(text, DecimalText.Rule.INDONESIAN);
    }

    private static BigDecimal number(String text, DecimalText.Rule rule) {
        DecimalText.ReadDecimal reading = DecimalText.read(text, rule);
        assertTrue((reading.value() == null) != (reading.fault() == null), text);
        BigDecimal value = reading.value();
        if (value != null) {
            String plain = DecimalText.of(value);
            assertTrue(value.scale() >= 0 && value.scale() <= DecimalText.MAX_DECIMALS, text);
            assertTrue(value.precision() - value.scale() <= DecimalText.MAX_INTEGER_DIGITS, text);
            assertEquals(value, DecimalText.read(plain, DecimalText.Rule.POINT).value(), text);
            assertEquals(
                    value,
                    DecimalText.read(DecimalText.withComma(plain), DecimalText.Rule.INDONESIAN)
                            .value(),
                    text);
            if (rule != DecimalText.Rule.STORED) {
                assertEquals(digits(text), digits(plain), () -> "other digits: " + text);
            }
        }
        return value;
    }

    /** The digits in order, without zeros at either end. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "");
    }

    private static void day(byte[] input) {
        String text = utf8(input);
        Optional<LocalDate> day = DateText.read(text);
        day.ifPresent(read -> {
            assertEquals(day, DateText.read(DateText.of(read)), text);
            assertTrue(text.contains("%04d".formatted(read.getYear())), text);
        });
    }

    /** A format code, and behind the first line break a number under it. */
    private static void format(byte[] input) {
        String[] parts = utf8(input).split("\n", 2);
        CellFormat format = new CellFormat(parts[0]);
        format.isDate();
        format.isPercent();
        format.writesPercent();
        format.isMoney();
        format.scales();
        format.isPartOfDate();
        format.isPercentAtTimes();
        format.hidesText();
        BigDecimal number = DecimalText.read(parts.length < 2 ? "1" : parts[1], DecimalText.Rule.STORED)
                .value();
        if (number != null) {
            format.hides(number);
            format.rewrites(number);
            format.dropsMinus(number);
            format.adorns(number);
            format.rounds(number);
            assertTrue(format.decimals(number) <= parts[0].length());
            format.padded(number).ifPresent(shown -> assertEquals(0, number.compareTo(new BigDecimal(shown)), shown));
        }
    }

    private static void text(byte[] input) {
        String text = utf8(input);
        String cleaned = Canon.text(text);
        assertEquals(cleaned, Canon.text(cleaned), "cleaned once");
        assertEquals(text, FormulaGuard.restore(FormulaGuard.neutralise(text)));
        Canon.word(text);
        PersonalData.inText(cleaned);
        PersonalData.isColumn(text);
        PrintedCharacters.missing(cleaned);
        XlsxTables.unescaped(text);
    }

    /** A cell, cells shown as one, and three codes whose order is one order. */
    private static void address(byte[] input) {
        String text = utf8(input);
        int column = CellAddress.column(text);
        int row = CellAddress.row(text);
        if (column >= 0 && row > 0) {
            String again = CellAddress.of(column, row);
            assertEquals(column, CellAddress.column(again), text);
            assertEquals(row, CellAddress.row(again), text);
        }
        MergedCells.of(text).ifPresent(cells -> assertEquals(Optional.of(cells), MergedCells.of(cells.reference())));
        String[] codes = text.split("\n", 3);
        for (String a : codes) {
            for (String b : codes) {
                int order = Integer.signum(CodeOrder.AS_COUNTED.compare(a, b));
                assertEquals(-order, Integer.signum(CodeOrder.AS_COUNTED.compare(b, a)), text);
                assertEquals(a.equals(b), order == 0, text);
                for (String c : codes) {
                    if (order < 0 && CodeOrder.AS_COUNTED.compare(b, c) < 0) {
                        assertTrue(CodeOrder.AS_COUNTED.compare(a, c) < 0, text);
                    }
                }
            }
        }
    }
}
