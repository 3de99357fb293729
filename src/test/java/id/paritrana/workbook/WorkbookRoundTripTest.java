package id.paritrana.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.paritrana.tables.CsvStyle;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class WorkbookRoundTripTest {
    private static final int EDITIONS = 150;

    @Test
    void the_marks_of_five_hundred_nominations_are_within_the_limits() {
        EditionWorkbook edition = LargeEdition.of(500, 30, 9, Integer.MAX_VALUE);
        Reading reading = WorkbookReader.read("edisi.xlsx", WorkbookWriter.xlsx(edition));
        assertEquals(List.of(), reading.errors());
        assertEquals(135_000, reading.workbook().marks().size());
        assertEquals(edition, reading.workbook());
    }

    @Test
    void what_is_written_as_spreadsheet_is_read_unchanged() {
        for (long seed = 0; seed < EDITIONS; seed++) {
            EditionWorkbook edition = RandomWorkbook.random(seed);
            assertSame(edition, WorkbookReader.read("e.xlsx", WorkbookWriter.xlsx(edition)), seed);
        }
    }

    @ParameterizedTest
    @EnumSource(CsvStyle.class)
    void what_is_written_as_archive_is_read_unchanged(CsvStyle style) {
        for (long seed = 0; seed < EDITIONS; seed++) {
            EditionWorkbook edition = RandomWorkbook.random(seed);
            assertSame(edition, WorkbookReader.read("e.zip", WorkbookWriter.zip(edition, style)), seed);
        }
    }

    @Test
    void what_is_written_as_folder_is_read_unchanged(@TempDir Path folder) throws IOException {
        for (long seed = 0; seed < 10; seed++) {
            EditionWorkbook edition = RandomWorkbook.random(seed);
            Path target = folder.resolve("edisi" + seed);
            WorkbookWriter.write(edition, target, CsvStyle.COMMA);
            assertSame(edition, WorkbookReader.read(target), seed);
        }
    }

    @Test
    void equal_editions_become_equal_bytes_whatever_the_locale() {
        EditionWorkbook edition = RandomWorkbook.random(7);
        byte[] xlsx = WorkbookWriter.xlsx(edition);
        byte[] zip = WorkbookWriter.zip(edition);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertArrayEquals(xlsx, WorkbookWriter.xlsx(edition));
            assertArrayEquals(zip, WorkbookWriter.zip(edition));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rows_in_another_order_become_the_same_bytes() {
        EditionWorkbook edition = RandomWorkbook.random(11);
        EditionWorkbook turned = new EditionWorkbook(
                edition.edition(),
                edition.categories(),
                edition.criteria(),
                reversed(edition.rules()),
                edition.seats(),
                edition.nominations(),
                reversed(edition.values()),
                reversed(edition.coverage()),
                edition.levels(),
                edition.items(),
                reversed(edition.marks()),
                reversed(edition.recusals()),
                edition.present());
        assertArrayEquals(WorkbookWriter.zip(edition), WorkbookWriter.zip(turned));
    }

    @Test
    void nominations_keep_the_order_given_and_their_rows_follow() {
        EditionWorkbook read = RandomWorkbook.random(11).canonical();
        List<NominationRow> turned = reversed(read.nominations().stream()
                .filter(n -> n.category().equals(read.nominations().get(0).category()))
                .toList());
        EditionWorkbook canonical = read.like().nominations(turned).build().canonical();
        assertEquals(turned, canonical.nominations());
        List<String> given = turned.stream().map(NominationRow::code).toList();
        List<String> marked = canonical.marks().stream()
                .map(MarkRow::nomination)
                .filter(given::contains)
                .distinct()
                .toList();
        assertEquals(given.stream().filter(marked::contains).toList(), marked);
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    private static void assertSame(EditionWorkbook edition, Reading reading, long seed) {
        ProblemText words = new ProblemText(Locale.ENGLISH);
        assertEquals(List.of(), reading.errors().stream().map(words::line).toList(), "seed " + seed);
        for (EditionTable table : EditionTable.values()) {
            assertEquals(edition.rows(table), reading.workbook().rows(table), table + ", seed " + seed);
        }
        assertEquals(edition, reading.workbook(), "seed " + seed);
    }
}
