package id.paritrana.workbook;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Figures and days that a file holds otherwise than they were meant, without a sign of it in their own cell. */
class FiguresWithoutAWordTest {
    private static SpreadsheetFixture withFormula(String place, String result) {
        return new SpreadsheetFixture().cell(place, "><f>SUM(X1:X9)</f><v>" + result + "</v>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>",
                "<calcPr calcCompleted=\"0\"/>",
                "<calcPr calcMode=\"manual\" calcOnSave=\"0\"/>"
            })
    void formulas_that_nobody_worked_out_have_no_result(String settings) {
        assertEquals(
                List.of("marks!D2 cell.no-result"),
                said(withFormula("marks!D2", "0").settings(settings).read()));
        assertEquals(
                List.of("nominations!C3 cell.no-result"),
                said(new SpreadsheetFixture()
                        .cell("nominations!C3", " t=\"str\"><f>X1</f><v></v>")
                        .settings(settings)
                        .read()));
        assertEquals(
                List.of("marks!D2 formula.pending ?"),
                said(withFormula("marks!D2", "80")
                        .cell("marks!D3", "><f>X1</f><v>85</v>")
                        .settings(settings)
                        .read()));
        assertEquals(
                List.of("marks!D2 mark.absent ?"),
                said(new SpreadsheetFixture()
                        .cell("marks!D2", "><v>0</v>")
                        .settings(settings)
                        .read()));
    }

    @Test
    void zeros_and_empty_texts_among_results_were_worked_out() {
        assertEquals(
                List.of("marks!D2 formula.pending ?", "marks!D3 formula.zero ?", "marks!D3 mark.absent ?"),
                said(withFormula("marks!D2", "80")
                        .cell("marks!D3", "><f>X1</f><v>0</v>")
                        .text("marks!E1", "comment")
                        .cell("marks!E2", " t=\"str\"><f>X2</f><v></v>")
                        .settings("<calcPr fullCalcOnLoad=\"1\"/>")
                        .read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<calcPr calcId=\"191029\"/>",
                "<calcPr calcMode=\"manual\"/>",
                "<calcPr iterateCount=\"100\" refMode=\"A1\" iterate=\"false\" iterateDelta=\"0.001\"/>"
            })
    void formulas_that_were_worked_out_are_read(String settings) {
        assertEquals(
                List.of(), said(withFormula("marks!D2", "80").settings(settings).read()));
    }

    @Test
    void a_zero_that_comes_from_a_formula_is_doubted_once_for_each_column() {
        assertEquals(
                List.of("marks!D2 formula.zero ?", "marks!D2 mark.absent ?", "marks!E2 formula.zero ?"),
                said(withFormula("marks!D2", "0")
                        .cell("marks!D3", "><f>X1</f><v>0.0</v>")
                        .text("marks!E1", "comment")
                        .cell("marks!E2", "><f>X1</f><v>0</v>")
                        .text("marks!F1", "keterangan")
                        .cell("marks!F2", "><f>X1</f><v>0</v>")
                        .read()));
        assertEquals(
                List.of("marks!D2 mark.absent ?"),
                said(new SpreadsheetFixture().cell("marks!D2", "><v>0</v>").read()));
    }

    private static SpreadsheetFixture days(String... days) {
        SpreadsheetFixture fixture = new SpreadsheetFixture();
        for (int i = 0; i < days.length; i++) {
            String place = "coverage!C" + (2 + i);
            if (days[i].contains("/")) {
                fixture.text(place, days[i]);
            } else {
                fixture.number(place, days[i], "m/d/yyyy");
            }
        }
        return fixture;
    }

    @ParameterizedTest
    @CsvSource({
        // 45424 is 12 May 2024, 45657 is 31 December, 45420 is 8 May, 45417 is 5 May
        "45424,31/12/2024,coverage!C2 cell.date-exchanged ?",
        "45424,12/05/2024,coverage!C3 cell.date-ways ?",
        "45417,31/12/2024,",
        "45657,31/12/2024,"
    })
    void stored_days_that_a_program_may_have_exchanged_are_doubted(String stored, String text, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                said(days(stored, text, stored, text).read()).stream()
                        .filter(each -> each.contains("cell."))
                        .toList());
    }

    @Test
    void one_stored_day_above_twelve_shows_that_none_was_exchanged() {
        assertEquals(
                List.of(),
                said(days("45424", "31/12/2024", "45657").read()).stream()
                        .filter(each -> each.contains("cell."))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"',',?", "'\t',?", ";,"})
    void days_that_may_be_months_are_doubted_wherever_nothing_tells_the_order(String separator, String doubt) {
        String coverage = "nomination,segment,as_of,participants,workers,source\nN1,PU,12/05/2024,30,100,BPS\n"
                + "N1,BPU,12/05/2024,10,100,BPS\n";
        assertEquals(
                doubt == null ? List.of() : List.of("coverage!C2 cell.date-ways ?"),
                saidOf("coverage", coverage.replace(",", separator)));
    }

