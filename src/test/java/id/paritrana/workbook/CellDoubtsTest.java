package id.paritrana.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.tables.WrittenCell;
import id.paritrana.workbook.cells.ExampleRow;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.template.WorkbookTemplate;

import static id.paritrana.workbook.WhatIsSaid.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Cells that are read although a note on them, or their colour, says otherwise. */
class CellDoubtsTest {
    private static String notes(String... cellsAndTexts) {
        StringBuilder notes = new StringBuilder("<comments><authors><author>BPS</author></authors><commentList>");
        for (int i = 0; i < cellsAndTexts.length; i += 2) {
            notes.append("<comment ref=\"%s\"><text><r><t>BPS:\n</t></r><r><t>%s</t></r></text></comment>"
                    .formatted(cellsAndTexts[i], cellsAndTexts[i + 1]));
        }
        return notes + "</commentList></comments>";
    }

    private static List<String> sentences(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList();
    }

    @Test
    void a_note_on_a_cell_that_is_read_is_told_once_with_its_text() {
        Reading reading = new SpreadsheetFixture()
                .belonging("coverage", "comments", notes("E3", "cek lagi", "D3", "Revisi: seharusnya 74"))
                .read();
        assertEquals(List.of("coverage!D3 cell.note ?"), said(reading));
        assertEquals(
                List.of("ada komentar di sel ini: “Revisi: seharusnya 74”. Yang dibaca tetap 30; bila komentarnya"
                        + " yang berlaku, ubah isi selnya (dan 1 sel lain: E3)"),
                sentences(reading));
        assertEquals(
                HandComputed.reading(Map.of()).workbook().coverage(),
                reading.workbook().coverage());
    }

    @Test
    void a_long_note_is_shortened_and_a_number_of_a_person_is_not_shown() {
        Reading reading = new SpreadsheetFixture()
                .belonging("coverage", "comments", notes("D3", "angka ini masih sementara dan menunggu rilis resmi"))
                .belonging("marks", "comments", notes("D2", "NIK 6371014505900001"))
                .read();
        assertEquals(List.of("coverage!D3 cell.note ?", "marks!D2 cell.note ?"), said(reading));
        assertEquals(
                List.of("angka ini masih sementara dan menunggu r…", "…"),
                reading.problems().stream()
                        .filter(problem -> problem.key().equals("workbook.cell.note"))
                        .map(problem -> problem.args().get("note"))
                        .toList());
    }

    @Test
    void a_conversation_is_told_with_its_answers_and_without_the_hint_to_older_programs() {
        Reading reading = new SpreadsheetFixture()
                .belonging("coverage", "comments", notes("D3", "[Threaded comment] Your version of Excel"))
                .belonging(
                        "coverage",
                        "threadedComment",
                        "<ThreadedComments><threadedComment ref=\"D3\" id=\"{1}\"><text>betul?</text></threadedComment>"
                                + "<threadedComment ref=\"D3\" id=\"{2}\" parentId=\"{1}\"><text>31</text>"
                                + "</threadedComment></ThreadedComments>")
                .read();
        assertEquals(List.of("coverage!D3 cell.note ?"), said(reading));
        assertEquals(
                "betul? – 31",
                reading.problems().stream()
                        .filter(problem -> problem.key().equals("workbook.cell.note"))
                        .findFirst()
                        .orElseThrow()
                        .args()
                        .get("note"));
    }

    @Test
    void a_settled_conversation_is_none() {
        assertEquals(
                List.of(),
                said(new SpreadsheetFixture()
                        .belonging("coverage", "comments", notes("D3", "[Threaded comment] Your version of Excel"))
                        .belonging(
                                "coverage",
                                "threadedComment",
                                "<ThreadedComments><threadedComment ref=\"D3\" done=\"1\"><text>betul?</text>"
                                        + "</threadedComment></ThreadedComments>")
                        .read()));
    }

    @Test
    void notes_on_titles_on_empty_cells_and_on_rows_that_are_not_read_are_none() {
        SpreadsheetFixture file = new SpreadsheetFixture()
                .row("seats", 2, example())
                .text("seats!D1", "holder")
                .text("seats!E1", "keterangan")
                .text("seats!E2", "Baris contoh, tidak dibaca")
                .belonging(
                        "seats", "comments", notes("A1", "kode", "A2", "contoh", "D3", "nama", "E3", "x", "Z99", "y"))
                .belonging("marks", "comments", "<comments><comm");
        assertEquals(List.of(), said(file.read()));
    }

    private static String[] example() {
        return ExampleRow.of(EditionTable.SEATS).stream()
                .map(cell -> ((WrittenCell.Text) cell).text())
                .toArray(String[]::new);
    }

    @Test
    void the_template_with_its_notes_on_titles_raises_none() {
        Reading reading = WorkbookReader.read("t.xlsx", WorkbookTemplate.xlsx(Locale.forLanguageTag("id")));
        assertEquals(
                List.of(),
                said(reading).stream().filter(each -> each.contains("cell.")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<color rgb=\"FFFFFFFF\"/>|0|coverage!F3 cell.white ?",
                "<color theme=\"0\"/>|0|coverage!F3 cell.white ?",
                "<color indexed=\"9\"/>|0|coverage!F3 cell.white ?",
                "<color rgb=\"FFFFFFFF\"/>|2|coverage!F3 cell.white ?",
                "<color indexed=\"1\"/>|2|coverage!F3 cell.white ?",
                "<color rgb=\"FFFFFFFF\"/>|1|",
                "<color indexed=\"8\"/>|2|",
                "<color theme=\"0\" tint=\"-0.5\"/>|0|",
                "<color theme=\"1\"/>|0|",
                "<color rgb=\"FF000000\"/>|0|",
                "<color auto=\"1\"/>|0|"
            })
    void white_letters_on_no_colour_or_on_white_are_told(String colour, int fill, String told) {
        assertEquals(
                told == null ? List.of() : List.of(told),
                said(new SpreadsheetFixture()
                        .coloured("coverage!F3", "BPS", colour, fill)
                        .read()));
    }

    @Test
    void white_letters_of_titles_are_none() {
        assertEquals(
                List.of(),
                said(new SpreadsheetFixture()
                        .coloured("coverage!F1", "source", "<color theme=\"0\"/>", 0)
                        .read()));
    }
}
