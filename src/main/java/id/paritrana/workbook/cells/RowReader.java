package id.paritrana.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.region.Regions;
import id.paritrana.tables.Canon;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.CellFormat;
import id.paritrana.tables.DateText;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.FileLimits;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.tables.PersonalData;
import id.paritrana.tables.PrintedCharacters;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;
import id.paritrana.tables.Telling;
import id.paritrana.tables.TextLimits;
import id.paritrana.workbook.CodeForm;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Vocabulary;

/** Reads the cells of one row by column, and reports every cell that cannot be understood. */
public final class RowReader {
    /** A fraction that a spreadsheet stores with a point and shows with the local decimal mark. */
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");

    /** The error text of a failed formula, which becomes plain text in an exported file. */
    private static final Pattern ERROR_SHOWN =
            Pattern.compile("#(REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|N/A)|Err:\\d{3}");
    /** Letters that were read in the wrong encoding: {@code \u00c3\u00a9}, {@code \u00e2\u20ac\u201c}. */
    private static final Pattern DAMAGED = Pattern.compile("\ufffd|[\u00c2\u00c3](?=[^\\p{L}]|$).?|\u00e2\u20ac.?");

    /** A cell that shows the error of a formula, which was often copied down. */
    public static final Telling ERROR =
            Telling.oncePerWording("workbook.cell.error").ifMany();

    /** The same where a code should be: each row that refers to the code shows the same. */
    private static final Telling ERROR_AS_CODE = Telling.oncePerColumn("workbook.cell.error", "text")
            .thenPerWording()
            .ifMany();

    private static final Telling REQUIRED =
            Telling.oncePerColumn("workbook.cell.required").inEachRow();

    /** The code of a group of rows may be in the first of them alone, which is told for itself. */
    private static final Telling REQUIRED_CODE = Telling.alone("workbook.cell.required");

    private static final int MOST_DOUBTS = FileLimits.PROBLEMS / 2;
    private static final Telling NOTHING = DecimalText.Fault.NOTHING.told();

    private final EditionTable table;
    private final Map<String, Integer> columns;
    private final TableRow row;
    private final String sheet;
    private final List<Problem> problems;
    private boolean sound = true;

    /** @param columns column code → position in the file */
    RowReader(EditionTable table, String sheet, Map<String, Integer> columns, TableRow row, List<Problem> problems) {
        this.table = table;
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.problems = problems;
    }

    /** Whether every required cell is filled and was understood. */
    boolean isSound() {
        return sound;
    }

    public int number() {
        return row.number();
    }

    /**
     * The cell of a column; an empty one at its position when the row ends early, or at column A when the file lacks
     * the column.
     */
    public TableCell cell(String column) {
        return at(columns.getOrDefault(column, -1));
    }

    /** The cell at a position. */
    TableCell at(int position) {
        return position >= 0 && position < row.cells().size()
                ? row.cells().get(position)
                : new TableCell(sheet, Math.max(position, 0), row.number(), "", CellForm.TEXT);
    }

    /** A code: text that is compared exactly; empty when absent. A code that a spreadsheet changed is not guessed. */
    String code(String column) {
        TableCell cell = cell(column);
        if (cell.form() == CellForm.DATE) {
            note(
                    filled(column),
                    column,
                    Telling.oncePer("workbook.cell.code-day", "text").thenPerColumn(),
                    Map.of("text", shown(cell)));
            return "";
        }
        if (cell.form() == CellForm.NUMBER && !isPlainCode(cell)) {
            note(
                    filled(column),
                    column,
                    Telling.oncePer("workbook.cell.code-number", "text").thenPerColumn(),
                    Map.of("text", shown(cell)));
            return "";
        }
        String code = limited(column, TextLimits.CODE);
        Optional<Telling> objection =
                code.isEmpty() ? Optional.empty() : CodeForm.of(table, column).flatMap(form -> form.objection(code));
        if (objection.isPresent()) {
            note(cell, column, objection.get(), Map.of("text", shown(cell)));
            // references to such a code are valid, and a recorded result may contain it
            return objection.get().equals(CodeForm.DOTS) ? code : "";
        }
        if (!code.isEmpty() && CodeForm.of(table, column).isPresent() && DateText.isAsSpreadsheetsWrite(code)) {
            doubt(cell, column, Telling.oncePerColumn("workbook.code.day").inEachRow(), Map.of("text", shown(cell)));
        }
        CodeForm.of(table, column)
                .flatMap(form -> form.withoutRemains(code))
                .ifPresent(plain -> doubt(
                        cell,
                        column,
                        Telling.oncePerColumn("workbook.code.remains").inEachRow(),
                        Map.of("text", shown(cell), "plain", plain)));
        return code;
    }

