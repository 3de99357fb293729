package id.paritrana.workbook.reading;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.CellForm;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.TableRow;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where the titles of a table of another office stand, in one row or two. */
class HeadingsTest {
    @Test
    void a_title_above_the_headings_is_no_part_of_them() {
        List<TableRow> rows = List.of(
                row(1, CellForm.TEXT, "Tabel 3.1", "", ""),
                row(2, CellForm.TEXT, "Kabupaten", "Peserta", "Pekerja"),
                row(3, CellForm.TEXT, "Contoh", "banyak", ""));
        assertEquals(2, Headings.at(rows, 2).header());
        assertEquals(0, Headings.at(rows, 2).upper());
        assertEquals("Kabupaten", Headings.at(rows, 2).titles().get(0));
    }

    @Test
    void a_first_nominee_of_words_alone_is_no_second_row_of_headings() {
        List<TableRow> rows = List.of(
                row(1, CellForm.TEXT, "", "Nama", "Sektor", "Keterangan"),
                row(2, CellForm.TEXT, "PT-01", "PT Maju", "Jasa", ""));
        assertEquals(1, Headings.around(rows, 1).header());
        assertEquals(0, Headings.at(rows, 2).upper());
        List<TableRow> gap = List.of(
                row(1, CellForm.TEXT, "Kode", "Nama", "", "Keterangan"),
                row(2, CellForm.TEXT, "PT-01", "PT Maju", "Jasa", ""));
        assertEquals(1, Headings.at(gap, 1).header(), "the row that was chosen");
    }

    @Test
    void of_a_title_in_two_rows_the_lower_one_tells_what_stands_below() {
        assertEquals("Peserta", Headings.own("Penerima Upah › Peserta"));
        assertEquals("Peserta", Headings.own("Peserta"));
    }

    @Test
    void the_row_that_numbers_the_columns_is_no_header() {
        List<TableRow> rows = List.of(
                row(1, CellForm.TEXT, "Tabel 3.1 Pekerja menurut kabupaten"),
                row(3, CellForm.TEXT, "No", "Kabupaten", "Pekerja"),
                row(4, CellForm.TEXT, "(1)", "(2)", "(3)"),
                row(5, CellForm.NUMBER, "1", "2", "50000"));
        assertEquals(3, Headings.guessed(rows));
    }

    @Test
    void a_title_that_stands_alone_in_its_row_is_no_header() {
        assertEquals(
                9,
                Headings.guessed(List.of(
                        row(1, CellForm.TEXT, "Petunjuk buku kerja"),
                        row(2, CellForm.TEXT, "Isi lembar dari kiri ke kanan"),
                        row(9, CellForm.TEXT, "Tabel", "Kolom", "Wajib"),
                        row(10, CellForm.TEXT, "edisi", "kunci", "ya"))));
    }

    private static TableRow row(int number, CellForm form, String... texts) {
        List<TableCell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new TableCell("Tabel 3.1", cells.size(), number, text, form));
        }
        return new TableRow(number, cells);
    }
}
