package id.paritrana.workbook.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.CellFormat;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.Column;

/**
 * A cell as a number in the unit of its column, as a reader sees it. A number that can be understood in two ways has a
 * fault instead of a value.
 *
 * @param fault how it is told; null for a number that was understood
 * @param args of the message
 */
record ReadNumber(@Nullable BigDecimal value, @Nullable Telling fault, Map<String, String> args) {
    private static final Telling PEOPLE_MARKS =
            Telling.oncePerColumn("workbook.number.people-marks").inEachRow();

    /** Digits between two marks of thousands. */
    private static final int GROUP = 3;

    /** {@code 41.000} and {@code 41,000}, which is 41 to a rule with that decimal mark. */
    private static final Pattern ZEROS_OF_A_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]000");
    /** A whole number as some programs write it when its column has a gap: {@code 41385.0}. */
    private static final Pattern FLOATING = Pattern.compile("\\d+\\.0");

    /** A figure with the sign of a footnote: {@code 41.385*}, {@code 12\u00b9}, {@code 5 r)}, {@code 7 (p)}. */
    private static final Pattern FOOTNOTED = Pattern.compile(
            "([+-]?\\d[\\d.,]*)(?:\\s*[*\u2020\u2021\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207d\u207e]+\\)*|\\s+\\(?[a-z0-9]{1,2}\\)|\\s*\\([a-z]\\))");

    private static ReadNumber of(BigDecimal value) {
        return new ReadNumber(DecimalText.canonical(value), null, Map.of());
    }

    private static ReadNumber fault(TableCell cell, Telling told) {
        return new ReadNumber(null, told, Map.of("text", RowReader.shown(cell)));
    }

    /** @param unit the unit of the column */
    static ReadNumber of(TableCell cell, Column.Kind unit) {
        return switch (cell.form()) {
            case NUMBER -> stored(cell, unit);
            case TEXT, POINT_TEXT -> written(cell, unit);
            case DATE ->
                fault(cell, Telling.oncePerColumn("workbook.number.day").inEachRow());
            case TRUTH, ERROR -> fault(cell, DecimalText.Fault.NOT_A_NUMBER.told());
        };
    }

    private static ReadNumber stored(TableCell cell, Column.Kind unit) {
        DecimalText.ReadDecimal reading = cell.decimal();
        BigDecimal number = reading.value();
        if (number == null) {
            return unreadable(cell, reading, unit);
        }
        CellFormat format = cell.format();
        if (format.hides(number)) {
            return format(
                    cell,
                    Telling.oncePerColumn("workbook.format.hidden", "format").inEachRow());
        }
        if (number.signum() != 0 && format.scales()) {
            return format(
                    cell,
                    Telling.oncePerColumn("workbook.format.scaled", "format").inEachRow());
        }
        if (format.dropsMinus(number)) {
            return format(
                    cell,
                    Telling.oncePerColumn("workbook.format.minus", "format").inEachRow());
        }
        if (format.rewrites(number) || format.rewordsZero(number) || format.isPercentAtTimes()) {
            return format(
                    cell,
                    Telling.oncePerColumn("workbook.format.rewritten", "format").inEachRow());
        }
        if (format.isPercent()) {
            return percent(cell, number.movePointRight(2), unit);
        }
        if (format.writesPercent()) {
            return percent(cell, number, unit);
        }
        boolean amount = unit == Column.Kind.NUMBER || unit == Column.Kind.NUMBER_OR_CODE;
        if (format.isMoney() && !amount) {
            return format(
                    cell,
                    Telling.oncePerColumn("workbook.format.money", "format").inEachRow());
        }
        if (unit == Column.Kind.PEOPLE && looksLikeThousands(format.decimals(number), number)) {
            return seenAsThousands(cell, number);
        }
        return counted(cell, number, unit);
    }

    private static ReadNumber format(TableCell cell, Telling told) {
        return new ReadNumber(
                null,
                told,
                Map.of("text", RowReader.shown(cell), "format", cell.format().code()));
    }

    private static ReadNumber written(TableCell cell, Column.Kind unit) {
        String text = Canon.text(cell.text());
        if (text.endsWith("%") && text.length() > 1) {
            TableCell bare = cell.saying(Canon.text(text.substring(0, text.length() - 1)));
            BigDecimal percent = bare.decimal().value();
            return percent == null ? unreadable(bare, bare.decimal(), unit) : percent(cell, percent, unit);
        }
        Optional<ReadNumber> marked = unit == Column.Kind.PEOPLE ? marked(cell, text) : Optional.empty();
        if (marked.isPresent()) {
            return marked.get();
        }
        BigDecimal number = cell.decimal().value();
        if (number == null) {
            return unreadable(cell, cell.decimal(), unit);
        }
        return counted(cell, number, unit);
    }

    /**
     * The fault of a mark in a count of people: it separates thousands that the file would take for decimals, or it is
     * a decimal mark. People are counted with decimals only in thousands, so {@code 41,00} can mean 41 or 41,000.
     */
    private static Optional<ReadNumber> marked(TableCell cell, String text) {
        if (ZEROS_OF_A_GROUP.matcher(text).matches()) {
            Map<String, String> ways = Map.of("text", RowReader.shown(cell), "whole", text.replaceAll("[.,]", ""));
            return Optional.of(new ReadNumber(null, PEOPLE_MARKS, ways));
        }
        if (cell.form() == CellForm.POINT_TEXT && FLOATING.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = DecimalText.typed(text).value();
        boolean decimals = number != null && number.signum() != 0 && DecimalText.isWrittenWithDecimals(text);
        return decimals ? Optional.of(notWhole(cell, number)) : Optional.empty();
    }

    /** Whether a whole number shown with these decimals looks a thousand times as large: 41 as {@code 41.000}. */
    private static boolean looksLikeThousands(int decimals, BigDecimal number) {
        return decimals == GROUP
                && number.signum() != 0
                && DecimalText.canonical(number).scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(1_000)) < 0;
    }

    private static ReadNumber seenAsThousands(TableCell cell, BigDecimal number) {
        return new ReadNumber(
                null,
                Telling.oncePerColumn("workbook.format.thousands", "format").inEachRow(),
                Map.of(
                        "text",
                        number.setScale(GROUP, RoundingMode.UNNECESSARY).toPlainString(),
                        "format",
                        cell.format().code(),
                        "whole",
                        DecimalText.of(number),
                        "thousands",
                        DecimalText.of(number.movePointRight(GROUP))));
    }

    /** @param percent 51 for 51 per cent */
    private static ReadNumber percent(TableCell cell, BigDecimal percent, Column.Kind unit) {
        return switch (unit) {
            case PERCENT -> of(percent);
            case SHARE -> of(percent.movePointLeft(2));
            case PEOPLE ->
                new ReadNumber(
                        null,
                        Telling.oncePerColumn("workbook.format.percent-of-people")
                                .inEachRow(),
                        Map.of("text", DecimalText.withComma(DecimalText.of(percent)) + " %"));
            default ->
                new ReadNumber(
                        null,
                        Telling.oncePerColumn("workbook.format.percent").inEachRow(),
                        Map.of(
                                "text",
                                DecimalText.withComma(DecimalText.of(percent)) + " %",
                                "percent",
                                DecimalText.withComma(DecimalText.of(percent)),
                                "share",
                                DecimalText.withComma(DecimalText.of(percent.movePointLeft(2)))));
        };
    }

    private static ReadNumber counted(TableCell cell, BigDecimal number, Column.Kind unit) {
        return unit == Column.Kind.PEOPLE && DecimalText.canonical(number).scale() > 0
                ? notWhole(cell, number)
                : of(number);
    }

    private static ReadNumber notWhole(TableCell cell, BigDecimal number) {
        int decimals = DecimalText.canonical(number).scale();
        Telling inThousands = decimals <= 0
                ? Telling.oncePerColumn("workbook.number.people-decimals").inEachRow()
                : Telling.oncePerColumn("workbook.number.people").inEachRow();
        return new ReadNumber(
                null,
                decimals <= GROUP
                        ? inThousands
                        : Telling.oncePerColumn("workbook.number.people-rounded")
                                .inEachRow(),
                Map.of(
                        "text",
                        RowReader.shown(cell),
                        "whole",
                        DecimalText.of(number.setScale(0, RoundingMode.HALF_UP)),
                        "thousands",
                        DecimalText.of(number.movePointRight(GROUP))));
    }

    private static ReadNumber unreadable(TableCell cell, DecimalText.ReadDecimal reading, Column.Kind unit) {
        DecimalText.Fault fault = reading.fault();
        Optional<String> plain = inPlainDigits(cell.text());
        if (plain.isPresent()) {
            return new ReadNumber(
                    null,
                    Telling.oncePerColumn("workbook.number.digits").inEachRow(),
                    Map.of("text", RowReader.shown(cell), "plain", plain.get()));
        }
        Matcher noted = FOOTNOTED.matcher(Canon.text(cell.text()));
        if (noted.matches()) {
            return new ReadNumber(
                    null,
                    Telling.oncePerColumn("workbook.number.footnote").inEachRow(),
                    Map.of("text", RowReader.shown(cell), "plain", noted.group(1)));
        }
        boolean whole = unit == Column.Kind.PEOPLE || unit == Column.Kind.WHOLE;
        if (whole && (fault == null || fault == DecimalText.Fault.NOT_A_NUMBER)) {
            return fault(
                    cell,
                    unit == Column.Kind.PEOPLE
                            ? Telling.oncePerWording("workbook.number.no-people")
                            : Telling.oncePerWording("workbook.number.no-whole"));
        }
        if (fault != DecimalText.Fault.AMBIGUOUS) {
            return fault(cell, fault == null ? DecimalText.Fault.NOT_A_NUMBER.told() : fault.told());
        }
        ReadNumber ways = ambiguous(cell, cell.text());
        return unit == Column.Kind.PEOPLE && fault.told().equals(ways.fault())
                ? new ReadNumber(null, PEOPLE_MARKS, ways.args())
                : ways;
    }

    /** A text with other digits, such as Arabic or full-width ones, converted to 0 to 9; empty when it has none. */
    private static Optional<String> inPlainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : plainMark(c))
                .forEach(plain::appendCodePoint);
        boolean readable = DecimalText.typed(plain.toString()).fault() == null;
        return plain.toString().equals(text) || !readable ? Optional.empty() : Optional.of(plain.toString());
    }

    private static int plainMark(int c) {
        return switch (c) {
            case 0xff0e -> '.';
            case 0xff0c, 0x66b -> ',';
            default -> c;
        };
    }

    /**
     * The fault of a number, or a part of a cell, that can be read in two ways, with an unambiguous spelling of each. A
     * number with two kinds of marks, or a repeated mark, has only one reading, so only that spelling is given.
     */
    static ReadNumber ambiguous(TableCell cell, String text) {
        DecimalText.Rule rule =
                cell.form() == CellForm.POINT_TEXT ? DecimalText.Rule.POINT : DecimalText.Rule.INDONESIAN;
        DecimalText.Unambiguous ways = DecimalText.Unambiguous.of(text, rule);
        String shown = RowReader.shown(cell.saying(text));
        return ways.whole().equals(ways.fraction())
                ? new ReadNumber(
                        null,
                        Telling.oncePerColumn("workbook.number.marks").inEachRow(),
                        Map.of("text", shown, "plain", ways.whole()))
                : new ReadNumber(
                        null,
                        DecimalText.Fault.AMBIGUOUS.told(),
                        Map.of("text", shown, "whole", ways.whole(), "fraction", ways.fraction()));
    }
}
