package id.paritrana.workbook.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.Telling;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.ScoreTable;
import id.paritrana.workbook.Vocabulary;
import id.paritrana.workbook.cells.BystanderSheets;
import id.paritrana.workbook.cells.OpenTable;
import id.paritrana.workbook.cells.Reading;

/**
 * The file that goes back to its uploader: the same sheets with their titles and formats, every wrong cell coloured, a
 * column {@code Keterangan} that says what to do in each row, a sheet that lists everything and the guide of the
 * template. It can be corrected and uploaded again.
 */
public final class ProblemWorkbook {
    /** The sheet that lists the problems; never read. */
    static final String LIST = "Masalah";

    private static final String REMARK = "Keterangan";
    private static final Pattern OUR_REMARK = Pattern.compile("(?s)[A-Z]{1,3}\\d+: .*");
    private static final String BEYOND = "?";
    private static final String WRONG = "FCE4D6";
    private static final int REMARK_WIDTH = 80;
    private static final double NARROWEST = 12;
    private static final double WIDEST = 40;
    private static final int LONGEST_REMARK = 30_000;

    private final Reading reading;
    private final ProblemText words;
    private final Messages messages;
    /** The remark at a further cell that a problem speaks of. */
    private static final Telling SAME_AS_AT = Telling.alone("workbook.cell.same-as-at");

    private final SheetFurniture furniture;
    private final Map<String, List<Problem>> byRow = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();

    private ProblemWorkbook(Reading reading, Locale locale) {
        this.reading = reading;
        this.words = new ProblemText(locale);
        this.messages = Messages.in(locale);
        this.furniture = new SheetFurniture(messages);
        reading.problems().forEach(this::mark);
        reading.alike().forEach(this::mark);
        reading.problems().forEach(this::markFurther);
        reading.alike().forEach(this::markFurther);
    }

    /** Marks the other cells that a problem speaks of; what has a problem of its own says that alone. */
    private void markFurther(Problem problem) {
        for (String place : problem.further()) {
            if (!wrong.contains(place)) {
                int at = place.lastIndexOf('!');
                String sheet = place.substring(0, at);
                mark(Problem.error(
                        sheet,
                        place.substring(at + 1),
                        "",
                        SAME_AS_AT,
                        Map.of("cell", sheet.equals(problem.sheet()) ? problem.cell() : problem.place())));
            }
        }
    }

    private void mark(Problem problem) {
        wrong.add(problem.place());
        String row = problem.cell().replaceAll("[A-Z]", "");
        byRow.computeIfAbsent(problem.sheet() + "!" + row, key -> new ArrayList<>())
                .add(problem);
    }

    /** The workbook of a reading, as a spreadsheet. */
    public static byte[] xlsx(Reading reading, Locale locale) {
        ProblemWorkbook workbook = new ProblemWorkbook(reading, locale);
        return XlsxWriter.build(file -> {
            workbook.list(file.newWorksheet(LIST));
            WorkbookTemplate.guide(file.newWorksheet(WorkbookTemplate.GUIDE), workbook.messages, workbook.furniture);
            reading.source().tables().forEach(workbook::note);
            for (Table table : reading.source().tables()) {
                if (!BystanderSheets.hold(table.name())) {
                    workbook.table(file.newWorksheet(table.name()), table);
                }
            }
        });
    }