    /** Whether a numeric cell shows the code as typed: whole, or with the zeros that its format shows. */
    private static boolean isPlainCode(TableCell cell) {
        BigDecimal number = cell.decimal().value();
        CellFormat format = cell.format();
        if (number == null || number.signum() < 0 || format.isPercent() || format.scales() || format.hides(number)) {
            return false;
        }
        if (format.adorns(number)) {
            return false;
        }
        return number.scale() <= 0 || format.padded(number).isPresent();
    }

    /**
     * A code of a region. A spreadsheet that took it for a number dropped the last zero, which is restored where only
     * the code with it is a known region.
     */
    String region(String column) {
        TableCell cell = cell(column);
        if (cell.form() == CellForm.NUMBER && !isPlainCode(cell)) {
            Optional<String> restored = Regions.withLostZero(cell.asText());
            if (restored.isPresent()) {
                return restored.get();
            }
        }
        return code(column);
    }

    /** A name; empty when absent. */
    String name(String column) {
        String name = limited(column, TextLimits.NAME);
        boolean named =
                !DecimalText.isNothing(name) || ERROR_SHOWN.matcher(name).matches();
        if (table.column(column).required() && !named) {
            doubt(
                    cell(column),
                    column,
                    Telling.oncePerColumn("workbook.cell.name-nothing").inEachRow(),
                    Map.of("text", name));
        }
        return name;
    }

    /** Free text; empty when absent. */
    String text(String column) {
        return limited(column, TextLimits.TEXT);
    }

    private String limited(String column, int limit) {
        TableCell cell = filled(column);
        String text = Canon.text(FormulaGuard.restore(cell.asText()));
        if (cell.form() == CellForm.ERROR && !cell.isEmpty()) {
            return "";
        }
        if (cell.form() == CellForm.DATE) {
            note(
                    cell,
                    column,
                    Telling.oncePer("workbook.cell.text-day", "text").thenPerColumn(),
                    Map.of("text", shown(cell)));
            return "";
        }
        if (ERROR_SHOWN.matcher(text).matches()) {
            if (limit < TextLimits.TEXT) {
                note(cell, column, error(column), Map.of("text", text));
            } else {
                doubt(cell, column, error(column), Map.of("text", text));
            }
        }
        if (text.length() > limit) {
            note(cell, column, Telling.alone("workbook.cell.long"), Map.of("limit", Integer.toString(limit)));
            return "";
        }
        Optional<String> personal = PersonalData.inText(text);
        if (personal.isPresent()) {
            note(cell, column, Telling.alone(personal.get()), Map.of());
            return "";
        }
        Matcher damaged = DAMAGED.matcher(text);
        if (damaged.find()) {
            doubt(cell, column, Telling.oncePer("workbook.cell.damaged", "text"), Map.of("text", damaged.group()));
        }
        PrintedCharacters.missing(text)
                .ifPresent(one -> doubt(
                        cell,
                        column,
                        Telling.oncePerColumn("workbook.cell.unprintable").inEachRow(),
                        Map.of("text", one)));
        return text;
    }

    /** A number in the unit of its column; null when absent or not understood. */
    @Nullable
    public BigDecimal number(String column) {
        return number(column, table.column(column).kind());
    }

    /**
     * A number; null when absent or not understood.
     *
     * @param unit the unit of the number in this row
     */
    @Nullable
    public BigDecimal number(String column, Column.Kind unit) {
        TableCell cell = filled(column);
        if (cell.isEmpty() || cell.form() == CellForm.ERROR) {
            return null;
        }
        ReadNumber read = ReadNumber.of(cell, unit);
        if (read.fault() != null) {
            boolean needed =
                    table == EditionTable.MARKS && table.column(column).required() && NOTHING.equals(read.fault());
            note(
                    cell,
                    column,
                    needed ? Telling.oncePerWording("workbook.number.nothing-needed") : read.fault(),
                    read.args());
        }
        BigDecimal stored = cell.form() == CellForm.NUMBER ? cell.decimal().value() : null;
        if (read.value() != null && stored != null && cell.format().rounds(stored)) {
            doubt(
                    cell,
                    column,
                    Telling.oncePerColumn("workbook.format.rounded", "format"),
                    Map.of(
                            "text",
                            DecimalText.withComma(DecimalText.of(read.value())),
                            "format",
                            cell.format().code()));
        }
        return read.value();
    }

    /** A whole number between two bounds; null when absent or not understood. */
    @Nullable
    Integer whole(String column, int least, int most) {
        BigDecimal value = number(column, Column.Kind.WHOLE);
        if (value == null) {
            return null;
        }
        if (value.scale() > 0
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            note(
                    cell(column),
                    column,
                    Telling.oncePerColumn("workbook.cell.whole").inEachRow(),
                    Map.of(
                            "text",
                            shown(cell(column)),
                            "least",
                            Integer.toString(least),
                            "most",
                            Integer.toString(most)));
            return null;
        }
        return value.intValueExact();
    }

