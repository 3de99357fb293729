package id.paritrana.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Source;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Table;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;

/**
 * The file that goes back to the one who uploaded it: the same sheets, every wrong cell coloured, a column {@code
 * Keterangan} that says what to do in each row, and a sheet that lists everything. It can be corrected and uploaded again.
 */
public final class ProblemWorkbook {
    private static final String REMARK = "Keterangan";
    private static final String WRONG = "FCE4D6";
    private static final int REMARK_WIDTH = 80;
    private static final int LONGEST_REMARK = 30_000;

    private final Reading reading;
    private final ProblemText words;
    private final Messages messages;
    private final Map<String, List<Problem>> byRow = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();

    private ProblemWorkbook(Reading reading, Locale locale) {
        this.reading = reading;
        this.words = new ProblemText(locale);
        this.messages = Messages.in(locale);
        for (Problem problem : reading.problems()) {
            wrong.add(problem.place());
            String row = problem.cell().replaceAll("[A-Z]", "");
            byRow.computeIfAbsent(problem.sheet() + "!" + row, key -> new ArrayList<>())
                    .add(problem);
        }
    }

    /** The workbook of a reading, as a spreadsheet. */
    public static byte[] xlsx(Reading reading, Locale locale) {
        ProblemWorkbook workbook = new ProblemWorkbook(reading, locale);
        return XlsxWriter.build(file -> {
            workbook.list(file.newWorksheet(WorkbookTemplate.GUIDE));
            for (Table table : reading.source().tables()) {
                if (!WorkbookReader.isKnownBystander(table.name())) {
                    workbook.table(file.newWorksheet(table.name()), table);
                }
            }
        });
    }

    private void list(Worksheet sheet) throws IOException {
        sheet.value(0, 0, messages.say("workbook.guide.problems"));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, messages.say("workbook.guide.problems.todo"));
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
        for (TableRow row : table.above()) {
            for (TableCell cell : row.cells()) {
                write(sheet, cell, cell(cell, null, null, false));
            }
        }
        EditionTable known = EditionTable.named(table.name()).orElse(null);
        Map<Integer, Column> columns = new HashMap<>();
        int headerRow = 0;
        for (TableCell cell : table.header()) {
            headerRow = cell.row() - 1;
            write(sheet, cell, WrittenCell.of(FormulaGuard.restore(cell.asText())));
            sheet.style(headerRow, cell.column()).bold().set();
            Optional<Column> column =
                    known == null ? Optional.empty() : known.columnNamed(FormulaGuard.restore(cell.asText()));
            column.ifPresent(found -> columns.put(cell.column(), found));
        }
        sheet.value(headerRow, remark, REMARK);
        sheet.style(headerRow, remark).bold().set();
        sheet.width(remark, REMARK_WIDTH);
        for (TableRow row : table.rows()) {
            boolean choice = isChoice(row, columns);
            for (TableCell cell : row.cells()) {
                if (cell.column() != remark) {
                    write(sheet, cell, cell(cell, known, columns.get(cell.column()), choice));
                }
            }
            remark(sheet, table.name(), row.number(), remark);
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

    private void remark(Worksheet sheet, String table, int row, int column) {
        List<Problem> problems = byRow.getOrDefault(table + "!" + row, List.of());
        if (problems.isEmpty()) {
            return;
        }
        String text = String.join(
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

    /** The cell as it was; numbers of a comma-separated file become numeric cells, so that the other rule cannot misread them. */
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
                ScoreTable.Reading lines =
                        ScoreTable.read(text, choice, part -> DecimalText.read(part, DecimalText.Rule.POINT));
                return lines.fault() == null ? new WrittenCell.Lines(lines.table()) : WrittenCell.of(text);
            }
        }
        return WrittenCell.of(text);
    }

    /** Whether a readable text is a number here; a code with leading zeros is none. */
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