    /** The edition with another criterion B of one figure, and the figures of its nominees. */
    private static List<String> saidOfFigures(String scale, String... figures) {
        String criteria = """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                """ + "*,B,T,Anggaran,40,number," + scale + ",,\n";
        StringBuilder values = new StringBuilder("nomination,criterion,value,source\n");
        for (int i = 0; i < figures.length; i++) {
            values.append("N%d,B,%s,APBD\n".formatted(i + 1, figures[i]));
        }
        return said(HandComputed.reading(Map.of("criteria", criteria, "values", values.toString()))).stream()
                .filter(each -> each.startsWith("values"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1.25,980,2.1,values!C2 value.thousandth ?",
        "1.25,980.5,2100,values!C2 value.thousandth ?",
        "1250,980,2.1,values!C4 value.thousandth ?",
        "1250,980,2,",
        "1250,980,2.1234,",
        "1250,980,0.05,",
        "1250,980,45.5,",
        "1.25,0.98,2.1,",
        "0.85,72,91,"
    })
    void a_figure_that_lost_its_thousands_is_doubted(String one, String two, String three, String doubt) {
        assertEquals(doubt == null ? List.of() : List.of(doubt), saidOfFigures("goalposts,0,5000", one, two, three));
    }

    @Test
    void a_figure_that_would_leave_its_scale_has_lost_no_thousands() {
        assertEquals(List.of(), saidOfFigures("goalposts,0,1000", "1.25", "980", "950"));
    }

    @ParameterizedTest
    @CsvSource({
        "34.11,51700,values!C2 value.part-thousandth ?",
        "34.11,51.7,",
        "34.11,980,",
        "34110,51700,",
        "51700.5,52000,",
        "3411.5,51700,"
    })
    void a_numerator_that_lost_its_thousands_is_doubted(String numerator, String denominator, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidOf(
                        "values",
                        "nomination,criterion,numerator,denominator,source\nN2,B,%s,%s,BPS\n"
                                .formatted(numerator, denominator)));
    }

    private static List<String> saidOfCounts(String... rows) {
        return saidOf(
                        "coverage",
                        "nomination,segment,as_of,participants,workers,definition,source\n"
                                + String.join(",BPS\n", rows) + ",BPS\n")
                .stream()
                .filter(each -> each.startsWith("coverage"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41,52000|coverage!D2 coverage.magnitude ?",
                "41385,52000000|coverage!E2 coverage.magnitude ?",
                "4,52|coverage!E2 coverage.magnitude ?",
                "41,52|coverage!E2 coverage.magnitude ?",
                "41,520|",
                "210,400|coverage!E2 coverage.magnitude ?",
                "300,52000|",
                "41385,52000|",
                "0,52000|coverage!D2 coverage.nobody ?"
            })
    void people_that_lost_their_thousands_are_doubted(String figures, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidOfCounts(
                        "N1,PU,2024-12-31," + figures + ",",
                        "N2,PU,2024-12-31,30210,51000,",
                        "N3,PU,2024-12-31,41110,63000,"));
    }

    @Test
    void counts_that_are_another_nominees_are_doubted_once() {
        assertEquals(
                List.of("coverage!D4 coverage.copied ?"),
                saidOfCounts(
                        "N1,PU,2024-12-31,30210,51000,",
                        "N1,BPU,2024-12-31,3021,5100,",
                        "N2,PU,2024-12-31,30210,51000,",
                        "N2,BPU,2024-12-31,3021,5100,"));
        assertEquals(
                List.of(),
                saidOfCounts(
                        "N1,PU,2024-12-31,210,510,",
                        "N2,PU,2024-12-31,210,510,",
                        "N1,BPU,2024-12-31,30210,51000,",
                        "N1,BPU,2024-06-30,30210,51000,",
                        "N2,PU,2024-06-30,30210,51000,"));
    }

