package id.paritrana.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Reads the sheets of one spreadsheet package, row by row. */
final class XlsxSheet {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern NO_SIZE = Pattern.compile("0(\\.0+)?");
    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(86_399);

    private final List<String> strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final boolean pending;
    private final boolean unworked;
    private final CellBudget budget = new CellBudget();
    private List<TableCell> zeros = new ArrayList<>();
    private List<TableCell> olds = new ArrayList<>();
    private List<TableCell> unseen = new ArrayList<>();

    /**
     * @param pending whether the formulas of the file still have to be recalculated
     * @param unworked whether none was ever calculated, so that their zeros and empty texts are not results
     */
    XlsxSheet(List<String> strings, XlsxStyles styles, boolean from1904, boolean pending, boolean unworked) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.pending = pending;
        this.unworked = unworked;
    }

    /** The first rows of a sheet. */
    Table top(String sheet, XMLStreamReader xml) throws XMLStreamException, RefusedFile {
        return read(sheet, false, List.of(), xml, FileLimits.TOP_ROWS);
    }

    /**
     * @param hidden whether the sheet is not to be seen in the file
     * @param notes on its cells
     */
    Table read(String sheet, boolean hidden, List<CellNote> notes, XMLStreamReader xml)
            throws XMLStreamException, RefusedFile {
        return read(sheet, hidden, notes, xml, Integer.MAX_VALUE);
    }

    private Table read(String sheet, boolean hidden, List<CellNote> notes, XMLStreamReader xml, int most)
            throws XMLStreamException, RefusedFile {
        zeros = new ArrayList<>();
        olds = new ArrayList<>();
        unseen = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        List<Integer> hiddenRows = new ArrayList<>();
        BitSet hiddenColumns = new BitSet();
        List<MergedCells> merged = new ArrayList<>();
        List<TableCell> struckOut = new ArrayList<>();
        BitSet seen = new BitSet();
        int number = 0;
        while (xml.hasNext() && rows.size() < most) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("col".equals(xml.getLocalName()) && isUnseen(xml, "width")) {
                int from = Math.max(0, XlsxTables.number(xml.getAttributeValue(null, "min"), 1) - 1);
                int to = Math.min(FileLimits.COLUMNS, XlsxTables.number(xml.getAttributeValue(null, "max"), 1));
                hiddenColumns.set(from, Math.max(from, to));
            }
            if ("mergeCell".equals(xml.getLocalName())) {
                MergedCells.of(String.valueOf(xml.getAttributeValue(null, "ref")))
                        .ifPresent(merged::add);
                if (merged.size() > FileLimits.ROWS) {
                    throw CsvTables.tooLong(sheet, number);
                }
            }
            if (!"row".equals(xml.getLocalName())) {
                continue;
            }
            number = XlsxTables.number(xml.getAttributeValue(null, "r"), number + 1);
            boolean hiddenRow = isUnseen(xml, "ht");
            List<TableCell> filled = cells(sheet, number, xml, struckOut);
            if (filled.isEmpty()) {
                continue;
            }
            TableRow row = budget.row(sheet, number, filled);
            if (seen.get(number)) {
                throw twice(sheet, 0, number);
            }
            // rows beyond every program's limit take no memory
            if (number <= FileLimits.SPREADSHEET_ROWS) {
                seen.set(number);
            }
            rows.add(row);
            if (hiddenRow) {
                hiddenRows.add(number);
            }
            if (rows.size() > FileLimits.ROWS + 1) {
                throw CsvTables.tooLong(sheet, number);
            }
        }
        return Table.of(
                sheet,
                rows,
                new TableTraits(
                        hidden,
                        hiddenRows,
                        hiddenColumns,
                        merged,
                        struckOut,
                        List.of(),
                        zeros,
                        olds,
                        notes,
                        unseen,
                        '\0'));
    }

    /** The refusal of a file that holds a cell twice, which leaves open which of the two is shown. */
    private static RefusedFile twice(String sheet, int column, int row) {
        return new RefusedFile(Problem.error(
                sheet, CellAddress.of(column, row), "", Telling.alone("tables.file.cell-twice"), Map.of()));
    }

    /** Whether a row or column is hidden, or so narrow that it might as well be. */
    private static boolean isUnseen(XMLStreamReader xml, String size) {
        String given = xml.getAttributeValue(null, size);
        return XlsxTables.isTrue(xml.getAttributeValue(null, "hidden"))
                || given != null
                        && given.startsWith("0")
                        && NO_SIZE.matcher(given).matches();
    }

    private List<TableCell> cells(String sheet, int row, XMLStreamReader xml, List<TableCell> struckOut)
            throws XMLStreamException, RefusedFile {
        boolean noted = false;
        List<TableCell> cells = new ArrayList<>();
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !"c".equals(xml.getLocalName())) {
                continue;
            }
            String reference = xml.getAttributeValue(null, "r");
            int style = XlsxTables.number(xml.getAttributeValue(null, "s"), 0);
            // a cell without a reference follows the one before it, filled or not
            int column = reference == null ? next : CellAddress.column(reference);
            next = column + 1;
            TableCell cell = cell(sheet, Math.max(column, 0), row, xml);
            if (cell.isEmpty()) {
                continue;
            }
            if (column < 0 || column >= FileLimits.COLUMNS) {
                throw CsvTables.tooWide(sheet, row);
            }
            budget.spend(sheet, column, row, 1);
            if (styles.strikes(style) && !noted) {
                struckOut.add(cell);
                noted = true;
            }
            if (styles.whitens(style) && unseen.size() < FileLimits.PROBLEMS) {
                unseen.add(cell);
            }
            if (column < cells.size() && !cells.get(column).isEmpty()) {
                throw twice(sheet, column, row);
            }
            while (cells.size() <= column) {
                cells.add(new TableCell(sheet, cells.size(), row, "", CellForm.TEXT));
            }
            cells.set(column, cell);
        }
        return cells;
    }

    private TableCell cell(String sheet, int column, int row, XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        int style = XlsxTables.number(xml.getAttributeValue(null, "s"), 0);
        String value = "";
        String inline = null;
        boolean formula = false;
        boolean stored = false;
        boolean two = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        String next = Canon.text(XlsxTables.unescaped(xml.getElementText()));
                        two = two || stored && !next.equals(value);
                        stored = true;
                        value = next;
                    }
                    case "is" -> {
                        String next = XlsxTables.richText(xml, "is");
                        two = two || inline != null && !next.equals(inline);
                        inline = next;
                    }
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        String kind = type == null ? "n" : type;
        if (two || isOther(kind, value, inline)) {
            return new TableCell(sheet, column, row, TableCell.TWO_CONTENTS, CellForm.ERROR);
        }
        // a text may be empty; a value that is not stored was never calculated
        boolean computed = !formula || stored && (kind.equals("str") || !value.isEmpty());
        // programs that cannot calculate store 0, or an empty text, for every formula and leave the rest to the program
        // that opens the file
        boolean placeholder = formula && isPlaceholder(kind, value);
        if (!computed || unworked && placeholder) {
            return new TableCell(sheet, column, row, TableCell.NO_RESULT, CellForm.ERROR);
        }
        TableCell cell = cell(sheet, column, row, kind, style, value, inline);
        if (formula && pending && !cell.isEmpty() && olds.size() < FileLimits.PROBLEMS) {
            olds.add(cell);
        }
        if (placeholder && !cell.isEmpty() && zeros.size() < FileLimits.PROBLEMS) {
            zeros.add(cell);
        }
        return cell;
    }

    /** Whether a text inside a cell is another than the value beside it: programs differ in which of the two they show. */
    private boolean isOther(String kind, String value, @Nullable String inline) {
        if (value.isEmpty() || inline == null || inline.isEmpty()) {
            return false;
        }
        int shared = kind.equals("s") ? XlsxTables.number(value, -1) : -1;
        return !inline.equals(shared >= 0 && shared < strings.size() ? strings.get(shared) : value);
    }

    /** Whether any formula of a sheet has a result other than zero or an empty text. */
    static boolean holdsResults(XMLStreamReader xml) throws XMLStreamException {
        String kind = "n";
        boolean formula = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "c" -> {
                    String type = xml.getAttributeValue(null, "t");
                    kind = type == null ? "n" : type;
                    formula = false;
                }
                case "f" -> formula = true;
                case "v" -> {
                    String value = xml.getElementText();
                    if (formula && !value.isEmpty() && !isPlaceholder(kind, value)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isPlaceholder(String kind, String value) {
        return kind.equals("n") && isZero(value) || kind.equals("str") && value.isEmpty();
    }

    private static boolean isZero(String stored) {
        return stored.matches("-?0+(\\.0*)?([eE][+-]?\\d{1,4})?");
    }

    private TableCell cell(
            String sheet, int column, int row, String type, int style, String value, @Nullable String inline) {
        return switch (type) {
            case "s" -> {
                int index = XlsxTables.number(value, -1);
                boolean known = index >= 0 && index < strings.size();
                yield value.isEmpty() || known
                        ? text(sheet, column, row, style, known ? strings.get(index) : "")
                        : new TableCell(sheet, column, row, "#" + value, CellForm.ERROR);
            }
            case "inlineStr" -> text(sheet, column, row, style, inline == null ? value : inline);
            case "str" -> text(sheet, column, row, style, value);
            case "b" -> truth(sheet, column, row, value);
            case "d" -> new TableCell(sheet, column, row, value, CellForm.DATE);
            case "n" -> {
                if (value.isEmpty()) {
                    // a text that was given without its kind is none to be dropped
                    yield text(sheet, column, row, style, inline == null ? "" : inline);
                }
                CellFormat format = styles.format(style);
                String date = format.isDate() ? date(value) : null;
                yield date == null
                        ? new TableCell(sheet, column, row, value, CellForm.NUMBER, format)
                        : new TableCell(sheet, column, row, date, CellForm.DATE, format);
            }
            default -> new TableCell(sheet, column, row, value.isEmpty() ? "#?" : value, CellForm.ERROR);
        };
    }

    private TableCell text(String sheet, int column, int row, int style, String text) {
        if (text.equals(XlsxTables.TWOFOLD)) {
            return new TableCell(sheet, column, row, TableCell.TWO_CONTENTS, CellForm.ERROR);
        }
        CellFormat format = styles.format(style);
        return new TableCell(sheet, column, row, text, CellForm.TEXT, format.hidesText() ? format : CellFormat.GENERAL);
    }

    /** Programs write {@code 1} and {@code 0}, or the words that the standard's data type also allows. */
    private static TableCell truth(String sheet, int column, int row, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> new TableCell(sheet, column, row, "true", CellForm.TRUTH);
            case "0", "false" -> new TableCell(sheet, column, row, "false", CellForm.TRUTH);
            case "" -> new TableCell(sheet, column, row, "", CellForm.TEXT);
            default -> new TableCell(sheet, column, row, value, CellForm.ERROR);
        };
    }

    /** A serial day as ISO text, with its time if it has one; null when it lies outside the calendar. */
    private @Nullable String date(String serial) {
        BigDecimal days = DecimalText.read(serial, DecimalText.Rule.STORED).value();
        if (days == null || days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return null;
        }
        int whole = days.setScale(0, RoundingMode.DOWN).intValueExact();
        LocalDate day = from1904 ? DAY_ZERO_1904.plusDays(whole) : DAY_ZERO.plusDays(whole < 60 ? whole + 1L : whole);
        long seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                // a moment just before midnight must not round up to the next day
                .min(LAST_SECOND)
                .longValueExact();
        LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? day.toString() : moment.toString();
    }
}