    /** A date; null when absent or not understood. */
    @Nullable
    LocalDate date(String column) {
        TableCell cell = filled(column);
        if (cell.isEmpty() || cell.form() == CellForm.ERROR) {
            return null;
        }
        ReadDate read = ReadDate.of(cell, column);
        if (read.told() != null && read.value() == null) {
            note(cell, column, read.told(), read.args());
        } else if (read.told() != null) {
            doubt(cell, column, read.told(), read.args());
        }
        return read.value();
    }

    /** A word of a vocabulary; null when absent or not one of them. */
    <E> @Nullable E word(String column, Vocabulary<E> vocabulary) {
        TableCell cell = filled(column);
        if (cell.isEmpty() || cell.form() == CellForm.ERROR) {
            return null;
        }
        BigDecimal stored = cell.form() == CellForm.NUMBER ? cell.decimal().value() : null;
        String written = stored == null ? "" : cell.format().words(stored);
        if (stored != null && written.isEmpty() && cell.format().hides(stored)) {
            note(
                    cell,
                    column,
                    Telling.oncePerColumn("workbook.format.hidden", "format").inEachRow(),
                    Map.of("text", shown(cell), "format", cell.format().code()));
            return null;
        }
        if (stored != null && !written.isEmpty() && written.equals(cell.format().code())) {
            doubt(
                    cell,
                    column,
                    Telling.oncePerColumn("workbook.format.conditions", "format"),
                    Map.of("text", shown(cell), "format", written));
            written = "";
        }
        Optional<E> word = vocabulary.find(written.isEmpty() ? cell.asText() : written);
        if (word.isEmpty() && !written.isEmpty()) {
            note(
                    cell,
                    column,
                    Telling.oncePerColumn("workbook.format.rewritten", "format").inEachRow(),
                    Map.of("text", shown(cell), "format", cell.format().code()));
        } else if (word.isEmpty()) {
            note(
                    cell,
                    column,
                    Telling.oncePerWording("workbook.cell.word"),
                    Map.of("text", shown(cell), "choices", vocabulary.choices()));
        }
        return word.orElse(null);
    }

    <E> E word(String column, Vocabulary<E> vocabulary, E otherwise) {
        E word = word(column, vocabulary);
        return word == null ? otherwise : word;
    }

    /** Adds a warning about a cell of this row; warnings never crowd out errors. */
    private void doubt(TableCell cell, String column, Telling told, Map<String, String> args) {
        if (problems.size() < MOST_DOUBTS) {
            problems.add(new Problem(cell.sheet(), cell.address(), column, told, args, Problem.Severity.WARNING));
        }
    }

    /** Adds a problem at a cell of this row. */
    void note(TableCell cell, String column, Telling told, Map<String, String> args) {
        if (problems.size() < FileLimits.PROBLEMS) {
            problems.add(Problem.error(cell, column, told, args));
        }
        if (table.column(column).required()) {
            sound = false;
        }
    }

    /** The cell; reports it when it is required and empty, or shows an error. */
    private TableCell filled(String column) {
        TableCell cell = cell(column);
        if (cell.form() == CellForm.ERROR && !cell.isEmpty()) {
            Telling told =
                    switch (cell.text()) {
                        case TableCell.NO_RESULT ->
                            Telling.oncePerColumn("workbook.cell.no-result").inEachRow();
                        case TableCell.TWO_CONTENTS -> Telling.alone("workbook.cell.two-contents");
                        default -> error(column);
                    };
            note(cell, column, told, told.key().equals(ERROR.key()) ? Map.of("text", shown(cell)) : Map.of());
        } else if (cell.isEmpty() && table.column(column).required()) {
            sound = false;
            if (columns.containsKey(column)) {
                note(cell, column, isCode(column) ? REQUIRED_CODE : REQUIRED, Map.of("column", column));
            }
        } else if (cell.form() == CellForm.TEXT && cell.format().hidesText() && !cell.isEmpty()) {
            doubt(
                    cell,
                    column,
                    Telling.oncePerColumn("workbook.format.hidden-text", "format"),
                    Map.of("text", shown(cell), "format", cell.format().code()));
        }
        return cell;
    }

    private Telling error(String column) {
        return isCode(column) ? ERROR_AS_CODE : ERROR;
    }

    private boolean isCode(String column) {
        return table.column(column).kind() == Column.Kind.CODE;
    }

    /** A cell's text as a message may show it: short, and never a number that belongs to a person. */
    public static String shown(TableCell cell) {
        String stored = cell.asText();
        if (PersonalData.inText(stored).isPresent()) {
            return "…";
        }
        String text = cell.form() == CellForm.NUMBER && FRACTION.matcher(stored).matches()
                ? DecimalText.withComma(stored)
                : stored.replace('\n', '\u21b5').replace('\t', '\u21e5');
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