    private void list(Worksheet sheet) throws IOException {
        sheet.value(0, 0, messages.say("workbook.guide.problems"));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, messages.say("workbook.guide.problems.mend"));
        sheet.value(3, 0, messages.say("workbook.guide.place"));
        sheet.value(3, 1, messages.say("workbook.guide.problem"));
        sheet.range(3, 0, 3, 1).style().bold().fillColor("E8EEF4").set();
        int row = 4;
        for (Problem problem : reading.problems()) {
            sheet.value(row, 0, FormulaGuard.neutralise(problem.place()));
            sheet.value(row, 1, FormulaGuard.neutralise(words.sentence(problem)));
            row++;
        }
        sheet.width(0, 22);
        sheet.width(1, 110);
    }

    private void note(Table table) {
        EditionTable.named(table.name())
                .ifPresent(known -> columns(known, table).forEach((at, column) -> {
                    if (column.code().equals("code")) {
                        furniture.codesOf(known, table.name(), at, firstRow(table));
                    }
                }));
    }

    /** The row below the titles, counted from 0. */
    private static int firstRow(Table table) {
        Set<Integer> aside = table.aside().stream().map(TableRow::number).collect(Collectors.toSet());
        int titles = table.headerRow();
        while (aside.contains(titles + 1)) {
            titles++;
        }
        return titles;
    }

    private static Map<Integer, Column> columns(EditionTable known, Table table) {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        for (TableCell cell : table.header()) {
            known.columnNamed(FormulaGuard.restore(cell.asText()))
                    .filter(column -> !columns.containsValue(column))
                    .ifPresent(column -> columns.put(cell.column(), column));
        }
        return columns;
    }

    private void table(Worksheet sheet, Table table) {
        int remark = table.header().size();
        for (TableRow row : table.rows()) {
            remark = Math.max(remark, row.cells().size());
        }
        for (TableCell cell : table.header()) {
            if (Canon.word(cell.text()).equals(OpenTable.REMARK)) {
                remark = cell.column();
            }
        }
        EditionTable known = EditionTable.named(table.name()).orElse(null);
        Map<Integer, Column> columns = known == null ? Map.of() : columns(known, table);
        int header = table.headerRow() - 1;
        if (known != null) {
            Map<Column, Integer> places = new LinkedHashMap<>();
            columns.forEach((at, column) -> places.put(column, at));
            furniture.furnish(sheet, known, places, header, firstRow(table));
        }
        for (TableRow row : table.aside()) {
            for (TableCell cell : row.cells()) {
                write(sheet, cell, cell(cell, null, null, false));
                sheet.style(cell.row() - 1, cell.column()).italic().set();
            }
        }
        for (TableCell cell : table.header()) {
            write(sheet, cell, WrittenCell.of(FormulaGuard.restore(cell.asText())));
            sheet.style(header, cell.column()).bold().fillColor("E8EEF4").set();
            sheet.width(
                    cell.column(),
                    Math.min(WIDEST, Math.max(NARROWEST, cell.text().length() + 2)));
        }
        sheet.value(header, remark, REMARK);
        sheet.style(header, remark).bold().set();
        sheet.width(remark, REMARK_WIDTH);
        for (TableRow row : table.rows()) {
            boolean choice = isChoice(row, columns);
            String said = "";
            for (TableCell cell : row.cells()) {
                if (cell.column() != remark) {
                    write(
                            sheet,
                            cell,
                            isBeyond(cell, table)
                                    ? WrittenCell.of(BEYOND)
                                    : cell(cell, known, columns.get(cell.column()), choice));
                    typed(sheet, cell, known, columns.get(cell.column()));
                } else if (!OUR_REMARK.matcher(cell.text()).matches()) {
                    said = cell.text();
                }
            }
            remark(sheet, table.name(), row.number(), remark, said);
        }
    }

    /** Whether a cell shows that its row of a comma-separated file was longer than the titles, which a sheet cannot show. */
    private static boolean isBeyond(TableCell cell, Table table) {
        return cell.isEmpty()
                && cell.form() == CellForm.POINT_TEXT
                && cell.column() >= table.header().size();
    }

    /** Formats a code's cell as text; otherwise a retyped code could become a number or a date. */
    private static void typed(Worksheet sheet, TableCell cell, @Nullable EditionTable known, @Nullable Column column) {
        if (known != null && column != null && cell.form() == CellForm.TEXT && SheetFurniture.isTyped(known, column)) {
            sheet.style(cell.row() - 1, cell.column())
                    .format(SheetFurniture.AS_TYPED)
                    .set();
        }
    }

    private void write(Worksheet sheet, TableCell cell, WrittenCell written) {
        XlsxWriter.cell(sheet, cell.row() - 1, cell.column(), written);
        if (cell.form() == CellForm.NUMBER && !cell.format().code().isEmpty()) {
            // 0.51 under another format would be another number to its reader
            sheet.style(cell.row() - 1, cell.column())
                    .format(cell.format().code())
                    .set();
        }
        if (wrong.contains(cell.place())) {
            sheet.style(cell.row() - 1, cell.column()).fillColor(WRONG).set();
        }
    }

    /** @param said the existing remark, which is kept where there is no problem */
    private void remark(Worksheet sheet, String table, int row, int column, String said) {
        List<Problem> problems = byRow.getOrDefault(table + "!" + row, List.of());
        if (problems.isEmpty() && said.isEmpty()) {
            return;
        }
        String text = problems.isEmpty()
                ? FormulaGuard.restore(said)
                : String.join(
                        "\n",
                        problems.stream()
                                .map(problem -> problem.cell() + ": " + words.sentence(problem))
                                .toList());
        sheet.value(
                row - 1,
                column,
                FormulaGuard.neutralise(text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK)));
        sheet.style(row - 1, column).wrapText(true).set();
    }

    /**
     * The cell unchanged; numbers of a comma-separated file become numeric cells, so that the other rule cannot misread
     * them.
     */
    private static WrittenCell cell(
            TableCell cell, @Nullable EditionTable table, @Nullable Column column, boolean choice) {
        String text = FormulaGuard.restore(cell.text());
        BigDecimal number = cell.decimal().value();
        if (cell.form() == CellForm.NUMBER) {
            return number == null ? WrittenCell.of(text) : WrittenCell.of(number);
        }
        if (cell.form() == CellForm.DATE) {
            Optional<LocalDate> date = DateText.read(text);
            return date.isPresent() ? WrittenCell.of(date.get()) : WrittenCell.of(text);
        }
        if (cell.form() == CellForm.POINT_TEXT && column != null) {
            if (number != null && isNumber(text, number, table, column)) {
                return WrittenCell.of(number);
            }
            if (table == EditionTable.CRITERIA && column.code().equals("table")) {
                ScoreTable.ReadTable lines =
                        ScoreTable.read(text, choice, part -> DecimalText.read(part, DecimalText.Rule.POINT));
                return lines.fault() == null ? new WrittenCell.TextWithNumbers(lines.table()) : WrittenCell.of(text);
            }
        }
        return WrittenCell.of(text);
    }

    /** Whether a readable text is a number here; a code with leading zeros is not. */
    private static boolean isNumber(String text, BigDecimal number, @Nullable EditionTable table, Column column) {
        boolean plain = text.indexOf('.') >= 0 || DecimalText.of(number).equals(text);
        return switch (column.kind()) {
            case NUMBER, WHOLE, PEOPLE, PERCENT, SHARE -> true;
            case NUMBER_OR_CODE -> plain;
            case TEXT ->
                plain
                        && (table == EditionTable.RULES || table == EditionTable.EDITION)
                        && column.code().equals("value");
            case CODE, REGION, DATE, WORD, TRUTH -> false;
        };
    }

    private static boolean isChoice(TableRow row, Map<Integer, Column> columns) {
        return row.cells().stream().anyMatch(cell -> {
            Column column = columns.get(cell.column());
            return column != null
                    && column.code().equals("source")
                    && Vocabulary.SOURCES
                            .find(cell.text())
                            .filter(Source.CHOICE::equals)
                            .isPresent();
        });
    }
}
