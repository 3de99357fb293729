package id.paritrana.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import id.paritrana.tables.WrittenTable;
import id.paritrana.tables.XlsxWriter;
import id.paritrana.words.Messages;

/**
 * The workbook that a secretariat starts from: every table with its columns, a note on each heading, a guide, and the
 * {@link ExampleScheme}.
 */
public final class WorkbookTemplate {
    /** The sheet that explains; never read. */
    static final String GUIDE = "Petunjuk";

    private static final int LAST_VALIDATED_ROW = 2_000;
    private static final int LONGEST_LIST = 250;

    private final Messages messages;

    private WorkbookTemplate(Locale locale) {
        this.messages = Messages.in(locale);
    }

    /** The template as a spreadsheet; the headings are codes, their notes and the guide are in the language asked for. */
    public static byte[] xlsx(Locale locale) {
        WorkbookTemplate template = new WorkbookTemplate(locale);
        List<WrittenTable> tables = EditionTables.of(ExampleScheme.workbook());
        return XlsxWriter.build(workbook -> {
            boolean first = true;
            for (WrittenTable table : tables) {
                template.table(workbook, table);
                if (first) {
                    template.guide(workbook.newWorksheet(GUIDE));
                    first = false;
                }
            }
        });
    }

    private void table(Workbook workbook, WrittenTable written) throws IOException {
        EditionTable table = EditionTable.named(written.name()).orElseThrow();
        Worksheet sheet = workbook.newWorksheet(written.name());
        XlsxWriter.sheet(sheet, written);
        int at = 0;
        for (Column column : table.columns()) {
            sheet.comment(0, at, column.aliases().get(0) + ": " + help(table, column));
            Optional<Vocabulary<?>> words = Vocabulary.of(table, column);
            if (words.isPresent() && words.get().choices().length() < LONGEST_LIST) {
                String list = "\"" + words.get().choices().replace(", ", ",") + "\"";
                sheet.range(1, at, LAST_VALIDATED_ROW, at)
                        .validateWithListByFormula(list)
                        .showErrorMessage(false);
            }
            at++;
        }
    }

    private void guide(Worksheet sheet) throws IOException {
        int row = 0;
        for (String key : List.of("title", "example", "numbers", "personal")) {
            sheet.value(row, 0, say("workbook.guide." + key));
            row++;
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        row++;
        int column = 0;
        for (String key : List.of("table", "column", "alias", "required", "text", "words")) {
            sheet.value(row, column, say("workbook.guide." + key));
            sheet.style(row, column).bold().fillColor("E8EEF4").set();
            column++;
        }
        for (EditionTable table : EditionTable.values()) {
            row++;
            sheet.value(row, 0, table.code());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 2, String.join(", ", table.aliases()));
            sheet.value(row, 3, table.isRequired() ? say("workbook.guide.yes") : "");
            sheet.value(row, 4, say("workbook.help." + table.code()));
            for (Column each : table.columns()) {
                row++;
                line(sheet, row, table, each);
            }
        }
        double[] widths = {14, 18, 26, 10, 70, 70};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    private void line(Worksheet sheet, int row, EditionTable table, Column column) {
        sheet.value(row, 0, table.code());
        sheet.value(row, 1, column.code());
        sheet.value(row, 2, String.join(", ", column.aliases()));
        sheet.value(row, 3, column.required() ? say("workbook.guide.yes") : "");
        sheet.value(row, 4, help(table, column));
        sheet.value(
                row,
                5,
                Vocabulary.of(table, column).map(WorkbookTemplate::words).orElse(""));
        sheet.style(row, 4).wrapText(true).set();
        sheet.style(row, 5).wrapText(true).set();
    }

    /** Every word with the Indonesian ones that mean the same: {@code cost (makin_rendah_makin_baik)}. */
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

    private String help(EditionTable table, Column column) {
        return say("workbook.help." + table.code() + "." + column.code());
    }

    private String say(String key) {
        return messages.say(key);
    }
}
