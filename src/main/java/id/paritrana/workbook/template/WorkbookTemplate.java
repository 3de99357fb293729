package id.paritrana.workbook.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import id.paritrana.tables.WrittenCell;
import id.paritrana.tables.WrittenTable;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.EditionKey;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionTables;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.Vocabulary;
import id.paritrana.workbook.cells.ExampleRow;

/**
 * The workbook that a secretariat starts from. It opens on its guide; each table has a sheet with a row of Indonesian
 * titles above the row of codes, an {@link ExampleRow}, and the {@link ExampleScheme}. Every setting is listed, even
 * when it keeps its default.
 */
public final class WorkbookTemplate {
    /** The sheet that explains; never read. */
    static final String GUIDE = "Petunjuk";

    private static final String REMARK = "Keterangan";
    private static final int TITLES = 0;
    private static final int CODES = 1;
    private static final int EXAMPLE = 2;
    private static final int FIRST_ROW = 3;
    private static final String HEAD = "E8EEF4";
    private static final String PALE = "6B7280";

    private final Messages messages;
    private final SheetFurniture furniture;

    private WorkbookTemplate(Messages messages) {
        this.messages = messages;
        this.furniture = new SheetFurniture(messages);
    }

    /**
     * The template as a spreadsheet; titles are Indonesian beside their codes, notes and guide in the requested
     * language.
     */
    public static byte[] xlsx(Locale locale) {
        WorkbookTemplate template = new WorkbookTemplate(Messages.in(locale));
        List<WrittenTable> tables = EditionTables.of(ExampleScheme.workbook());
        return XlsxWriter.build(workbook -> {
            guide(workbook.newWorksheet(GUIDE), template.messages, template.furniture);
            for (EditionTable table : EditionTable.values()) {
                int code = table.columns().stream().map(Column::code).toList().indexOf("code");
                if (code >= 0) {
                    template.furniture.codesOf(table, table.sheetTitle(), code, FIRST_ROW);
                }
            }
            for (WrittenTable table : tables) {
                template.table(workbook, table);
            }
        });
    }

    private void table(Workbook workbook, WrittenTable written) throws IOException {
        EditionTable table = EditionTable.named(written.name()).orElseThrow();
        Worksheet sheet = workbook.newWorksheet(table.sheetTitle());
        XlsxWriter.widths(sheet, written);
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            int at = columns.size();
            columns.put(column, at);
            sheet.value(TITLES, at, column.title());
            sheet.value(CODES, at, column.code());
        }
        int remarks = columns.size();
        sheet.value(TITLES, remarks, REMARK);
        sheet.width(remarks, 60);
        sheet.range(TITLES, 0, TITLES, remarks).style().bold().fillColor(HEAD).set();
        sheet.range(CODES, 0, CODES, remarks)
                .style()
                .italic()
                .fontColor(PALE)
                .fillColor(HEAD)
                .set();
        furniture.furnish(sheet, table, columns, TITLES, EXAMPLE);
        row(sheet, table, EXAMPLE, ExampleRow.of(table));
        sheet.value(EXAMPLE, remarks, ExampleRow.REMARK + say("workbook.guide.example-row"));
        sheet.range(EXAMPLE, 0, EXAMPLE, remarks)
                .style()
                .italic()
                .fontColor(PALE)
                .set();
        int at = FIRST_ROW;
        for (List<WrittenCell> row : withEverySetting(table, written.rows())) {
            row(sheet, table, at, row);
            if (table == EditionTable.EDITION || table == EditionTable.RULES) {
                String key = ((WrittenCell.Text) row.get(row.size() - 2)).text();
                sheet.value(at, remarks, say("workbook.key." + table.code() + "." + key));
            }
            at++;
        }
    }

    private static void row(Worksheet sheet, EditionTable table, int at, List<WrittenCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            XlsxWriter.cell(sheet, at, i, cells.get(i));
            boolean code = table == EditionTable.EDITION
                    && i == 1
                    && cells.get(0).equals(WrittenCell.of(EditionKey.CODE.code()));
            if (code || SheetFurniture.isTyped(table, table.columns().get(i))) {
                sheet.style(at, i).format(SheetFurniture.AS_TYPED).set();
            }
        }
    }

    /** The rows of a table of settings with a row for each key that keeps its default in the example. */
    private static List<List<WrittenCell>> withEverySetting(EditionTable table, Iterable<List<WrittenCell>> written) {
        List<List<WrittenCell>> rows = new ArrayList<>();
        written.forEach(rows::add);
        List<List<WrittenCell>> all = new ArrayList<>(rows);
        if (table == EditionTable.EDITION) {
            for (EditionKey key : EditionKey.values()) {
                WrittenCell word = WrittenCell.of(key.code());
                if (rows.stream().noneMatch(row -> row.get(0).equals(word))) {
                    all.add(Math.min(key.ordinal(), all.size()), List.of(word, WrittenCell.EMPTY));
                }
            }
        } else if (table == EditionTable.RULES) {
            for (RuleKey key : RuleKey.values()) {
                WrittenCell word = WrittenCell.of(key.code());
                if (rows.stream().noneMatch(row -> row.get(1).equals(word))) {
                    all.add(List.of(WrittenCell.of(EditionWorkbook.ALL), word, WrittenCell.EMPTY));
                }
            }
        }
        return all;
    }

    /** Writes the guide, and the words that the drop-downs of the other sheets offer. */
    static void guide(Worksheet sheet, Messages messages, SheetFurniture furniture) throws IOException {
        int row = 0;
        for (String line : List.of("title", "steps", "rows", "example", "delete", "numbers", "personal")) {
            sheet.value(row, 0, messages.say("workbook.guide." + line));
            row++;
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        row++;
        furniture.lists(sheet, row);
        int column = 0;
        for (String heading : List.of("table", "column", "alias", "required", "text", "words")) {
            sheet.value(row, column, messages.say("workbook.guide." + heading));
            sheet.style(row, column).bold().fillColor(HEAD).set();
            column++;
        }
        for (EditionTable table : EditionTable.values()) {
            row++;
            sheet.value(row, 0, table.code());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 2, String.join(", ", table.aliases()));
            sheet.value(row, 3, table.isRequired() ? messages.say("workbook.guide.yes") : "");
            sheet.value(row, 4, messages.say("workbook.help." + table.code()));
            for (Column each : table.columns()) {
                row++;
                line(sheet, row, table, each, messages, furniture);
            }
        }
        double[] widths = {14, 18, 26, 10, 70, 70};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    private static void line(
            Worksheet sheet, int row, EditionTable table, Column column, Messages messages, SheetFurniture furniture) {
        sheet.value(row, 0, table.code());
        sheet.value(row, 1, column.code());
        sheet.value(row, 2, String.join(", ", column.aliases()));
        sheet.value(row, 3, column.required() ? messages.say("workbook.guide.yes") : "");
        sheet.value(row, 4, furniture.help(table, column));
        sheet.value(
                row,
                5,
                Vocabulary.of(table, column).map(WorkbookTemplate::words).orElse(""));
        sheet.style(row, 4).wrapText(true).set();
        sheet.style(row, 5).wrapText(true).set();
    }

    /** Every word with its Indonesian synonyms: {@code cost (makin_rendah_makin_baik)}. */
    private static <E> String words(Vocabulary<E> vocabulary) {
        Map<E, List<String>> byMeaning = vocabulary.words().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return byMeaning.values().stream()
                .map(words -> words.size() == 1
                        ? words.get(0)
                        : words.get(0) + " (" + String.join(", ", words.subList(1, words.size())) + ")")
                .collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return messages.say(key);
    }
}
