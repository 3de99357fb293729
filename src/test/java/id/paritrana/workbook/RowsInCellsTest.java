package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.workbook.cells.Reading;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A whole row in one cell, as pasted text files and quotation marks make it. */
class RowsInCellsTest {
    private static final List<String> TABLES = List.of(
            "edition",
            "categories",
            "criteria",
            "rules",
            "seats",
            "nominations",
            "values",
            "coverage",
            "marks",
            "recusals");

    /** The edition as a spreadsheet, with each row of a table in its cell A. */
    private static SpreadsheetFixture inOneCell(String table, String separator) {
        SpreadsheetFixture file = new SpreadsheetFixture();
        List<String> lines =
                HandComputed.tables().getOrDefault(table, "").lines().toList();
        for (int row = 2; row <= lines.size(); row++) {
            int width = lines.get(0).split(",", -1).length;
            for (int column = 1; column < width; column++) {
                file.cell(table + "!" + (char) ('A' + column) + row, ">");
            }
            file.text(table + "!A" + row, lines.get(row - 1).replace(",", separator));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void rows_in_one_cell_are_read_where_it_is_certain_how_and_named_once(String separator) {
        for (String table : TABLES) {
            Reading reading = inOneCell(table, separator).read();
            assertEquals(List.of(table + "!A2 row.parted ?"), said(reading));
            assertEquals(HandComputed.reading(Map.of()).workbook(), reading.workbook());
        }
    }

    @Test
    void the_first_of_them_is_named_with_the_cells_of_the_others() {
        Reading reading = inOneCell("seats", ";").read();
        assertEquals(
                "sel ini memuat satu baris penuh: S1;Sekda;chair. Dibaca terpisah ke kolom-kolomnya; periksa, atau"
                        + " pisahkan (Data > Teks ke Kolom) (dan 4 sel lain: A3, A4, A5, A6)",
                new ProblemText(Locale.forLanguageTag("id"))
                        .sentence(reading.problems().get(0)));
    }

    @Test
    void commas_between_codes_and_words_are_certain() {
        for (String table : List.of("categories", "rules", "seats", "nominations", "marks", "recusals")) {
            Reading reading = inOneCell(table, ",").read();
            assertEquals(List.of(table + "!A2 row.parted ?"), said(reading));
            assertEquals(HandComputed.reading(Map.of()).workbook(), reading.workbook());
        }
    }

    @Test
    void commas_between_figures_are_not() {
        assertEquals(
                List.of("coverage!A2 row.in-cell"),
                said(inOneCell("coverage", ",").read()));
    }

    @Test
    void a_table_whose_rows_are_refused_has_no_followers() {
        for (String table : TABLES) {
            List<String> lines = new ArrayList<>(
                    HandComputed.tables().getOrDefault(table, "").lines().toList());
            SpreadsheetFixture file = inOneCell(table, ";");
            for (int row = 2; row <= lines.size(); row++) {
                file.text(table + "!A" + row, lines.get(row - 1).replace(",", ";") + "\"");
            }
            if (!table.equals("edition")) {
                assertEquals(List.of(table + "!A2 row.in-cell"), said(file.read()), table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void titles_and_rows_in_one_cell_are_one_sentence(String separator) {
        for (String table : TABLES) {
            SpreadsheetFixture file = inOneCell(table, separator);
            String titles = HandComputed.tables()
                    .getOrDefault(table, "")
                    .lines()
                    .findFirst()
                    .orElse("");
            file.text(table + "!A1", titles.replace(",", separator));
            for (int column = 1; column < titles.split(",").length; column++) {
                file.cell(table + "!" + (char) ('A' + column) + "1", ">");
            }
            assertEquals(List.of(table + "!A1 table.one-cell"), said(file.read()), table);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"N2;B;0,5\";;;;BPS;",
                "N2,B,0.5,,,,BPS,",
                "N2\tB\t0,5\t\t\t\tBPS\t",
            })
    void one_row_of_a_file_that_is_separated_otherwise_is_read(String row) {
        String titles = "nomination;criterion;value;numerator;denominator;stated_percent;source;state\n";
        String others = "N3;B;;;;;;not_applicable\n";
        assertEquals(List.of("values!A2 row.parted ?"), saidOf("values", titles + row + "\n" + others));
        assertEquals(
                HandComputed.reading(Map.of("values", titles + "N2;B;0,5;;;;BPS;\n" + others))
                        .workbook(),
                HandComputed.reading(Map.of("values", titles + row + "\n" + others))
                        .workbook());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "marks!nomination,criterion,seat,mark,comment!N1;B;S1;85,5!N1,A,S2,85,BPS!row.in-cell",
                "values!nomination,criterion,value,source!N2;B;12,5;BPS!N3,B,1,BPS!nomination.unknown",
                "nominations!category,code,name!K;N1;PT Maju, Tbk!K,N2,Calon Dua!row.in-cell",
                "values!nomination;criterion;value;source!N2,B,12,5%!N3;B;1;BPS!row.in-cell",
                "values!nomination;criterion;value;source!N2,B,1.234,5!N3;B;1;BPS!row.in-cell"
            })
    void a_row_that_a_comma_of_a_figure_or_of_a_name_may_cut_is_refused(
            String table, String titles, String row, String other, String told) {
        List<String> said = saidOf(table, titles + "\n" + row + "\n" + (other + "\n").repeat(3));
        assertTrue(said.contains(table + "!A2 " + told), said.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sumber: BPS; BPJS; Disnaker",
                "Catatan umum, lihat lampiran, halaman 3",
                "Keterangan; angka sementara",
                "(1) BPS; (2) BPJS; (3) lainnya"
            })
    void a_remark_below_the_rows_is_none(String remark) {
        assertEquals(
                List.of("coverage!B6 row.part"),
                said(new SpreadsheetFixture().row("coverage", 6, remark).read()));
    }
}