    @Test
    void a_segment_of_which_the_workers_are_defined_in_two_ways_is_doubted_once() {
        assertEquals(
                List.of("coverage!F4 coverage.definitions ?"),
                saidOfCounts(
                        "N1,PU,2024-12-31,30,51,angkatan kerja",
                        "N1,BPU,2024-12-31,30,52,penduduk bekerja",
                        "N2,PU,2024-12-31,30,53,penduduk bekerja",
                        "N3,PU,2024-12-31,30,54,penduduk usia kerja"));
        assertEquals(
                List.of(),
                saidOfCounts(
                        "N1,PU,2024-12-31,30,51,Angkatan  Kerja",
                        "N2,PU,2024-12-31,30,53,angkatan kerja",
                        "N3,PU,2024-12-31,30,54,"));
        assertEquals(
                List.of(),
                saidOfCounts(
                        "N1,PU,2024-12-31,30,51,Angkatan kerja Kab. Satu 2024",
                        "N2,PU,2024-12-31,30,53,angkatan kerja Kota Dua 2023"));
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_segments_is_doubted() {
        String parts =
                "N1,PU,2024-12-31,30,100,\tN1,BPU,2024-12-31,20,100,\tN1,PU,2024-06-30,90,300,\tN1,TOTAL,2024-12-31,";
        assertEquals(List.of("coverage!D5 coverage.total ?"), saidOfCounts((parts + "40,200,").split("\t")));
        assertEquals(List.of("coverage!E5 coverage.total ?"), saidOfCounts((parts + "50,120,").split("\t")));
        assertEquals(List.of(), saidOfCounts((parts + "50,200,").split("\t")));
        assertEquals(List.of("coverage!D5 coverage.total ?"), saidOfCounts((parts + "60,200,").split("\t")));
        String lacking = parts.replace("20,100", ",100");
        assertEquals(List.of("coverage!D5 coverage.total ?"), saidOfTotals(lacking + "20,200,"));
        assertEquals(List.of(), saidOfTotals(lacking + "60,200,"));
    }

    private static List<String> saidOfTotals(String rows) {
        return saidOfCounts(rows.split("\t")).stream()
                .filter(each -> each.contains("total"))
                .toList();
    }

    /** The edition with the marks of A for another criterion C too. */
    private static List<String> saidOfTwice(String marks) {
        String criteria = HandComputed.tables()
                .get("criteria")
                .replace("*,A,T,Wawancara,60,", "*,C,T,Kunjungan,30,panel,rubric,0,100,,\n*,A,T,Wawancara,30,");
        String again = marks.substring(marks.indexOf('\n') + 1).replace(",A,", ",C,");
        return said(HandComputed.reading(Map.of("criteria", criteria, "marks", marks + again)));
    }

    @Test
    void marks_that_are_all_those_of_another_nominee_are_doubted() {
        String marks = HandComputed.tables().get("marks");
        String copied =
                marks.replaceAll("N2,A.*\n", "") + "N2,A,S5,95\nN2,A,S4,70\nN2,A,S3,90\nN2,A,S2,85\nN2,A,S1,80\n";
        assertEquals(List.of("marks!D11 mark.copied ?"), saidOfTwice(copied));
        assertEquals(List.of(), saidOf("marks", copied));
        assertEquals(List.of(), saidOfTwice(copied.replace("N2,A,S1,80", "N2,A,S1,81")));
        assertEquals(List.of(), saidOfTwice(marks.replaceAll(",\\d+\n", ",80\n")));
        String edition = HandComputed.tables().get("edition") + "kind,practice\n";
        assertEquals(List.of(), said(HandComputed.reading(Map.of("marks", copied, "edition", edition))));
    }

    private static String withdrawn(String reason) {
        return HandComputed.tables()
                .get("nominations")
                .replace("code,name\n", "code,name,withdrawn\n")
                .replace("Calon Dua", "Calon Dua," + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanjut",
                "undefined",
                "tanpa keterangan",
                "sedang diverifikasi",
                "tidak ada catatan",
                "tidak ada masalah",
                "nihil.",
                "aktif - lanjut",
                "peserta",
                "kabupaten",
                "lanjut ke tahap 2",
                "verified",
                "diterima",
                "Final",
                "menunggu SK"
            })
    void a_reason_that_does_not_say_that_the_nominee_left_is_doubted(String reason) {
        assertEquals(List.of("nominations!D3 nomination.withdrawn-doubt ?"), saidOf("nominations", withdrawn(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(SK 12/2024 Dinas)", "[surat Bupati]"})
    void a_reason_in_brackets_is_doubted_only(String reason) {
        assertEquals(List.of("nominations!D3 nomination.withdrawn-doubt ?"), saidOf("nominations", withdrawn(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(blank)", "-- pilih --", "[kosong]", "<pilih>", "=== isi ==="})
    void a_placeholder_is_no_reason(String reason) {
        assertEquals(List.of("nominations!D3 nomination.withdrawn"), saidOf("nominations", withdrawn(reason)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(mengundurkan diri)",
                "(SK 12/2024 Dibatalkan)",
                "- juara bertahan -",
                "removed by the committee",
                "berhalangan tetap",
                "-- batal --",
                "Perusahaan pailit",
                "Dilebur dengan PT lain",
                "merger 2024",
                "meninggal dunia",
                "disqualified",
                "declined",
                "terlambat mendaftar",
                "menunggak iuran",
                "atas permintaan sendiri",
                "belum berbadan hukum"
            })
    void a_reason_of_leaving_is_one(String reason) {
        assertEquals(List.of(), saidOf("nominations", withdrawn(reason)));
    }
}
