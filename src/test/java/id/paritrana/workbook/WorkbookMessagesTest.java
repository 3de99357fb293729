package id.paritrana.workbook;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookMessagesTest {

    @Test
    void every_table_and_column_is_explained() {
        Messages messages = Messages.in(Locale.ENGLISH);
        for (EditionTable table : EditionTable.values()) {
            assertTrue(messages.say("workbook.help." + table.code()).endsWith("."));
            for (Column column : table.columns()) {
                assertTrue(messages.say("workbook.help." + table.code() + "." + column.code())
                        .endsWith("."));
            }
        }
    }
}
