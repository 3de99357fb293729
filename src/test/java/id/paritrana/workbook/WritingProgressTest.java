package id.paritrana.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.RowProgress;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is told while an edition is written: all rows beforehand, then each once, however often a writer looks at them. */
class WritingProgressTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"e.xlsx", "e.zip", "e"})
    void every_row_is_told_once(String name) throws IOException {
        EditionWorkbook edition = HandComputed.reading(Map.of()).workbook();
        int rows = EditionTables.of(edition).stream()
                .mapToInt(table -> {
                    int[] count = {0};
                    table.rows().forEach(row -> count[0]++);
                    return count[0];
                })
                .sum();
        List<Integer> of = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        WorkbookWriter.write(edition, folder.resolve(name), CsvStyle.COMMA, new RowProgress() {
            @Override
            public void of(int all) {
                of.add(all);
            }

            @Override
            public void done(int more) {
                done.add(more);
            }
        });
        assertTrue(rows > 20, rows + " rows");
        assertEquals(List.of(rows), of);
        assertEquals(rows, done.stream().mapToInt(Integer::intValue).sum());
        assertTrue(done.stream().allMatch(more -> more == 1), done.toString());
    }
}
