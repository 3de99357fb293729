package id.paritrana.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Spreadsheets that were once misread without a word: each is read as it was meant, or refused at its cell. */
class SpreadsheetsAsPeopleMakeThemTest {
    private static final Path FOLDER = Path.of("src/test/resources/spreadsheets");

    private static Reading read(String file) throws IOException {
        return WorkbookReader.read(FOLDER.resolve(file));
    }

    private static List<String> told(List<Problem> problems) {
        List<String> told = new ArrayList<>();
        problems.forEach(
                problem -> told.add(problem.place() + " " + problem.key().replaceFirst("workbook\\.", "")));
        return told;
    }

    @ParameterizedTest
    @CsvSource({
        "fractional-people-numeric-cell.xlsx, coverage!D2 number.people",
        "fractional-people-english-thousands-text.xlsx, coverage!D2 number.people-marks",
        "undated-coverage.xlsx, coverage!C4 cell.required",
        "ratio-as-value-percent-as-85.xlsx, values!C5 value.percent-as-share",
        "percent-cells-value-51-percent.xlsx, values!C2 format.percent",
        "segment-spelling.xlsx, coverage!B2 coverage.segment",
        "code-became-date.xlsx, nominations!B2 cell.code-day",
        "preview-says-yes-database-says-no-edition-code-with-space.xlsx, edition!B2 code.edition",
        "preview-says-yes-database-says-no-lo-equals-hi-unused.xlsx, criteria!J4 criterion.lo-hi",
        "preview-says-yes-database-says-no-target-percent-0.xlsx, coverage!H2 coverage.target",
    })
    void one_mistake_is_one_problem_at_its_cell(String file, String problem) throws IOException {
        assertEquals(List.of(problem), told(read(file).errors()));
    }

    @Test
    void a_misspelled_segment_is_answered_with_the_right_one() throws IOException {
        Problem problem = read("segment-spelling.xlsx").errors().get(0);
        assertEquals(
                "segmen Pu tidak dikenal; maksudnya PU?",
                new ProblemText(Locale.forLanguageTag("id")).sentence(problem));
    }

    @Test
    void a_cell_that_shows_per_cent_is_read_as_shown_where_the_column_counts_per_cent() throws IOException {
        Reading reading = read("percent-cells-target-100-percent.xlsx");
        assertEquals(List.of(), told(reading.errors()));
        CoverageRow row = reading.workbook().coverage().stream()
                .filter(each -> each.targetPercent() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(new BigDecimal("100"), row.targetPercent());
        assertEquals(new BigDecimal("68.33"), row.statedPercent());
    }

    @Test
    void cells_without_a_reference_stand_where_they_are_written() throws IOException {
        Reading with = read("cells-without-reference-with-r.xlsx");
        Reading without = read("cells-without-reference-without-r.xlsx");
        assertEquals(List.of(), told(without.errors()));
        assertEquals(with.workbook(), without.workbook());
    }

    @Test
    void a_region_code_gets_the_zero_back_that_a_number_lost() throws IOException {
        Reading reading = read("region-code-number-numeric.xlsx");
        assertEquals(List.of(), told(reading.errors()));
        assertEquals("63.10", reading.workbook().nominations().get(0).regionCode());
    }

    @Test
    void a_hidden_row_is_read_and_named_once() throws IOException {
        Reading reading = read("hidden-rows-and-sheets-hidden-row.xlsx");
        assertEquals(List.of(), told(reading.errors()));
        assertEquals(
                1,
                told(reading.warnings()).stream()
                        .filter(line -> line.endsWith("table.hidden-rows"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"x000D.xlsx", "zip64.xlsx", "empty-extra-sheets.xlsx", "invisible-character.xlsx", "tab-separated"})
    void is_read_without_a_mistake(String file) throws IOException {
        assertEquals(List.of(), told(read(file).errors()));
    }

    @Test
    void an_escaped_line_break_is_a_line_break() throws IOException {
        EditionWorkbook workbook = read("x000D.xlsx").workbook();
        assertFalse(workbook.toString().contains("_x000D_"));
        assertTrue(workbook.toString().contains("\n"));
    }

    @Test
    void a_code_with_an_invisible_character_is_the_code() throws IOException {
        List<NominationRow> nominations =
                read("invisible-character.xlsx").workbook().nominations();
        assertEquals(
                List.of("N1", "N2", "N3"),
                nominations.stream().map(NominationRow::code).toList());
    }

    @Test
    void a_title_above_the_headings_is_passed_over_with_the_row_named() throws IOException {
        Reading reading = read("header-not-in-first-row-title-rows.xlsx");
        assertEquals(List.of(), told(reading.errors()));
        Problem found = reading.warnings().stream()
                .filter(problem -> problem.key().endsWith("header-found"))
                .findFirst()
                .orElseThrow();
        assertEquals("4", found.args().get("row"));
    }

    @Test
    void nominees_of_one_name_are_both_named() throws IOException {
        Problem doubt = read("lookalike-nominees-same-name.xlsx").warnings().stream()
                .filter(problem -> problem.key().endsWith("same-name"))
                .findFirst()
                .orElseThrow();
        String sentence = new ProblemText(Locale.forLanguageTag("id")).sentence(doubt);
        assertTrue(sentence.contains("N1") && sentence.contains("N2"), sentence);
    }

    @Test
    void a_value_dated_outside_the_period_is_doubted() throws IOException {
        assertTrue(told(read("value-date-outside-period.xlsx").warnings()).contains("values!G2 value.period"));
    }
}
