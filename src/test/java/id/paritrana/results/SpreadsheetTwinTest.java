package id.paritrana.results;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.total.Status;
import id.paritrana.tables.FormulaGuard;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.HandComputed;
import id.paritrana.workbook.LargeEdition;
import id.paritrana.workbook.RandomWorkbook;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.scheme.SchemeAssembler;
import id.paritrana.workbook.template.WorkbookWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SpreadsheetTwinTest {
    private static final int EDITIONS = 40;

    @TempDir
    private Path folder;

    @Test
    void a_spreadsheet_program_computes_the_same_totals_and_ranks() throws IOException, InterruptedException {
        Map<String, List<CategoryResult>> expected = new HashMap<>();
        Path twins = Files.createDirectory(folder.resolve("twins"));
        Path computed = Files.createDirectory(folder.resolve("computed"));
        twin(HandComputed.reading(Map.of()).workbook(), "hand", twins, expected);
        twin(LargeEdition.of(20, 4, 9, Integer.MAX_VALUE), "panel", twins, expected);
        for (long seed = 0; seed < EDITIONS; seed++) {
            twin(RandomWorkbook.random(seed), "r" + seed, twins, expected);
        }
        LibreOffice.recompute(twins, computed, "en-US");
        int compared = 0;
        for (Map.Entry<String, List<CategoryResult>> edition : expected.entrySet()) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(
                    computed.resolve(edition.getKey() + ".xlsx").toFile())) {
                int number = 1;
                for (CategoryResult result : edition.getValue()) {
                    List<Row> rows =
                            workbook.findSheet("Hitung " + number).orElseThrow().read();
                    compared += compare(edition.getKey() + " " + number, rows, result);
                    number++;
                }
            }
        }
        assertTrue(compared > 100, "only " + compared + " totals compared");
    }

    private static void twin(
            EditionWorkbook edition, String name, Path into, Map<String, List<CategoryResult>> expected)
            throws IOException {
        List<CategoryResult> results = results(edition);
        if (!results.isEmpty()) {
            expected.put(name, results);
            Files.write(into.resolve(name + ".xlsx"), SpreadsheetTwin.xlsx(edition, results, Locale.ENGLISH));
        }
    }

    private static List<CategoryResult> results(EditionWorkbook edition) {
        return SchemeAssembler.assemble(edition).stream()
                .map(category -> Scorer.score(category.scheme(), category.ballot(), category.prizePlaces()))
                .toList();
    }

    private static int compare(String where, List<Row> rows, CategoryResult result) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : rows.get(2)) {
            if (cell != null) {
                columns.put(cell.getText(), cell.getColumnIndex());
            }
        }
        int compared = 0;
        for (Row row : rows.subList(3, rows.size())) {
            String code = FormulaGuard.restore(row.getCellText(0));
            Place place = result.ranking().find(code).orElseThrow();
            BigDecimal total = place.total();
            if (total == null) {
                continue;
            }
            String what = where + " " + code;
            double computed = number(row, columns.get("Total"), what);
            assertEquals(total.doubleValue(), computed, 1e-6, what);
            assertEquals("same", row.getCellText(columns.get("Check")), what);
            if (place.status() == Status.RANKED) {
                assertNotNull(place.rank());
                assertEquals(place.rank().doubleValue(), number(row, columns.get("Rank"), what), what);
            }
            compared++;
        }
        return compared;
    }

    private static double number(Row row, int column, String what) {
        Cell cell = row.getCell(column);
        assertNotNull(cell, what);
        assertFalse(cell.getType() == CellType.ERROR, what + " " + cell.getRawValue());
        return Double.parseDouble(cell.getRawValue());
    }

    @Test
    void every_total_is_a_formula_and_follows_the_marks() throws IOException {
        EditionWorkbook edition = HandComputed.reading(Map.of()).workbook();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(SpreadsheetTwin.xlsx(edition, results(edition), Locale.ENGLISH)))) {
            Sheet panel = workbook.findSheet("Hitung 1 Panel").orElseThrow();
            List<String> formulas = new ArrayList<>();
            for (Row row : panel.read()) {
                row.stream()
                        .filter(cell -> cell != null && cell.getFormula() != null)
                        .forEach(cell -> formulas.add(cell.getFormula()));
            }
            assertTrue(formulas.contains("marks!$D$2"), formulas::toString);
            assertEquals(14 + 3, formulas.size());
        }
    }

    @Test
    void its_note_names_the_sheets_that_are_in_the_file() throws IOException {
        EditionWorkbook panel = LargeEdition.of(20, 4, 9, Integer.MAX_VALUE);
        assertEquals("marks, criteria", noted(panel));
        assertEquals(
                "marks, values, coverage, criteria",
                noted(HandComputed.reading(Map.of()).workbook()));
    }

    /** The sheets named in the note, each of which the file has with rows. */
    private static String noted(EditionWorkbook edition) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(SpreadsheetTwin.xlsx(edition, results(edition), Locale.ENGLISH)))) {
            String note =
                    workbook.findSheet("Hitung 1").orElseThrow().read().get(1).getCellText(0);
            String named = note.replaceFirst(".*any of the sheets (.*?), and the result.*", "$1");
            for (String sheet : named.split(", ")) {
                assertTrue(workbook.findSheet(sheet).orElseThrow().read().size() > 1, sheet);
            }
            return named;
        }
    }

    @Test
    void a_twin_is_imported_as_the_edition_it_was_made_of() {
        for (long seed = 0; seed < 10; seed++) {
            EditionWorkbook edition = RandomWorkbook.random(seed);
            Reading reading =
                    WorkbookReader.read("twin.xlsx", SpreadsheetTwin.xlsx(edition, results(edition), Locale.ENGLISH));
            assertEquals(List.of(), reading.errors());
            assertEquals(edition, reading.workbook());
        }
    }

    @Test
    void an_edition_survives_another_spreadsheet_program_without_a_formula() throws IOException, InterruptedException {
        Path written = Files.createDirectory(folder.resolve("written"));
        for (long seed = 0; seed < 12; seed++) {
            Files.write(written.resolve("e" + seed + ".xlsx"), WorkbookWriter.xlsx(RandomWorkbook.random(seed)));
        }
        for (String locale : List.of("id-ID", "en-US")) {
            Path saved = Files.createDirectory(folder.resolve("saved-" + locale));
            LibreOffice.recompute(written, saved, locale);
            for (long seed = 0; seed < 12; seed++) {
                EditionWorkbook edition = RandomWorkbook.random(seed);
                Reading reading = WorkbookReader.read(saved.resolve("e" + seed + ".xlsx"));
                for (EditionTable table : EditionTable.values()) {
                    assertEquals(edition.rows(table), reading.workbook().rows(table), table + ", seed " + seed);
                }
                try (ReadableWorkbook workbook =
                        new ReadableWorkbook(saved.resolve("e" + seed + ".xlsx").toFile())) {
                    for (Sheet sheet : workbook.getSheets().toList()) {
                        for (Row row : sheet.read()) {
                            assertTrue(row.stream().noneMatch(cell -> cell != null && cell.getFormula() != null));
                        }
                    }
                }
            }
        }
    }
}
