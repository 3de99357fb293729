package id.paritrana.workbook;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.workbook.cells.Reading;

import static id.paritrana.workbook.WhatIsSaid.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lists of segments and of options in one cell, with other marks than those that separate them. */
class ListsInCellsTest {
    private static Reading table(String criterion, String source, String text) {
        int row = criterion.equals("A") ? 3 : 4;
        return new SpreadsheetFixture()
                .text("criteria!F" + row, source)
                .text("criteria!K" + row, text)
                .read();
    }

    private static String sentence(Reading reading) {
        return new ProblemText(Locale.forLanguageTag("id"))
                .sentence(reading.problems().stream()
                        .filter(problem -> problem.place().equals("criteria!K4"))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PU, BPU", "PU dan BPU", "PU/BPU", "PU & BPU", "pu, bpu", "PU BPU", "Penerima Upah dan BPU"})
    void segments_in_another_list_are_told_with_plus(String text) {
        Reading reading = table("B", "ratio", text);
        assertEquals(List.of("criteria!K4 coverage.segment"), said(reading));
        if (!text.startsWith("Pen")) {
            assertEquals("segmen " + text + " tidak dikenal; maksudnya PU+BPU?", sentence(reading));
        }
    }

    @Test
    void a_segment_of_that_name_in_the_figures_is_one() {
        assertEquals(
                List.of(),
                said(new SpreadsheetFixture()
                                .text("criteria!K4", "PU dan BPU")
                                .text("coverage!B2", "PU dan BPU")
                                .text("coverage!B3", "PU dan BPU")
                                .text("coverage!B4", "PU dan BPU")
                                .text("coverage!B5", "BPU")
                                .read())
                        .stream()
                        .filter(each -> each.startsWith("criteria"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERDA=100; PERKADA=60; BELUM=0|PERDA=100",
                "PERDA:100; PERKADA 60; BELUM:0|PERKADA 60",
                "PERDA:100, PERKADA:60|PERDA:100, PERKADA:60",
                "PERDA 100, PERKADA 60|PERDA 100, PERKADA 60"
            })
    void options_are_told_as_options_in_the_words_of_the_cell(String text, String quoted) {
        Reading reading = table("B", "choice", text);
        assertEquals(
                List.of("criteria!K4 table-text.options"),
                said(reading).stream()
                        .filter(each -> each.startsWith("criteria!K4"))
                        .toList());
        assertEquals(
                quoted + " tidak dipahami, tulis tiap pilihan dengan titik dua dan skornya, seperti PERDA:80; BELUM:30",
                sentence(reading));
    }
}
