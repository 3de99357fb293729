package id.paritrana.workbook.template;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

import id.paritrana.tables.CellAddress;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Vocabulary;

/**
 * What sheets for people contain besides data: drop-downs, a note on each title, columns of codes formatted as text so
 * that a spreadsheet does not turn them into numbers or dates, and frozen titles. The template and the workbook that
 * goes back with its problems have the same.
 */
final class SheetFurniture {
    /** The cell format that keeps text as typed. */
    static final String AS_TYPED = "@";

    private static final int LAST_ROW = 2_000;
    private static final int FIRST_LIST = 8;

    private final Messages messages;
    private final Map<EditionTable, Position> codes = new EnumMap<>(EditionTable.class);
    private final Map<String, Range> words = new HashMap<>();

    /** @param sheet the sheet with the codes of a table, to which others refer */
    private record Position(String sheet, int column, int firstRow) {
        String range() {
            String letter = CellAddress.of(column, 1).replaceAll("\\d", "");
            return "'%s'!$%s$%d:$%s$%d".formatted(sheet.replace("'", "''"), letter, firstRow + 1, letter, LAST_ROW);
        }
    }

    SheetFurniture(Messages messages) {
        this.messages = messages;
    }

    /** Remembers where the codes of a table are, so that columns that refer to them get a drop-down list. */
    void codesOf(EditionTable table, String sheet, int column, int firstRow) {
        codes.put(table, new Position(sheet, column, firstRow));
    }

    /** Writes every list of words beside the guide; the drop-downs of all sheets take their words from there. */
    void lists(Worksheet guide, int row) {
        int column = FIRST_LIST;
        for (EditionTable table : EditionTable.values()) {
            for (Column each : table.columns()) {
                Optional<Vocabulary<?>> vocabulary = Vocabulary.of(table, each);
                if (vocabulary.isEmpty()) {
                    continue;
                }
                String name = table.code() + "." + each.code();
                List<String> choices = List.of(vocabulary.get().choices().split(", "));
                guide.value(row, column, name);
                guide.style(row, column).bold().set();
                for (int i = 0; i < choices.size(); i++) {
                    guide.value(row + 1 + i, column, choices.get(i));
                }
                words.put(name, guide.range(row + 1, column, row + choices.size(), column));
                guide.width(column, 22);
                column++;
            }
        }
    }

    /**
     * @param columns position of each column in the sheet
     * @param header row of the titles that have notes
     * @param firstRow of data
     */
    void furnish(Worksheet sheet, EditionTable table, Map<Column, Integer> columns, int header, int firstRow) {
        sheet.freezePane(0, firstRow);
        columns.forEach((column, at) -> {
            sheet.comment(header, at, column.title() + ": " + help(table, column));
            if (isTyped(table, column)) {
                sheet.style(at).format(AS_TYPED).set();
            }
            Range cells = sheet.range(firstRow, at, LAST_ROW, at);
            Range allowed = words.get(table.code() + "." + column.code());
            if (allowed != null) {
                cells.validateWithList(allowed).showErrorMessage(false);
            } else {
                pointsTo(table, column).map(codes::get).ifPresent(position -> cells.validateWithListByFormula(
                                position.range())
                        .showErrorMessage(false));
            }
        });
    }

    /** The table to whose codes a column refers. */
    private static Optional<EditionTable> pointsTo(EditionTable table, Column column) {
        return switch (column.code()) {
            case "category" -> Optional.of(EditionTable.CATEGORIES);
            case "nomination" -> Optional.of(EditionTable.NOMINATIONS);
            case "criterion" -> Optional.of(EditionTable.CRITERIA);
            case "seat" -> Optional.of(EditionTable.SEATS);
            case "parent" -> table == EditionTable.CRITERIA ? Optional.of(table) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether text in a column must stay as typed: codes, and lists such as {@code 0:30}. */
    static boolean isTyped(EditionTable table, Column column) {
        return column.kind() == Column.Kind.CODE
                || column.kind() == Column.Kind.REGION
                || table == EditionTable.CRITERIA && column.code().equals("table");
    }

    String help(EditionTable table, Column column) {
        return messages.say("workbook.help." + table.code() + "." + column.code());
    }
}
