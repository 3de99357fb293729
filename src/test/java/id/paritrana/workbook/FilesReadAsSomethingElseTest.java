package id.paritrana.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.rules.WorkbookRules;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that can be read and mean something else than they say: nothing is refused that could be meant, and nothing passes unsaid. */
class FilesReadAsSomethingElseTest {
    private static final String MARKS = HandComputed.tables().get("marks");

    private static String sentence(Reading reading, String language) {
        return new ProblemText(Locale.forLanguageTag(language))
                .sentence(reading.problems().stream()
                        .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                        .findFirst()
                        .orElseThrow());
    }

    /** The edition with another criterion B, and rows of other tables. */
    private static Map<String, String> withCriterion(String row, Map<String, String> others) {
        Map<String, String> changed = new LinkedHashMap<>(others);
        changed.put("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                *,T,,Total,,aggregate,,,,,
                *,A,T,Wawancara,60,panel,rubric,0,100,,
                """ + row + "\n");
        changed.putIfAbsent("values", "nomination,criterion,value\n");
        return changed;
    }

    private static Map<String, String> listed(String... rows) {
        return withCriterion(
                "*,B,T,Kepatuhan,40,checklist,,,,,",
                Map.of(
                        "items",
                        "nomination,criterion,item,accepted,mandatory,weight\n" + String.join("\n", rows) + "\n"));
    }

    @Test
    void a_checklist_that_asks_less_of_one_nominee_is_doubted() {
        Map<String, String> shorter = listed(
                "N1,B,Perda,ya,tidak,1",
                "N1,B,Anggaran,tidak,tidak,1",
                "N2,B,Perda,ya,tidak,1",
                "N3,B,Perda,ya,tidak,1",
                "N3,B,Anggaran,ya,tidak,1");
        assertEquals(List.of("items!C4 item.differs ?"), saidOf(shorter));
        assertEquals(
                "daftar butir B untuk N2 tidak sama dengan N1 (butir, bobot, atau wajibnya): Anggaran; samakan, supaya skornya"
                        + " sebanding",
                sentence(HandComputed.reading(shorter), "id"));
    }

    @ParameterizedTest
    @CsvSource({"'ya,tidak,3'", "'ya,ya,1'"})
    void an_item_that_weighs_or_binds_otherwise_is_doubted(String asked) {
        assertEquals(
                List.of("items!C4 item.differs ?"),
                saidOf(listed("N1,B,Perda,ya,tidak,1", "N2,B,Perda,ya,tidak,1", "N3,B,Perda," + asked)));
    }

    @Test
    void an_item_in_two_spellings_is_doubted_once() {
        assertEquals(
                List.of("items!C3 item.spelling ?"),
                saidOf(listed("N1,B,Perda,ya,tidak,1", "N2,B,perda ,ya,tidak,1", "N3,B,P\u00e9rda,tidak,tidak,1"))
                        .stream()
                        .limit(1)
                        .toList());
        assertEquals(
                List.of("items!C3 item.differs ?", "items!C4 item.spelling ?"),
                saidOf(listed(
                        "N1,B,Perda,ya,tidak,1",
                        "N2,B,Perda,ya,tidak,1",
                        "N2,B,perda ,ya,tidak,1",
                        "N3,B,Perda,tidak,tidak,1")));
    }

    @ParameterizedTest
    @CsvSource({"1.11,11.1", "\u2264 30 hari,> 30 hari", "50%,50"})
    void items_that_differ_in_a_sign_are_two(String item, String other) {
        assertEquals(
                List.of(),
                saidOf(listed(
                        "N1,B," + item + ",ya,tidak,1",
                        "N1,B," + other + ",tidak,tidak,2",
                        "N2,B," + item + ",ya,tidak,1",
                        "N2,B," + other + ",ya,tidak,2")));
        assertEquals(
                List.of("items!C4 item.differs ?"),
                saidOf(listed(
                        "N1,B," + item + ",ya,tidak,1",
                        "N1,B," + other + ",tidak,tidak,1",
                        "N2,B," + item + ",ya,tidak,1")));
    }

    @Test
    void lists_of_other_answers_are_not_doubted() {
        assertEquals(
                List.of(),
                saidOf(listed(
                        "N1,B,Perda,ya,tidak,2",
                        "N1,B,Anggaran,tidak,ya,1",
                        "N2,B,Anggaran,ya,ya,1",
                        "N2,B,Perda,tidak,tidak,2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,4|0;1;2;3;4|",
                ",|0;1;2;3;4|criteria!I3 level.scale ?",
                "0,5|0;1;2;3;4|criteria!I3 level.scale ?",
                "0,100|0;1;2;3;4|criteria!I3 level.scale ?",
                "0,4|1;2;3;4|",
                "0,100|0;25;50;75;100|",
                "0,100|0;21;41;61;81|",
                "0,100|50;75|"
            })
    void levels_that_do_not_reach_the_end_of_the_scale_are_doubted(String ends, String levels, String doubt) {
        String rows = List.of(levels.split(";")).stream()
                .map(level -> "*,A," + level + ",,tingkat")
                .collect(Collectors.joining("\n", "category,criterion,level,score,label\n", "\n"));
        String criteria = HandComputed.tables().get("criteria").replace("rubric,0,100", "rubric," + ends);
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidOf(Map.of("criteria", criteria, "levels", rows, "marks", "nomination,criterion,seat,mark\n"))
                        .stream()
                        .filter(each -> each.contains("level"))
                        .toList());
    }

    private static List<String> levelsSaid(String... rows) {
        String levels = "category,criterion,level,score,label\n" + String.join("\n", rows) + "\n";
        return saidOf(Map.of("levels", levels)).stream()
                .filter(each -> each.contains("level"))
                .toList();
    }

    @Test
    void a_text_of_a_rubric_that_stands_for_no_mark_is_doubted_at_its_row() {
        assertEquals(
                List.of("levels!D3 level.no-mark ?"),
                levelsSaid("*,A,50,,cukup", "*,A,Baik,,dengan bukti", "*,A,C,90,sekali"));
    }

    @Test
    void a_rubric_without_any_mark_is_doubted_once() {
        assertEquals(
                List.of("levels!D2 level.no-mark ?"),
                levelsSaid("*,A,kurang,,tanpa bukti", "*,A,cukup,,sebagian", "*,A,baik,,dengan bukti"));
        assertEquals(
                List.of("levels!D2 level.no-mark ?", "levels!D4 level.no-mark ?"),
                levelsSaid("*,A,kurang,,tanpa bukti", "*,A,cukup,,sebagian", "K,A,baik,,dengan bukti"),
                "once for a category");
    }

    @Test
    void a_text_without_a_mark_is_not_doubted_where_each_category_has_its_own_with_one() {
        assertEquals(List.of(), levelsSaid("*,A,Baik,,dengan bukti", "K,A,Baik,80,dengan bukti"));
    }

    @Test
    void marks_that_all_stay_at_the_foot_of_the_scale_are_doubted() {
        assertEquals(List.of("marks!D2 mark.low-all ?"), saidOf("marks", MARKS.replaceAll(",\\d+\n", ",4\n")));
        assertEquals(List.of("marks!D2 mark.low-all ?"), saidOf("marks", MARKS.replaceAll(",\\d+\n", ",0.9\n")));
        assertEquals(List.of(), saidOf("marks", MARKS.replaceAll(",\\d+\n", ",0\n")));
    }

    @Test
    void a_seat_that_marks_on_a_smaller_scale_is_doubted_once() {
        assertEquals(
                List.of("marks!D6 mark.low-seat ?"),
                saidOf("marks", MARKS.replaceAll("S5,(\\d)(\\d)\n", "S5,$1.$2\n")));
    }

    @Test
    void a_seat_of_few_low_marks_beside_zeros_is_not_doubted() {
        assertEquals(
                List.of(),
                saidOf(
                                "marks",
                                MARKS.replace("N1,A,S5,95", "N1,A,S5,2")
                                        .replace("N2,A,S5,60", "N2,A,S5,0")
                                        .replace("N3,A,S5,80", "N3,A,S5,0"))
                        .stream()
                        .filter(each -> each.contains("low"))
                        .toList());
        Reading seat = HandComputed.reading(Map.of("marks", MARKS.replaceAll("S5,(\\d)(\\d)\n", "S5,$1.$2\n")));
        assertEquals(
                "semua nilai kursi S5 pada A ada di sepersepuluh terbawah skala 0 sampai 100; periksa skala yang dipakai kursi itu",
                sentence(seat, "id"));
    }

    @Test
    void marks_of_a_nominee_that_are_a_tenth_of_the_others_are_doubted() {
        assertEquals(
                List.of("marks!D9 mark.low-nomination ?"),
                saidOf("marks", MARKS.replace("N2,A,S3,71", "N2,A,S3,7.1").replace("N2,A,S4,72", "N2,A,S4,7.2")));
        assertEquals(List.of(), saidOf("marks", MARKS.replace("N2,A,S3,71", "N2,A,S3,2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tidak jadi mundur",
                "batal mundur",
                "tidak pernah ditarik",
                "tidak mengundurkan diri",
                "\"Tidak, tetap ikut\"",
                "not withdrawn yet",
                "belum mengundurkan diri",
                "Calon ini tidak lagi ditarik",
                "tetap ikut seleksi",
                "tidak jadi",
                "lengkap",
                "berkas lengkap",
                "lolos administrasi",
                "terdaftar",
                "memenuhi syarat"
            })
    void a_reason_that_denies_itself_is_doubted(String reason) {
        assertEquals(List.of("nominations!D3 nomination.withdrawn-doubt ?"), saidOf("nominations", withdrawn(reason)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mengundurkan diri",
                "tidak memenuhi syarat",
                "belum melengkapi berkas",
                "tidak hadir wawancara",
                "batal ikut",
                "berkas tidak lengkap",
                "terdaftar ganda",
                "tidak menyampaikan dokumen",
                "Tidak membayar iuran",
                "Belum berbadan hukum",
                "Tidak masuk kriteria",
                "Bukan peserta BPJS Ketenagakerjaan",
                "No response",
                "\"Belum lengkap, mengundurkan diri\"",
                "\"Tidak bersedia, mundur\"",
                "mengundurkan diri karena masih ikut program lain"
            })
    void a_reason_is_a_reason_though_it_denies_something(String reason) {
        assertEquals(List.of(), saidOf("nominations", withdrawn(reason)));
    }

    private static String withdrawn(String reason) {
        return HandComputed.tables()
                .get("nominations")
                .replace("code,name\n", "code,name,withdrawn\n")
                .replace("Calon Dua", "Calon Dua," + reason);
    }

    @Test
    void a_decimal_comma_that_made_a_comment_is_doubted() {
        String marks = MARKS.replace("seat,mark\n", "seat,mark,comment\n").replace("N1,A,S1,80", "N1,A,S1,80,5");
        assertEquals(List.of("marks!E2 cell.digits ?"), saidOf("marks", marks));
        assertEquals(List.of(), saidOf("marks", marks.replace("N1,A,S1,80,5", "N1,A,S1,80,nomor 5")));
    }

    @Test
    void digits_are_doubted_only_where_commas_part_the_cells() {
        String marks = MARKS.replace("seat,mark\n", "seat,mark,comment\n").replaceAll("(\\d)\n", "$1,5\n");
        assertEquals(List.of("marks!E2 cell.digits ?"), saidOf("marks", marks));
        assertEquals(List.of(), saidOf("marks", marks.replace(',', ';')));
        SpreadsheetFixture spreadsheet = new SpreadsheetFixture();
        assertEquals(
                List.of(),
                said(spreadsheet
                                .text("marks!E1", "comment")
                                .text("marks!E2", "5")
                                .text("coverage!F2", "1.800")
                                .text("coverage!G1", "stated_percent")
                                .text("coverage!H1", "target_percent")
                                .number("coverage!G2", "80", "General")
                                .number("coverage!H2", "5", "General")
                                .read())
                        .stream()
                        .filter(each -> !each.contains("stated.differs"))
                        .toList());
        assertEquals(
                List.of(),
                WorkbookRules.problems(
                                HandComputed.reading(Map.of("marks", marks)).workbook())
                        .stream()
                        .filter(problem -> problem.key().endsWith("digits"))
                        .toList());
    }

    @Test
    void mistakes_behind_many_comments_of_digits_are_found() {
        StringBuilder nominations = new StringBuilder("category,code,name\n");
        StringBuilder marks = new StringBuilder("nomination,criterion,seat,mark,comment\n");
        for (int nominee = 1; nominee <= 2_100; nominee++) {
            nominations.append("K,N%d,Calon %d\n".formatted(nominee, nominee));
            for (int seat = 1; seat <= 5; seat++) {
                marks.append("N%d,A,S%d,80,5\n".formatted(nominee, seat));
            }
        }
        marks.append("TIADA,A,S1,80,5\nN1,A,S1,80,5\n");
        Reading reading = HandComputed.reading(Map.of(
                "nominations", nominations.toString(),
                "marks", marks.toString(),
                "recusals", "nomination,seat,reason\n"));
        assertEquals(
                List.of("marks!A10502 nomination.unknown", "marks!A10503 row.twice"),
                said(reading).stream().filter(each -> !each.endsWith("?")).toList());
        assertEquals(
                List.of("10500"),
                reading.warnings().stream()
                        .filter(problem -> problem.key().equals("workbook.cell.digits"))
                        .map(problem -> problem.args().getOrDefault("more", ""))
                        .toList());
    }

    private static String covered(String row) {
        return "nomination,segment,as_of,participants,workers,stated_percent,target_percent,source\n" + row + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30,100,80,05|coverage!G2 coverage.target-decimals ?",
                "30,100,80,5,BPS|coverage!G2 coverage.target-decimals ?",
                "30,100,80,90,BPS|",
                "30,100,41,46,BPS|",
                "30,100,5,8,BPS|",
                "30,100,,,1.800|coverage!H2 cell.digits ?"
            })
    void a_decimal_comma_that_made_another_figure_is_doubted(String row, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidOf("coverage", covered("N1,PU,2024-12-31," + row)).stream()
                        .filter(each -> !each.contains("no-source")
                                && !each.contains("unused")
                                && !each.contains("stated.differs"))
                        .toList());
    }

    @Test
    void rows_between_two_stray_quotes_are_named_though_they_end_early() {
        String values = """
                nomination,criterion,numerator,denominator,source,state
                N1,B,18,90,"laporan
                N2,B,50,90
                N3,B,45,90,laporan"
                """;
        assertEquals(List.of("values!E2 table.rows-in-cell ?"), saidOf("values", values));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cakupan naik dari 31,5 ke 35,2 persen.",
                "hlm. 3,4,5",
                "lihat hlm.3,4,5 dan 6,7",
                "31,5 lalu 35,2, kini 36,1",
                "3,4,5"
            })
    void decimals_and_lists_in_a_remark_are_no_row(String line) {
        String marks = MARKS.replace("seat,mark\n", "seat,mark,comment\n")
                .replace("N1,A,S1,80\n", "N1,A,S1,80,\"Baik.\n" + line + "\"\n");
        assertEquals(List.of(), saidOf("marks", marks));
    }

    @Test
    void a_name_of_two_lines_with_a_decimal_is_no_row() {
        String edition =
                HandComputed.tables().get("edition").replace("name,Edisi uji", "name,\"Edisi uji\ntarget 31,5\"");
        assertEquals(
                List.of(),
                saidOf("edition", edition).stream()
                        .filter(each -> each.contains("rows-in-cell"))
                        .toList());
    }

    @Test
    void a_line_that_begins_with_the_code_of_another_row_is_named() {
        String values = """
                nomination,criterion,numerator,denominator,source,state
                N1,B,18,90,laporan,
                N2,B,50,90,"laporan
                N1,B, dan lampiran, dua",
                N3,B,,,,not_applicable
                """;
        assertEquals(List.of("values!E3 table.rows-in-cell ?"), saidOf("values", values));
        assertEquals(List.of(), saidOf("values", values.replace("N1,B, dan", "Lihat N1,B dan")));
    }

    private static Reading figures(String criterion, String one, String other) {
        return HandComputed.reading(withCriterion(criterion, Map.of("values", """
                nomination,criterion,value,source
                N1,B,%s,laporan
                N2,B,%s,laporan
                """.formatted(one, other))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*,B,T,Angka,40,number,piecewise,,,,0:0; 1:100|80|?",
                "*,B,T,Angka,40,number,piecewise,,,,0:0; 1:100|1.2|",
                "*,B,T,Angka,40,number,bands,,,,50:60; 75:80|0.8|?",
                "*,B,T,Angka,40,number,bands,,,,50:60; 75:80|95|",
                "*,B,T,Angka,40,number,bands,,,,50:60; 75:80|0|",
                "*,B,T,Angka,40,number,bands,,,,50:60; 75:80|1000|?",
                "*,B,T,Angka,40,number,target,,,1,|80|?",
                "*,B,T,Angka,40,number,target,,,10,|-3|",
                "*,B,T,Angka,40,number,target,,,1,|9|"
            })
    void a_figure_far_from_its_scale_is_doubted(String criterion, String value, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of("values!C2 value.far ?"),
                said(figures(criterion, value, "60")).stream()
                        .filter(each -> each.startsWith("values!C2"))
                        .toList());
    }

    @Test
    void a_figure_beyond_two_given_ends_is_doubted_as_before() {
        Reading reading = figures("*,B,T,Angka,40,number,goalposts,0,10.5,,", "80", "5");
        assertEquals(List.of("values!C2 value.outside ?"), said(reading));
        assertTrue(sentence(reading, "id").contains("0 sampai 10,5"), sentence(reading, "id"));
        assertTrue(sentence(reading, "en").contains("0 to 10.5"), sentence(reading, "en"));
    }

    @Test
    void scores_that_are_shares_are_doubted() {
        assertEquals(
                List.of("criteria!K4 level.share ?"),
                said(figures("*,B,T,Angka,40,number,piecewise,,,,0:0; 100:1", "80", "60")));
        Map<String, String> choice = withCriterion(
                "*,B,T,Regulasi,40,choice,,,,,",
                Map.of(
                        "levels", "category,criterion,level,score,label\n*,B,a,0.9,A\n*,B,b,0.5,B\n",
                        "values", "nomination,criterion,value,source\nN1,B,a,laporan\n"));
        assertEquals(List.of("levels!D2 level.share ?"), saidOf(choice));
        choice.put("levels", "category,criterion,level,score,label\n*,B,a,90,A\n*,B,b,0.5,B\n");
        assertEquals(List.of(), saidOf(choice));
    }

    @ParameterizedTest
    @CsvSource({
        "1.250,980,number.one-group",
        "1.250,980.5,value.thousandth",
        "0.125,1.250,",
        "1.25,980,value.thousandth",
        "1.25,9.5,",
        "12.345,67.890,number.one-group"
    })
    void a_point_that_may_part_thousands_is_doubted_once(String one, String other, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of("values!C2 " + doubt + " ?"),
                said(figures("*,B,T,Angka,40,number,goalposts,0,5000,,", one, other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Tidak ada", "Tidak ada benturan", "nihil", "tidak"})
    void a_recusal_without_a_reason_is_doubted(String reason) {
        assertEquals(
                List.of("recusals!C2 recusal.no-reason ?"),
                saidOf("recusals", "nomination,seat,reason\nN3,S1," + reason + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keluarga", "Tidak netral", "tidak dapat menilai atasan sendiri"})
    void a_recusal_with_a_reason_is_not_doubted(String reason) {
        assertEquals(List.of(), saidOf("recusals", "nomination,seat,reason\nN3,S1," + reason + "\n"));
    }

    @Test
    void days_of_which_one_has_its_month_first_are_refused_in_one_line() {
        String coverage =
                covered("N1,PU,12/01/2024,30,100,,,BPS\nN1,BPU,02/10/2024,10,100,,,BPS\nN2,PU,12/31/2024,30,100,,,BPS");
        assertEquals(
                List.of("coverage!C2 cell.date-order", "coverage!C4 cell.date"),
                saidOf("coverage", coverage).stream()
                        .filter(each -> each.contains("cell."))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"02/10/2024,?", "31/12/2024,", "10/10/2024,", "2024-10-02,"})
    void days_that_may_be_months_are_doubted_once_in_a_comma_separated_file(String other, String doubt) {
        String coverage = covered("N1,PU,10/10/2024,30,100,,,BPS\nN1,BPU,%s,10,100,,,BPS".formatted(other));
        assertEquals(
                doubt == null ? List.of() : List.of("coverage!C3 cell.date-ways ?"),
                saidOf("coverage", coverage).stream()
                        .filter(each -> each.contains("cell."))
                        .toList());
        assertEquals(
                List.of(),
                saidOf("coverage", coverage.replace(',', ';')).stream()
                        .filter(each -> each.contains("cell."))
                        .toList());
    }

    @Test
    void relative_weights_of_which_one_is_per_cent_are_doubted() {
        String rules = HandComputed.tables().get("rules") + "*,weights,relative\n";
        String criteria = HandComputed.tables()
                .get("criteria")
                .replace("Wawancara,60", "Wawancara,60%")
                .replace("Cakupan,40", "Cakupan,0.4");
        assertEquals(List.of("criteria!E3 weight.mixed ?"), saidOf(Map.of("rules", rules, "criteria", criteria)));
        assertEquals(
                List.of(), saidOf(Map.of("rules", rules, "criteria", criteria.replace("Cakupan,0.4", "Cakupan,40%"))));
    }

    @Test
    void a_sum_or_a_note_among_seats_or_categories_is_doubted() {
        assertEquals(
                List.of("seats!A7 row.total ?", "seats!A8 row.part ?"),
                saidOf("seats", HandComputed.tables().get("seats") + "Jumlah,5 kursi,\nCatatan: kursi 3 kosong,,\n"));
        assertTrue(saidOf("categories", HandComputed.tables().get("categories") + "Jumlah,1 kategori,,\n")
                .contains("categories!A3 row.total ?"));
    }

    @Test
    void segments_of_different_days_in_one_ratio_are_doubted() {
        String coverage = HandComputed.tables().get("coverage");
        assertTrue(coverage.contains("N1,BPU,2024-12-31"), coverage);
        Reading reading =
                HandComputed.reading(Map.of("coverage", coverage.replace("N1,BPU,2024-12-31", "N1,BPU,2024-06-30")));
        assertEquals(
                List.of("coverage.days"),
                said(reading).stream()
                        .map(each -> each.replaceAll("^\\S+ | [?]$", ""))
                        .toList());
        assertTrue(sentence(reading, "id").contains("BPU per 2024-06-30, PU per 2024-12-31"), sentence(reading, "id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "nomination|criterion|seat|mark",
                "\"nomination,criterion,seat,mark\"",
                "\"nomination;criterion;seat;mark\""
            })
    void columns_in_one_cell_are_one_mistake(String header) {
        String content = header + "\nN1|A|S1|80\nN1|A|S2|81\n";
        assertEquals(List.of("marks!A1 table.one-cell"), saidOf("marks", content));
    }

    @Test
    void titles_that_are_not_there_are_one_mistake_of_their_sheet() {
        assertEquals(List.of("marks!A1 table.no-titles"), saidOf("marks", MARKS.substring(MARKS.indexOf('\n') + 1)));
        assertEquals(
                List.of("nominations!A1 table.no-titles"),
                saidOf("nominations", "K,N1,Calon Satu\nK,N2,Calon Dua\nK,N3,Calon Tiga\n"));
        assertEquals(List.of("seats!A1 table.no-titles"), saidOf("seats", "S1,Sekda,chair\nS2,BPJS,secretary\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark (0-100)", "Nilai (0\u2013100)", "mark*", "nilai\u00a0(skala 100)"})
    void a_unit_behind_a_title_does_not_count(String title) {
        assertEquals(List.of(), saidOf("marks", MARKS.replaceFirst("mark\n", title + "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peserta (ribu)",
                "participants (000)",
                "peserta (ribuan orang)",
                "peserta (%)",
                "participants (1000)",
                "peserta (1000 orang)",
                "peserta (dalam 1000 jiwa)",
                "participants (k)",
                "participants (percent)",
                "participants (per cent)",
                "peserta (kepala keluarga)"
            })
    void a_unit_that_changes_the_figures_is_refused(String title) {
        String coverage = HandComputed.tables().get("coverage").replaceFirst("participants", title);
        boolean multiple = title.matches(".*(ribu|00|k\\)).*");
        assertEquals(
                List.of("coverage!D1 column." + (multiple ? "scaled" : "unknown")),
                saidOf("coverage", coverage).stream()
                        .filter(each -> !each.contains("segment-unused"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value (Rp M)",
                "nilai (1000)",
                "nilai (dalam 1.000)",
                "value (k)",
                "nilai (jt)",
                "value (percent)",
                "value (per cent)",
                "nilai (persen)"
            })
    void a_unit_that_changes_a_figure_is_refused(String title) {
        String values = "nomination,criterion,\"" + title + "\",source\nN1,B,5,laporan\n";
        assertEquals(
                List.of("values!C1 column.unknown"),
                saidOf(withCriterion("*,B,T,Angka,40,number,goalposts,0,10,,", Map.of("values", values))).stream()
                        .filter(each -> each.contains("column."))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"participants (orang)", "Peserta (jiwa)", "peserta (tenaga kerja)", "participants*"})
    void people_counted_one_by_one_are_people(String title) {
        String coverage = HandComputed.tables().get("coverage").replaceFirst("participants", title);
        assertEquals(List.of(), saidOf("coverage", coverage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stated_percent (%)", "persen_tertulis (persen)", "stated percent (per cent)"})
    void per_cent_is_the_unit_of_per_cent(String title) {
        assertEquals(
                List.of(),
                saidOf(
                                "coverage",
                                covered("N1,PU,2024-12-31,30,100,30,,BPS\nN1,BPU,2024-12-31,30,100,30,,BPS")
                                        .replace("stated_percent", title))
                        .stream()
                        .filter(each -> each.contains("column."))
                        .toList());
    }

    @Test
    void a_block_that_was_pasted_twice_is_one_mistake() {
        Reading reading = HandComputed.reading(Map.of("marks", MARKS + MARKS.substring(MARKS.indexOf('\n') + 1)));
        assertEquals(List.of("marks!A16 row.block-twice"), said(reading));
        assertEquals("baris 16–29 berkode sama dengan baris 2–15; hapus salah satu", sentence(reading, "id"));
    }

    @Test
    void a_code_in_the_first_row_of_a_group_alone_is_one_mistake() {
        Reading reading = HandComputed.reading(Map.of("marks", MARKS.replaceAll("N(\\d),A,S([2-4])", ",A,S$2")));
        assertEquals(
                List.of("marks!A3 cell.required-rows"),
                said(reading).stream()
                        .filter(each -> !each.contains("row.twice"))
                        .toList());
        assertTrue(sentence(reading, "id").startsWith("kolom calon kosong pada"), sentence(reading, "id"));
    }

    @Test
    void a_seat_that_a_program_took_for_a_number_is_answered_with_the_seat() {
        Map<String, String> changed = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> changed.put(table, text.replaceAll("\\bS(\\d)\\b", "$1")));
        changed.put("marks", changed.get("marks").replaceAll("A,1,", "A,1.0,"));
        Reading reading = HandComputed.reading(changed);
        assertEquals(List.of("marks!C2 code.similar"), said(reading));
        assertTrue(sentence(reading, "id").startsWith("1.0 tidak ada; maksudnya 1?"), sentence(reading, "id"));
    }

    @Test
    void an_option_in_another_spelling_is_answered_with_the_option() {
        Map<String, String> choice = withCriterion(
                "*,B,T,Regulasi,40,choice,,,,,",
                Map.of(
                        "levels", "category,criterion,level,score,label\n*,B,perda,90,A\n*,B,perkada,50,B\n",
                        "values", "nomination,criterion,value,source\nN1,B,Perda,laporan\nN2,B,Perwali,laporan\n"));
        assertEquals(List.of("values!C2 value.option-similar", "values!C3 value.option"), saidOf(choice));
        assertEquals("opsi Perda tidak ada pada B; maksudnya perda?", sentence(HandComputed.reading(choice), "id"));
    }

    @Test
    void half_a_coverage_is_not_said_where_its_column_is_missing() {
        String coverage = HandComputed.tables().get("coverage").replaceFirst("participants", "anggota");
        assertEquals(
                List.of("coverage!D1 column.unknown"),
                saidOf("coverage", coverage).stream()
                        .filter(each -> each.startsWith("coverage"))
                        .toList());
    }

    @Test
    void rows_of_a_nominee_that_is_marked_are_told_to_go_with_it() {
        String nominations = "category,code,name,hapus\nK,N1,Calon Satu,ya\nK,N2,Calon Dua,\nK,N3,Calon Tiga,\n";
        Reading reading = HandComputed.reading(Map.of("nominations", nominations));
        assertEquals(
                List.of("code.marked"),
                said(reading).stream()
                        .map(each -> each.replaceAll("^\\S+ ", ""))
                        .toList());
        assertTrue(
                sentence(reading, "id").startsWith("N1 ditandai hapus; hapus juga barisnya di cakupan, penilaian"),
                sentence(reading, "id"));
    }

    @Test
    void a_marked_criterion_answers_for_its_own_category() {
        Map<String, String> changed = Map.of(
                "categories", "code,name,kind,prize_places\nK,Kota,regency_city,3\nL,Kabupaten,regency_city,3\n",
                "criteria", """
                        category,code,parent,name,weight,source,normaliser,lo,hi,target,table,hapus
                        K,T,,Total,,aggregate,,,,,,
                        K,A,T,Wawancara,60,panel,rubric,0,100,,,ya
                        K,B,T,Cakupan,100,ratio,target,,,0.5,PU+BPU,
                        L,T,,Total,,aggregate,,,,,,
                        L,B,T,Cakupan,100,ratio,target,,,0.5,PU+BPU,
                        """,
                "nominations", "category,code,name\nK,N1,Calon Satu\nL,N2,Calon Dua\nL,N3,Calon Tiga\n",
                "marks", "nomination,criterion,seat,mark\nN1,A,S1,80\nN2,A,S1,80\n");
        assertEquals(
                List.of("marks!B2 code.marked", "marks!B3 criterion.unknown"),
                saidOf(changed).stream()
                        .filter(each -> each.startsWith("marks"))
                        .toList());
    }

    @Test
    void a_marked_seat_is_used_only_where_seats_are_named() {
        Map<String, String> changed = new LinkedHashMap<>();
        HandComputed.tables().forEach((table, text) -> changed.put(table, text.replaceAll("\\bN2\\b", "S5")));
        changed.put(
                "seats",
                changed.get("seats")
                        .replace("role\n", "role,hapus\n")
                        .replaceAll("(S[1-4].*)\n", "$1,\n")
                        .replaceAll("(S5.*)\n", "$1,ya\n"));
        Reading reading = HandComputed.reading(changed);
        assertEquals(List.of("marks!C6 code.marked"), said(reading));
        assertTrue(
                sentence(reading, "id").matches("S5 ditandai hapus; hapus juga barisnya di penilaian( .*)?"),
                sentence(reading, "id"));
    }

    @Test
    void rows_are_compared_once_for_a_criterion_and_a_seat() {
        Reading reading = HandComputed.reading(listed(
                "N1,B,Perda,ya,tidak,1",
                "N1,B,Anggaran,tidak,tidak,1",
                "N2,B,Perda,ya,tidak,1",
                "N3,B,Anggaran,ya,tidak,1"));
        assertEquals(
                List.of("items!C4 workbook.item.differs 1"),
                WorkbookRules.comparisons(reading.workbook(), EditionWorkbook.EMPTY, reading).stream()
                        .map(problem -> problem.place() + " " + problem.key() + " "
                                + problem.args().get("more"))
                        .toList());
    }

    @Test
    void an_empty_second_sheet_of_a_table_is_passed_over() {
        assertEquals(List.of(), saidOf("penilaian", ""));
        assertEquals(List.of(), saidOf("penilaian", "nomination,criterion,seat,mark\n"));
        Reading twice = HandComputed.reading(Map.of("penilaian", "nomination,criterion,seat,mark\nN1,A,S1,80\n"));
        assertEquals(List.of("penilaian!A1 table.twice"), said(twice));
        assertEquals(
                "tabel penilaian ada dua kali, di lembar marks dan penilaian; gabungkan menjadi satu",
                sentence(twice, "id"));
    }

    @Test
    void a_table_called_scores_is_named_where_no_other_has_the_marks() {
        Map<String, String> tables = HandComputed.tables();
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, text) ->
                files.put((name.equals("marks") ? "Scores" : name) + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("Scores table.scores ?"), said(WorkbookReader.read("edisi.zip", StablePackage.of(files))));
    }

    @Test
    void a_text_beside_the_tables_of_an_archive_is_named_as_in_a_folder() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        HandComputed.tables()
                .forEach((name, text) -> files.put("2025/" + name + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        files.put("2025/BACA.txt", new byte[] {'x'});
        assertEquals(
                List.of("BACA.txt file.unread ?"), said(WorkbookReader.read("edisi.zip", StablePackage.of(files))));
    }

    @Test
    void a_folder_is_read_though_it_holds_but_the_edition(@TempDir Path folder) throws IOException {
        HandComputed.folder(folder.resolve("luar").resolve("edisi"), Map.of());
        assertEquals(List.of(), said(WorkbookReader.read(folder.resolve("luar"))));
        Files.createDirectories(folder.resolve("satu"));
        Files.write(folder.resolve("satu").resolve("edisi.xlsx"), new SpreadsheetFixture().xlsx());
        assertEquals(List.of(), said(WorkbookReader.read(folder.resolve("satu"))));
    }

    private static Reading parts(String main, String relation, String target, String mode) {
        Map<String, byte[]> parts = HostileCorpus.spreadsheet();
        byte[] workbook = "<workbook><sheets><sheet name=\"edition\" id=\"rId1\"/></sheets></workbook>"
                .getBytes(StandardCharsets.UTF_8);
        parts.remove("xl/workbook.xml");
        parts.put("xl/" + main, workbook);
        parts.put(
                "_rels/.rels",
                ("<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"" + relation + "\""
                                + mode + "/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/_rels/" + main + ".rels",
                ("<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"" + target
                                + "\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData><row><c t=\"str\"><v>key</v></c><c t=\"str\"><v>value</v></c></row>"
                                + "<row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>UJI</v></c></row></sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
        return WorkbookReader.read("e.xlsx", HostileCorpus.zip(parts));
    }

    @ParameterizedTest
    @CsvSource({
        "workbook.xml,xl/workbook.xml,worksheets/sheet1.xml",
        "workbook2.xml,xl/workbook2.xml,worksheets/sheet1.xml",
        "workbook2.xml,/xl/./workbook2.xml,./worksheets/sheet1.xml",
        "workbook.xml,tiada.xml,../xl/worksheets/sheet1.xml"
    })
    void the_parts_of_a_spreadsheet_are_found_where_it_says(String main, String relation, String target) {
        assertEquals(
                "UJI", parts(main, relation, target, "").workbook().edition().code());
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml,../../worksheets/sheet1.xml,'',file.damaged",
        "../xl/workbook.xml,worksheets/sheet1.xml,'',file.damaged",
        "xl/workbook.xml,../../etc/passwd,'',file.damaged",
        "http://x/workbook.xml,worksheets/sheet1.xml,' TargetMode=\"External\"',file.links"
    })
    void parts_outside_of_a_spreadsheet_are_not_looked_for(
            String relation, String target, String mode, String refusal) {
        assertEquals(List.of("e.xlsx " + refusal), said(parts("workbook.xml", relation, target, mode)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Desember 2024 00:00", "\"31/12/2024, 10:15\"", "31 Des 2024 10.15"})
    void a_time_behind_a_day_does_not_count(String day) {
        String coverage = HandComputed.tables().get("coverage").replace("N1,PU,2024-12-31", "N1,PU," + day);
        assertEquals(List.of(), saidOf("coverage", coverage));
    }

    @Test
    void figures_are_said_with_the_mark_of_the_language() {
        Reading reading = HandComputed.reading(
                Map.of("criteria", HandComputed.tables().get("criteria").replace("Wawancara,60", "Wawancara,59.5")));
        assertTrue(sentence(reading, "id").contains("berjumlah 99,5,"), sentence(reading, "id"));
        assertTrue(sentence(reading, "en").contains("sum to 99.5,"), sentence(reading, "en"));
    }
}
