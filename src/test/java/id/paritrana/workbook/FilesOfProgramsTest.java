package id.paritrana.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Files as programs and offices make them: what is meant is named once, and nothing is dropped without a word. */
class FilesOfProgramsTest {
    private static List<String> said(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> problem.place() + " " + problem.key().replaceFirst("^(workbook|tables)[.]", "")
                        + (problem.isError() ? "" : " ?"))
                .toList();
    }

    private static List<String> saidOf(String table, String content) {
        return said(HandComputed.reading(Map.of(table, content)));
    }

    private static List<String> sentences(Reading reading) {
        return reading.errors().stream()
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList();
    }

    @Test
    void a_hidden_sheet_that_is_a_table_under_another_name_is_doubted() {
        String[] levels = {"category,criterion,level,score", "*,A,1,20"};
        assertEquals(
                List.of("Tingkat 2024!A1 table.hidden-unknown ?"),
                said(new SpreadsheetFixture()
                        .hiddenSheet("Tingkat 2024", levels)
                        .read()));
        assertEquals(
                List.of(),
                said(new SpreadsheetFixture()
                        .without("recusals")
                        .hiddenSheet("Daftar", "kode,nama", "K,Kabupaten")
                        .hiddenSheet("marks lama", "nomination,criterion,seat,mark", "N1,A,S1,10")
                        .hiddenSheet("Kosong", levels[0])
                        .hiddenSheet("Pilihan", "kategori,tingkat", "K,1")
                        .read()));
    }

    @Test
    void a_file_of_no_bytes_is_no_table(@TempDir Path folder) throws Exception {
        Path edition = HandComputed.folder(folder.resolve("e"), Map.of("recusals", ""));
        assertEquals(List.of("recusals!A1 table.empty-file"), said(WorkbookReader.read(edition)));
    }

    private static List<String> accepted(String format, String... stored) {
        SpreadsheetFixture fixture =
                new SpreadsheetFixture().sheet("items", "nomination,criterion,item,accepted", "N1,B,a,1", "N1,B,b,0");
        for (int i = 0; i < stored.length; i++) {
            fixture.number("items!D" + (2 + i), stored[i], format);
        }
        Reading reading = fixture.read();
        return reading.problems().stream().anyMatch(problem -> problem.column().equals("accepted"))
                ? said(reading).stream()
                        .filter(each -> each.startsWith("items!D"))
                        .toList()
                : reading.workbook().items().stream()
                        .map(row -> String.valueOf(row.accepted()))
                        .toList();
    }

    @Test
    void what_the_format_of_a_yes_says_counts() {
        assertEquals(List.of("false", "true"), accepted("\"Tidak\";;\"Ya\"", "1", "0"));
        assertEquals(List.of("true", "false"), accepted("\"Ya\";;\"Tidak\"", "1", "0"));
        assertEquals(List.of("true", "false"), accepted("0", "1", "0"));
        assertEquals(List.of("true", "false"), accepted("General", "1", "0"));
        assertEquals(List.of("items!D2 format.hidden"), accepted(";;;", "1", "0"));
        assertEquals(List.of("false", "true"), accepted("[=1]\"Tidak\";[=0]\"Ya\";General", "1", "0"));
        assertEquals(List.of("true", "false"), accepted("[=1]\"Ya\";[=0]\"Tidak\"", "1", "0"));
        assertEquals(List.of("items!D2 format.conditions ?"), accepted("[>0]\"Ya\";\"Tidak\"", "1", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1\u00b9", "N1 1)"})
    void the_footnote_behind_a_code_is_named_where_the_code_is_given(String code) {
        String nominations = HandComputed.tables().get("nominations").replace("N1,", code + ",");
        List<String> said = saidOf("nominations", nominations);
        assertEquals("nominations!B2 code.remains ?", said.get(0));
        assertEquals(
                List.of("code.similar"),
                said.stream()
                        .skip(1)
                        .map(each -> each.substring(each.indexOf(' ') + 1))
                        .distinct()
                        .toList());
    }

    @Test
    void a_word_for_empty_cells_is_one_problem() {
        String criteria = HandComputed.tables()
                .get("criteria")
                .lines()
                .map(line -> line.replaceAll("(?<=,)(?=,)", "NA").replaceAll(",$", ",NA"))
                .collect(Collectors.joining("\n", "", "\n"));
        for (String word : List.of("NA", "nan")) {
            Reading reading = HandComputed.reading(Map.of("criteria", criteria.replace("NA", word)));
            assertEquals(
                    List.of("workbook.cell.empty-word"),
                    reading.problems().stream()
                            .filter(problem -> problem.args().containsValue(word))
                            .map(problem -> problem.key())
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "-", "...", "nan"})
    void a_source_or_a_name_that_says_nothing_is_doubted(String nothing) {
        String values = HandComputed.tables().get("values").replace("laporan", nothing);
        assertEquals(List.of("values!E2 value.no-source ?"), saidOf("values", values));
        String nominations = HandComputed.tables().get("nominations").replace("Calon Dua", nothing);
        assertEquals(List.of("nominations!C3 cell.name-nothing ?"), saidOf("nominations", nominations));
    }

    private static List<String> saidOfDays(String day) {
        return saidOf(
                "coverage",
                HandComputed.tables()
                        .get("coverage")
                        .replaceAll("20\\d\\d-\\d\\d-\\d\\d", day)
                        .replaceFirst("(?m)^N1,PU.*\n", "")
                        .replaceFirst("(?m)^N1,PU.*\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T00:00:00Z,",
        "2024-12-31T00:00:00.000Z,",
        "2024-12-31,",
        "2024-12-31T17:00:00Z,coverage!C2 cell.date-zone",
        "2024-12-31 00:00:00+07:00,coverage!C2 cell.date-zone",
        "45657,coverage!C2 cell.date-serial",
        "12345,coverage!C2 cell.date"
    })
    void days_as_programs_write_them_are_read_or_named_once(String day, String said) {
        assertEquals(said == null ? List.of() : List.of(said.split(";")), saidOfDays(day));
    }

    @Test
    void a_serial_day_is_named() {
        assertEquals(
                List.of("45657 adalah tanggal 2024-12-31 yang tersimpan sebagai angka biasa; format kolom per_tanggal"
                        + " sebagai tanggal, atau tulis 2024-12-31"),
                sentences(HandComputed.reading(
                        Map.of("values", "nomination,criterion,value,as_of,source\nN2,B,0.5,45657,BPS\n"))));
    }

    @Test
    void an_option_that_became_a_decimal_is_named() {
        Map<String, String> choice = Map.of(
                "criteria",
                """
                category,code,parent,name,weight,source
                *,T,,Total,,aggregate
                *,A,T,Wawancara,60,panel
                *,B,T,Predikat,40,choice
                """,
                "levels",
                "category,criterion,level,score\n*,B,1,30\n*,B,2,60\n",
                "values",
                "nomination,criterion,value,source\nN1,B,1.0,SK\n",
                "marks",
                "nomination,criterion,seat,mark\n");
        assertEquals(List.of("opsi 1.0 tidak ada pada B; maksudnya 1?"), sentences(HandComputed.reading(choice)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,2,3,4,5|?", "(a),(b),(c),(d),(e)|?", "1,2,3,4,6|", "1,2,,4,5|"})
    void numbers_of_columns_below_their_titles_are_named(String row, String said) {
        String marks = HandComputed.tables().get("marks").replace("mark\n", "mark,comment\n" + row + "\n");
        assertEquals(
                said != null,
                saidOf("marks", marks).equals(List.of("marks!A2 table.numbers ?")),
                marks.substring(0, 60));
    }

    @Test
    void an_example_fits_what_is_asked() {
        Reading quorum = HandComputed.reading(Map.of("rules", "category,key,value\n*,quorum,5 dari 9\n"));
        assertEquals(
                List.of("5 dari 9 bukan bilangan bulat; tulis satu bilangan saja, tanpa tanda dan tanpa kata, seperti 5"
                        + " atau 2024"),
                sentences(quorum));
        Reading people = HandComputed.reading(Map.of(
                "coverage",
                "nomination,segment,as_of,participants\nN1,PU,2024-12-31,\u0664\u0661\u0663\u0668\u0665\n"));
        assertEquals(
                List.of("\u0664\u0661\u0663\u0668\u0665 memakai angka selain 0 sampai 9; tulis 41385"),
                sentences(people));
    }

    @ParameterizedTest
    @CsvSource({"63.1,region.meant", "6305,region.meant", "63.05,", "631,region.meant", "99.1,region.form"})
    void the_region_that_a_code_means_is_named(String code, String said) {
        String nominations = "category,code,name,region_code\nK,N1,Kabupaten Tapin,63.05\nK,N2,Kota Baru,%s\nK,N3,C,\n"
                .formatted(code);
        assertEquals(
                said == null ? "region" : said,
                saidOf("nominations", nominations).stream()
                        .filter(each -> each.startsWith("nominations!D3"))
                        .map(each -> each.replaceAll("^\\S+ | \\?$", ""))
                        .map(each -> said == null ? "region" : each)
                        .findFirst()
                        .orElse("none"));
    }

    @Test
    void a_table_written_across_is_one_problem() {
        String marks = "nomination,criterion,S1,S2,S3,S4,S5\nN1,A,80,70,60,90,88\n";
        assertEquals(List.of("marks!C1 table.wide"), saidOf("marks", marks));
        assertEquals(
                List.of(
                        "judul seperti S1 tidak dikenal, tampaknya tabel ini disusun melebar; tulis satu baris per calon,"
                                + " kriteria, kursi"),
                sentences(HandComputed.reading(Map.of("marks", marks))));
        assertEquals(
                List.of("edition!B1 table.wide"),
                saidOf("edition", "key,code,name,award_year\nvalue,X,Edisi,2024\n").stream()
                        .filter(each -> each.startsWith("edition"))
                        .toList());
        assertEquals(
                List.of(
                        "marks!A1 column.missing",
                        "marks!A1 column.missing",
                        "marks!C1 column.unknown",
                        "marks!D1 column.unknown",
                        "marks!E1 column.unknown"),
                saidOf("marks", "nomination,criterion,Paraf,Tanggal,Ruang\nN1,A,x,y,z\n"));
        assertEquals(
                List.of("marks!A1 column.missing", "marks!C1 column.unknown"),
                saidOf("marks", "nomination,criterion,Kursi1,mark\nN1,A,S1,80\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=|\n", ""})
    void a_file_of_other_separators_is_one_cell_a_row(String declared) {
        String marks = HandComputed.tables().get("marks");
        assertEquals(List.of("marks!A1 table.one-cell"), saidOf("marks", declared + marks.replace(',', '|')));
        assertEquals(List.of("marks!A1 table.one-cell"), saidOf("marks", declared + marks.replace(',', ' ')));
    }
}
