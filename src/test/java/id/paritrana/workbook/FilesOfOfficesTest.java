package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.tables.Problem;
import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.rules.LostThousands;
import id.paritrana.workbook.rules.WorkbookRules;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files as busy offices send them: what is meant is read, or named in one sentence at one place. */
class FilesOfOfficesTest {
    private static List<String> sentences(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList();
    }

    private static Reading readingOf(String table, String content) {
        return HandComputed.reading(Map.of(table, content));
    }

    @Test
    void a_column_of_numerators_with_decimals_is_one_doubt() {
        String nominations = HandComputed.tables().get("nominations") + "K,N4,Calon Empat\n";
        String values = "nomination,criterion,numerator,denominator,source\n"
                + "N1,B,34.11,51700,BPS\nN2,B,20.5,51700,BPS\nN3,B,11.25,51700,BPS\nN4,B,9.8,51700,BPS\n";
        Reading reading = HandComputed.reading(Map.of("values", values, "nominations", nominations));
        assertEquals(List.of("values!C2 value.part-thousandth ?"), said(reading));
        assertTrue(sentences(reading).get(0).endsWith("(dan 3 sel lain: C3, C4, C5)"), sentences(reading)::toString);
    }

    @Test
    void doubts_of_many_rows_are_told_once_with_the_first_cells() {
        StringBuilder nominations = new StringBuilder("category,code,name,withdrawn\n");
        StringBuilder coverage = new StringBuilder("nomination,segment,as_of,participants,workers,source\n");
        for (int i = 1; i <= 20; i++) {
            nominations.append("K,N%d,Calon Nomor %d,menunggu SK\n".formatted(i, i * i));
            coverage.append("N%d,PU,2024-12-31,%d,41,BPS\nN%d,BPU,2024-12-31,7,90,BPS\n".formatted(i, 50 + i, i));
        }
        Reading reading = HandComputed.reading(Map.of(
                "nominations", nominations.toString(),
                "coverage", coverage.toString(),
                "values", "nomination,criterion,value\n"));
        assertEquals(
                List.of("nominations!D2 nomination.withdrawn-doubt ?", "coverage!D2 value.above-one ?"), said(reading));
        assertTrue(
                sentences(reading).get(0).endsWith("(dan 19 sel lain: D3, D4, D5, D6, D7, …)"),
                sentences(reading)::toString);
        assertTrue(
                sentences(reading).get(1).endsWith("(dan 19 sel lain: D4, D6, D8, D10, D12, …)"),
                sentences(reading)::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "coverage,Masalah,cakupan",
        "coverage,Ranking,cakupan",
        "coverage,Petunjuk,cakupan",
        "coverage,Hitung 1,cakupan",
        "values,Explanations,data"
    })
    void a_table_under_the_name_of_a_report_is_named(String table, String name, String said) {
        String[] lines = HandComputed.tables().get(table).split("\n");
        Reading reading =
                new SpreadsheetFixture().without(table).sheet(name, lines).read();
        assertEquals(
                1,
                said(reading).stream()
                        .filter((name + " table.passed ?")::equals)
                        .count(),
                said(reading)::toString);
        assertTrue(
                sentences(reading).stream().anyMatch(each -> each.contains("beri nama " + said)),
                sentences(reading)::toString);
    }

    @Test
    void a_required_table_under_the_name_of_a_report_is_missing_and_named() {
        String[] lines = HandComputed.tables().get("nominations").split("\n");
        Reading reading = new SpreadsheetFixture()
                .without("nominations")
                .sheet("Ranking", lines)
                .read();
        assertTrue(said(reading).contains("Ranking table.passed ?"), said(reading)::toString);
        assertTrue(said(reading).contains("nominations!A1 table.missing"), said(reading)::toString);
        assertTrue(
                sentences(reading).stream().anyMatch(each -> each.contains("beri nama calon")),
                sentences(reading)::toString);
    }

    @Test
    void our_own_reports_are_passed_over() {
        assertEquals(
                List.of(),
                said(new SpreadsheetFixture()
                        .sheet("Masalah", "Masalah dalam buku kerja ini", "", "Tempat,Masalah", "coverage!A1,x")
                        .sheet("ranking", "category,rank,nomination,name,total,lead,tie,status", "K,1,N1,A,1,,,ranked")
                        .sheet("scores", "category,nomination,criterion,parent,value,score", "K,N1,B,T,1,2")
                        .sheet("seat_statistics", "category,criterion,seat,n,mean", "K,A,S1,3,70")
                        .sheet("Hitung 1", "Kategori,Kabupaten/Kota", "Kriteria,Bobot,Nilai", "A,60,80")
                        .read()));
    }

    private static Map<String, byte[]> files(UnaryOperator<String> name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        HandComputed.tables()
                .forEach((table, text) -> files.put(name.apply(table), text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tim9_%s", "2026-11 %s", "Paritrana 2026 - %s", "Dinas.%s", "%s (1)", "%s_final", "%s - Salinan"
            })
    void what_all_names_of_files_have_in_common_does_not_count(String form) {
        Reading reading =
                WorkbookReader.read("edisi.zip", StablePackage.of(files(table -> form.formatted(table) + ".csv")));
        assertEquals(List.of("edition file.common ?"), said(reading));
        assertEquals(HandComputed.reading(Map.of()).workbook(), reading.workbook());
    }

    @Test
    void a_folder_of_such_names_is_read_too(@TempDir Path folder) throws Exception {
        for (Map.Entry<String, byte[]> file :
                files(table -> "tim9_" + table + ".csv").entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("ranking.csv"), "category,rank\nK,1\n");
        Reading reading = WorkbookReader.read(folder);
        assertEquals(1, said(reading).size(), said(reading)::toString);
        assertEquals(HandComputed.reading(Map.of()).workbook(), reading.workbook());
    }

    @Test
    void names_that_would_be_one_table_twice_stay_unknown() {
        Map<String, byte[]> files = files(table -> table + ".csv");
        files.put("lama_coverage.csv", files.get("coverage.csv"));
        files.put("lama_values.csv", files.get("values.csv"));
        assertEquals(
                List.of("lama_coverage!A1 table.unknown", "lama_values!A1 table.unknown"),
                said(WorkbookReader.read("edisi.zip", StablePackage.of(files))));
        files.remove("lama_values.csv");
        files.remove("coverage.csv");
        assertEquals(
                List.of("lama_coverage!A1 table.unknown"),
                said(WorkbookReader.read("edisi.zip", StablePackage.of(files))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimetype", "Index/Document.iwa"})
    void the_archive_of_another_program_is_told_to_be_saved_anew(String part) {
        assertEquals(
                List.of("e.zip file.other-program"),
                said(WorkbookReader.read(
                        "e.zip", StablePackage.of(Map.of(part, new byte[] {1}, "b.xml", new byte[] {1})))));
    }

    /** What is doubted of a table of which the file holds some rows and the rest is stored, rows of the file last. */
    private static List<Problem> comparisons(EditionTable table, String file, String stored) {
        String header = HandComputed.tables()
                .getOrDefault(table.code(), "")
                .lines()
                .findFirst()
                .orElse("");
        if (table == EditionTable.COVERAGE) {
            header = "nomination,segment,as_of,participants,workers,definition,source";
        }
        if (table == EditionTable.VALUES) {
            header = "nomination,criterion,value,source";
        }
        if (table == EditionTable.ITEMS) {
            header = "nomination,criterion,item,accepted,mandatory,weight";
        }
        if (table == EditionTable.LEVELS) {
            header = "category,criterion,level,label,score";
        }
        String nominations = HandComputed.tables().get("nominations") + "K,N4,Calon Empat\nK,N5,Calon Lima\n";
        String criteria = HandComputed.tables().get("criteria").replace("Cakupan,40,", "Cakupan,30,")
                + "*,C,T,Anggaran,10,number,goalposts,0,5000,,\n";
        Map<String, String> frame = new LinkedHashMap<>(Map.of(
                "nominations",
                nominations,
                "criteria",
                criteria,
                "values",
                "nomination,criterion,value\n",
                "coverage",
                "nomination,segment,as_of,participants,workers\n"));
        frame.put(table.code(), header + "\n" + stored);
        EditionWorkbook before = HandComputed.reading(frame).workbook();
        frame.put(table.code(), header + "\n" + file);
        Reading reading = HandComputed.reading(frame);
        List<WorkbookRow> rows = new ArrayList<>(before.rows(table));
        rows.addAll(reading.workbook().rows(table));
        EditionWorkbook only = EditionWorkbook.builder()
                .edition(before.edition())
                .rows(table, reading.workbook().rows(table))
                .build();
        Reading part = new Reading(only, reading.source(), reading.problems(), Map.of(), reading.cells());
        return WorkbookRules.comparisons(before.like().rows(table, rows).build(), before, part);
    }

    private static List<String> comparedWithStored(EditionTable table, String file, String stored) {
        return comparisons(table, file, stored).stream()
                .map(problem -> problem.place() + " " + problem.key().replaceFirst("^workbook[.]", ""))
                .toList();
    }

    @Test
    void a_doubt_that_stands_for_several_figures_keeps_their_number() {
        List<Problem> doubts =
                comparisons(EditionTable.VALUES, "N4,C,1.25,APBD\n", "N1,C,1.5,APBD\nN2,C,980,APBD\nN3,C,2100,APBD\n");
        assertEquals(1, doubts.size(), doubts::toString);
        assertEquals("1", doubts.get(0).args().get("more"));
    }

    @Test
    void each_total_beside_its_parts_is_told_with_its_place() {
        String parts = "N1,PU,2024-12-31,30,100,,BPS\nN1,BPU,2024-12-31,30,100,,BPS\n"
                + "N2,PU,2024-12-31,31,101,,BPS\nN2,BPU,2024-12-31,31,101,,BPS\n";
        assertEquals(
                List.of("coverage!D2 coverage.total", "coverage!D3 coverage.total"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,TOTAL,2024-12-31,40,200,,BPS\nN2,TOTAL,2024-12-31,41,202,,BPS\n",
                        parts));
    }

    @Test
    void of_doubts_that_are_told_as_one_the_cell_of_the_file_is_named() {
        assertEquals(
                List.of("coverage!D2 coverage.magnitude"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N5,PU,2024-12-31,41,52000,,BPS\n",
                        "N1,PU,2024-12-31,40,51000,,BPS\nN2,PU,2024-12-31,30210,51500,,BPS\n"
                                + "N3,PU,2024-12-31,41110,63000,,BPS\nN4,PU,2024-12-31,40110,62000,,BPS\n"));
    }

    @Test
    void stored_rows_that_were_in_doubt_before_are_not_told_again() {
        String stored = "N2,PU,2024-12-31,30,51000,,BPS\nN3,PU,2024-12-31,41110,63000,,BPS\n"
                + "N4,PU,2024-12-31,40110,62000,,BPS\n";
        assertEquals(
                List.of(), comparedWithStored(EditionTable.COVERAGE, "N1,PU,2024-12-31,30211,52000,,BPS\n", stored));
        assertEquals(
                List.of("coverage!D2 coverage.magnitude"),
                comparedWithStored(EditionTable.COVERAGE, "N1,PU,2024-12-31,31,52000,,BPS\n", stored));
    }

    @Test
    void of_lost_thousands_the_cell_of_the_file_is_named() {
        assertEquals(
                List.of("values!C2 value.thousandth"),
                comparedWithStored(
                        EditionTable.VALUES, "N4,C,1.25,APBD\n", "N1,C,1.5,APBD\nN2,C,980,APBD\nN3,C,2100,APBD\n"));
        assertEquals(
                List.of("values!C2 value.thousandth"),
                comparedWithStored(EditionTable.VALUES, "N4,C,1.25,APBD\n", "N2,C,980,APBD\nN3,C,2100,APBD\n"));
    }

    @Test
    void a_stored_total_that_the_file_makes_worse_is_told_at_the_cell_of_the_file() {
        String stored = "N1,TOTAL,2024-12-31,40,200,,BPS\nN1,PU,2024-12-31,30,100,,BPS\n";
        assertEquals(
                List.of("coverage!D2 coverage.total"),
                comparedWithStored(EditionTable.COVERAGE, "N1,BPU,2024-12-31,20,100,,BPS\n", stored));
        String worse = stored + "N1,BPU,2024-12-31,20,100,,BPS\n";
        assertEquals(
                List.of("coverage!D2 coverage.total"),
                comparedWithStored(EditionTable.COVERAGE, "N1,PMI,2024-12-31,5,0,,BPS\n", worse));
        assertEquals(
                List.of("coverage!E2 coverage.total"),
                comparedWithStored(EditionTable.COVERAGE, "N1,BPU,2024-12-31,10,120,,BPS\n", stored));
        assertEquals(List.of(), comparedWithStored(EditionTable.COVERAGE, "N2,PU,2024-12-31,20,100,,BPS\n", worse));
        assertEquals(List.of(), comparedWithStored(EditionTable.COVERAGE, "N1,BPU,2024-12-31,10,100,,BPS\n", stored));
    }

    @Test
    void a_total_of_the_file_below_stored_parts_is_told_at_the_cell_of_the_file() {
        assertEquals(
                List.of("coverage!D2 coverage.total"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,TOTAL,2024-12-31,40,200,,BPS\n",
                        "N1,PU,2024-12-31,30,100,,BPS\nN1,BPU,2024-12-31,20,100,,BPS\n"));
    }

    private static List<String> itemsInOtherSpelling(String file, String stored) {
        return comparedWithStored(EditionTable.ITEMS, file, stored).stream()
                .filter(each -> each.endsWith("item.spelling"))
                .toList();
    }

    @Test
    void an_item_in_another_spelling_than_a_stored_one_is_doubted_at_the_cell_of_the_file() {
        String stored = "N2,B,Perda Jaminan,ya,tidak,1\nN3,B,Perda Jaminan,ya,tidak,1\n";
        assertEquals(
                List.of("items!C2 item.spelling"), itemsInOtherSpelling("N4,B,PERDA JAMINAN,ya,tidak,1\n", stored));
        assertEquals(
                List.of("items!C2 item.spelling"), itemsInOtherSpelling("N1,B,PERDA JAMINAN,ya,tidak,1\n", stored));
        assertEquals(
                List.of(),
                itemsInOtherSpelling("N4,B,PERDA Jaminan,ya,tidak,1\n", stored.replaceFirst("Perda", "PERDA")));
    }

    @Test
    void levels_that_do_not_fit_a_stored_scale_are_doubted_at_the_cell_of_the_file() {
        assertEquals(
                List.of("levels!C2 level.scale"),
                comparedWithStored(
                        EditionTable.LEVELS, "*,A,0,kurang,0\n*,A,2,cukup,2\n*,A,3,baik,3\n*,A,4,sekali,4\n", ""));
    }

    @Test
    void of_two_that_are_alike_the_one_of_the_file_is_named() {
        assertEquals(
                List.of("coverage!D2 coverage.copied"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,PU,2024-12-31,30210,51000,,BPS\n",
                        "N2,PU,2024-12-31,30210,51000,,BPS\n"));
        assertEquals(
                List.of("coverage!F2 coverage.definitions"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,PU,2024-12-31,30,51,angkatan kerja,BPS\n",
                        "N2,PU,2024-12-31,30,53,penduduk bekerja,BPS\nN3,PU,2024-12-31,30,54,penduduk bekerja,BPS\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "><v>80</v><v>81</v>|marks!D2 cell.two-contents",
                "><v>80</v><v>80</v>|",
                "t=\"inlineStr\"><is><t>80</t></is><is><t>81</t></is>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><is><t>80</t></is><is><t>80</t></is>|",
                "t=\"inlineStr\"><is><t>8</t><t>1</t></is>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><is><t>80</t><t>80</t></is>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><is><r><t>8</t><t>1</t></r></is>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><is><t/><t>80</t></is>|",
                "t=\"inlineStr\"><is><t>8</t><r><t>0</t></r></is>|",
                "t=\"inlineStr\"><is><r><t>8</t></r><r><rPr><b/></rPr><t>0</t></r></is>|",
                "t=\"inlineStr\"><is><t>80</t><rPh sb='0' eb='1'><t>9</t></rPh><phoneticPr fontId='1'/></is>|",
                "t=\"inlineStr\"><is/>|marks!D2 cell.required",
                "t=\"inlineStr\"><is><t/></is>|marks!D2 cell.required",
                "><v>80</v><is><t>81</t></is>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><v>81</v><is><t>80</t></is>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><v></v><is><t>80</t></is>|",
                "t=\"inlineStr\"><v>80</v><is><t>80</t></is>|",
                "><f>40+40</f>|marks!D2 cell.no-result",
                "><f>40+40</f><v>80</v><v>81</v>|marks!D2 cell.two-contents",
                "t=\"inlineStr\"><f>40+40</f><is><t>80</t></is>|marks!D2 cell.no-result"
            })
    void a_cell_of_two_contents_is_told_where_they_differ(String cell, String told) {
        assertEquals(
                told == null ? List.of() : List.of(told),
                said(new SpreadsheetFixture().cell("marks!D2", " " + cell).read()));
    }

    /** The edition with fifty nominees, and in a column of each the same. */
    private static Reading ofFifty(String header, String row, String criterion) {
        StringBuilder nominations = new StringBuilder("category,code,name\n");
        StringBuilder rows = new StringBuilder(header + "\n");
        for (int i = 1; i <= 50; i++) {
            nominations.append("K,N%d,Calon Nomor %d\n".formatted(i, i * i));
            rows.append(row.formatted(i, i + 10)).append('\n');
        }
        String table = header.contains("segment") ? "coverage" : "values";
        Map<String, String> changed = new LinkedHashMap<>(Map.of(
                "values", "nomination,criterion,value\n",
                "coverage", "nomination,segment,as_of,participants,workers,source\n",
                "nominations", nominations.toString(),
                "marks", "nomination,criterion,seat,mark\n",
                "recusals", "nomination,seat,reason\n"));
        changed.put(table, rows.toString());
        changed.put(
                "criteria",
                HandComputed.tables().get("criteria").replace("B,T,Cakupan,40,ratio,target,,,0.5,PU+BPU", criterion));
        return HandComputed.reading(changed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N%d;B;%d.385;APBD|values!C2 tables.number.ambiguous",
                "N%d;B;%d org;APBD|values!C2 tables.number.unreadable",
                "N%d;B;-;APBD|values!C2 tables.number.nothing",
                "N%d;B;1,2%d.5;APBD|values!C2 workbook.number.marks"
            })
    void a_column_written_in_one_wrong_way_is_one_error(String row, String told) {
        Reading reading =
                ofFifty("nomination;criterion;value;source", row, "B,T,Anggaran,40,number,goalposts,0,5000,,");
        assertEquals(
                List.of(told + " 49 C3, C4, C5, C6, C7"),
                reading.problems().stream()
                        .map(problem -> problem.place() + " " + problem.key() + " "
                                + problem.args().get("more") + " "
                                + problem.args().get("others"))
                        .toList());
        assertTrue(
                sentences(reading).get(0).endsWith("(dan 49 sel lain: C3, C4, C5, C6, C7, …)"),
                sentences(reading)::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N%d,PU,TW III 2025,%d,90,BPS|coverage!C2 cell.date",
                "N%d,PU,,%d,90,BPS|coverage!C2 cell.required",
                "N%d,PU,1924-12-31,%d,90,BPS|coverage!C2 cell.year",
                "N%d,PU,2024-12-31,%d.5,90,BPS|coverage!D2 number.people"
            })
    void a_column_of_days_or_people_written_in_one_wrong_way_is_one_error(String row, String told) {
        assertEquals(
                List.of(told),
                said(ofFifty(
                        "nomination,segment,as_of,participants,workers,source",
                        row,
                        "B,T,Cakupan,40,ratio,target,,,0.5,PU")));
    }

    @Test
    void per_cents_of_a_ratio_are_one_error_and_different_ones_are_two() {
        String ratio = "B,T,Cakupan,40,ratio,target,,,0.5,PU+BPU";
        assertEquals(
                List.of("values!C2 value.percent-as-share"),
                said(ofFifty("nomination,criterion,value,source", "N%d,B,%d,BPS", ratio)));
        assertEquals(
                List.of("values!C2 number.unreadable", "values!C3 number.unreadable"),
                saidOf("values", "nomination,criterion,value,source\nN1,B,12 org,BPS\nN2,B,dua puluh,BPS\n"));
    }

    @Test
    void formats_and_formulas_of_a_column_are_one_error() {
        SpreadsheetFixture hidden = new SpreadsheetFixture();
        SpreadsheetFixture open = new SpreadsheetFixture();
        SpreadsheetFixture failed = new SpreadsheetFixture();
        for (int row = 2; row <= 12; row++) {
            hidden.number("marks!D" + row, "80", ";;;");
            open.cell("marks!D" + row, "><f>A1</f>");
            failed.cell("marks!D" + row, " t=\"e\"><f>A1/0</f><v>#DIV/0!</v>");
        }
        assertEquals(List.of("marks!D2 format.hidden"), said(hidden.read()));
        assertEquals(List.of("marks!D2 cell.no-result"), said(open.read()));
        assertEquals(List.of("marks!D2 cell.error"), said(failed.read()));
    }

    @Test
    void figures_of_two_categories_are_doubted_apart() {
        String categories = HandComputed.tables().get("categories") + "L,Kategori Lain\n";
        String nominations = "category,code,name\nK,N1,Satu\nK,N2,Dua\nK,N3,Tiga\nL,M1,Empat\nL,M2,Lima\nL,M3,Enam\n";
        String criteria = HandComputed.tables().get("criteria").replace("Cakupan,40,", "Cakupan,30,")
                + "*,C,T,Anggaran,10,number,goalposts,0,5000,,\n";
        Reading reading = HandComputed.reading(Map.of(
                "categories", categories,
                "nominations", nominations,
                "criteria", criteria,
                "coverage", "nomination,segment,as_of,participants,workers\n",
                "values",
                        "nomination,criterion,value,source\nN1,C,1.25,A\nN2,C,980,A\nN3,C,2100,A\n"
                                + "M1,C,1.5,A\nM2,C,980,A\nM3,C,2100,A\n"));
        assertEquals(
                2,
                WorkbookRules.comparisons(reading.workbook(), EditionWorkbook.EMPTY, reading).stream()
                        .filter(problem -> problem.is(LostThousands.DOUBT))
                        .count(),
                reading.problems()::toString);
    }

    @Test
    void a_point_that_may_part_thousands_is_one_doubt_of_its_cell() {
        assertEquals(
                List.of(),
                comparedWithStored(EditionTable.VALUES, "N1,C,1.250,APBD\n", "N2,C,980,APBD\nN3,C,2100,APBD\n"));
    }

    @Test
    void letters_that_no_paper_can_print_are_told_for_each_table_with_their_cells() {
        String star = "\u2713";
        String nominations = HandComputed.tables().get("nominations").replace("Calon", star);
        String seats = HandComputed.tables().get("seats").replaceFirst("\nS1,", "\nS1," + star);
        Reading reading = HandComputed.reading(Map.of("nominations", nominations, "seats", seats));
        List<String> said = said(reading);
        assertEquals(
                List.of("nominations!C2 cell.unprintable ?", "seats!B2 cell.unprintable ?"),
                said.stream().sorted().toList());
        assertTrue(sentences(reading).stream().anyMatch(each -> each.contains("C3")), sentences(reading)::toString);
    }

    @Test
    void counts_of_a_file_are_compared_with_those_that_are_stored() {
        String stored = "N2,PU,2024-12-31,30210,51000,,BPS\nN3,PU,2024-12-31,41110,63000,,BPS\n";
        assertEquals(
                List.of("coverage!D2 coverage.magnitude"),
                comparedWithStored(EditionTable.COVERAGE, "N1,PU,2024-12-31,41,52000,,BPS\n", stored));
        assertEquals(
                List.of("coverage!D2 coverage.copied"),
                comparedWithStored(EditionTable.COVERAGE, "N4,PU,2024-12-31,41110,63000,,BPS\n", stored));
        assertEquals(
                List.of(), comparedWithStored(EditionTable.COVERAGE, "N1,PU,2024-12-31,30211,52000,,BPS\n", stored));
        assertEquals(
                List.of("coverage!N2 + PU + 2024-12-31 coverage.magnitude"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,PU,2024-12-31,30211,52000,,BPS\n",
                        "N2,PU,2024-12-31,30,51000,,BPS\nN3,PU,2024-12-31,41110,63000,,BPS\n"));
    }

    @Test
    void days_definitions_and_totals_are_compared_with_those_that_are_stored() {
        assertEquals(
                List.of("coverage!C2 coverage.days"),
                comparedWithStored(
                        EditionTable.COVERAGE, "N1,PU,2024-06-30,30,100,,BPS\n", "N1,BPU,2024-12-31,30,100,,BPS\n"));
        assertEquals(
                List.of("coverage!F2 coverage.definitions"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,PU,2024-12-31,30,100,penduduk bekerja,BPS\n",
                        "N2,PU,2024-12-31,30,100,angkatan kerja,BPS\n"));
        assertEquals(
                List.of("coverage!D2 coverage.total"),
                comparedWithStored(
                        EditionTable.COVERAGE,
                        "N1,PU,2024-12-31,30,100,,BPS\nN1,BPU,2024-12-31,30,100,,BPS\n",
                        "N1,TOTAL,2024-12-31,40,200,,BPS\n"));
    }

    @Test
    void figures_of_a_file_are_compared_with_those_that_are_stored() {
        assertEquals(
                List.of("values!C2 value.thousandth"),
                comparedWithStored(EditionTable.VALUES, "N1,C,1.25,APBD\n", "N2,C,980,APBD\nN3,C,2100,APBD\n"));
        assertEquals(
                List.of(),
                comparedWithStored(EditionTable.VALUES, "N1,C,1.25,APBD\n", "N2,C,2.5,APBD\nN3,C,1.75,APBD\n"));
    }

    @Test
    void nominees_of_a_file_are_compared_with_those_that_are_stored() {
        String stored = "K,N1,Calon Satu\nK,N2,Calon Dua\nK,N3,Calon Tiga\nK,N9,Calon Tiga\n";
        assertEquals(
                List.of("nominations!C2 nomination.same-name.stored"),
                comparedWithStored(EditionTable.NOMINATIONS, "K,N8,Calon Dua\n", stored));
        assertEquals(List.of(), comparedWithStored(EditionTable.NOMINATIONS, "K,N8,Calon Delapan\n", stored));
    }

    @Test
    void a_segment_that_is_stored_is_there() {
        assertEquals(
                List.of(),
                comparedWithStored(
                        EditionTable.COVERAGE, "N1,PU,2024-12-31,30,100,,BPS\n", "N1,BPU,2024-12-31,30,100,,BPS\n"));
    }

    private static List<String> figure(String stored, String format) {
        String values = "nomination,criterion,value,source\nN2,C,1,APBD\n";
        String[] criteria = (HandComputed.tables().get("criteria").replace("Cakupan,40,", "Cakupan,30,")
                        + "*,C,T,Anggaran,10,number,goalposts,0,5000,,")
                .split("\n");
        return said(new SpreadsheetFixture()
                        .sheet("criteria", criteria)
                        .sheet("values", values.split("\n"))
                        .number("values!C2", stored, format)
                        .read())
                .stream()
                .filter(each -> each.startsWith("values!C2"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0\",\"0", "00-000", "0\"/\"0", "00\":\"00", "0.0\"\u2030\"", "#\".\"##0\",\"00"})
    void marks_that_a_format_puts_between_the_digits_are_no_part_of_the_figure(String format) {
        assertEquals(List.of("values!C2 format.rewritten"), figure("1250", format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#\".\"##0",
                "0\\.000",
                "# ##0",
                "#\u00a0##0",
                "#\u202f##0",
                "#\"\u00a0\"##0",
                "#,##0.00",
                "0\" orang\"",
                "# ?/?",
                "0.00E+00",
                "_-\"Rp\"* #,##0_-;-\"Rp\"* #,##0_-;_-\"Rp\"* \"-\"_-;_-@_-",
                "0;-0;\"kosong\""
            })
    void marks_of_thousands_units_and_blanks_change_no_figure(String format) {
        assertEquals(List.of(), figure("1250", format));
    }

    @ParameterizedTest
    @CsvSource({
        "0;-0;\"kosong\",values!C2 format.rewritten",
        "0;-0;\"tidak ada data\",values!C2 format.rewritten",
        "0;-0;\"nihil\",",
        "0;-0;\"tidak ada\",",
        "0;-0;\"- orang\",",
        "0;-0;\"-\",",
        "[=0]\"-\";0,"
    })
    void a_zero_that_is_shown_as_no_data_is_no_zero(String format, String said) {
        assertEquals(said == null ? List.of() : List.of(said), figure("0", format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_-\"Rp\"* #,##0_-;\\-\"Rp\"* #,##0_-;_-\"Rp\"* \"-\"_-;_-@_-",
                "_-\"Rp\"* #,##0.00_-;\\-\"Rp\"* #,##0.00_-;_-\"Rp\"* \"-\"??_-;_-@_-",
                "_-[$Rp-421]* #,##0_-;-[$Rp-421]* #,##0_-;_-[$Rp-421]* \"-\"_-;_-@_-"
            })
    void a_dash_of_accounting_is_a_zero(String format) {
        assertEquals(List.of(), figure("0", format));
    }

    @Test
    void digits_as_wide_as_letters_are_proposed_with_their_marks() {
        assertEquals(
                List.of("\uff11\uff12\uff15\uff10\uff0c\uff15 memakai angka selain 0 sampai 9; tulis 1250,5"),
                sentences(readingOf(
                                "values",
                                "nomination;criterion;value;source\nN2;B;\uff11\uff12\uff15\uff10\uff0c\uff15;BPS\n"))
                        .stream()
                        .limit(1)
                        .toList());
    }

    @Test
    void a_text_without_its_kind_is_not_dropped() {
        assertEquals(
                List.of("values!C2 number.digits"),
                said(new SpreadsheetFixture()
                        .cell("values!C2", " t=\"n\"><is><t>\uff14\uff15</t></is>")
                        .read()));
    }

    @Test
    void a_row_of_units_below_the_titles_is_one_problem() {
        String coverage = HandComputed.tables()
                .get("coverage")
                .replaceFirst("\n", "\n(kode),(kode),(tanggal),(ribu orang),(ribu orang),(teks)\n");
        assertEquals(List.of("coverage!A2 row.units"), saidOf("coverage", coverage));
        assertEquals(
                List.of("coverage!D2 row.units"),
                saidOf(
                        "coverage",
                        coverage.replace("(kode),(kode),(tanggal)", ",,").replace(",(teks)", ",")));
    }

    @Test
    void a_definition_may_name_the_region_of_the_code() {
        String nominations = "category,code,name,region_code\nK,N1,Pemda Satu,63.05\nK,N2,Pemda Dua,63.72\nK,N3,C,\n";
        String coverage = "nomination,segment,as_of,participants,workers,definition,source\n"
                + "N1,PU,2024-12-31,30,100,Angkatan kerja Kab. Tapin,BPS\n"
                + "N2,PU,2024-12-31,31,100,Angkatan kerja Kota Banjarbaru,BPS\n";
        assertEquals(
                List.of(),
                said(HandComputed.reading(Map.of("nominations", nominations, "coverage", coverage))).stream()
                        .filter(each -> each.startsWith("coverage"))
                        .toList());
    }

    @Test
    void the_binary_workbook_of_a_program_is_told_to_be_saved_anew() {
        String relation = "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"%s\"/>"
                + "</Relationships>";
        for (String part : List.of("xl/workbook.bin", "word/document.xml")) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            parts.put("_rels/.rels", relation.formatted(part).getBytes(StandardCharsets.UTF_8));
            parts.put(part, "<x/>".getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of("e.xlsx file.kind"), said(WorkbookReader.read("e.xlsx", HostileCorpus.zip(parts))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "target_percent,100,0%,?",
        "stated_percent,80,0%,?",
        "target_percent,10000,General,?",
        "target_percent,1,0%,",
        "target_percent,100,General,",
        "stated_percent,120,General,"
    })
    void a_per_cent_of_a_per_cent_is_doubted(String column, String stored, String format, String doubt) {
        Reading reading = new SpreadsheetFixture()
                .text("coverage!G1", column)
                .number("coverage!G2", stored, format)
                .read();
        assertEquals(
                doubt == null ? List.of() : List.of("coverage!G2 value.percent-hundredfold ?"),
                said(reading).stream()
                        .filter(each -> !each.contains("stated.differs"))
                        .toList());
    }

    @Test
    void a_column_of_such_per_cents_is_one_doubt() {
        String coverage = "nomination,segment,as_of,participants,workers,target_percent,source\n"
                + "N1,PU,2024-12-31,30,100,10000,BPS\nN1,BPU,2024-12-31,30,100,9500,BPS\n";
        assertEquals(
                List.of("10000 persen adalah lebih dari sepuluh kali lipat; tulis 100 bila maksudnya 100 persen"
                        + " (dan 1 sel lain: F3)"),
                sentences(readingOf("coverage", coverage)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jumlah %d,PU,2024-12-31,1,2,BPS|coverage!A2 row.total",
                "N1,,,1%d,2,BPS|coverage!B2 row.part",
                "Kab. Nomor %d,TOTAL,2024-12-31,1,2,BPS|coverage!A2 nomination.unknown",
                "N1,PU/%d,2024-12-31,1,2,BPS|coverage!B2 code.listed"
            })
    void rows_that_are_wrong_in_one_way_are_one_error_with_the_first_cells(String row, String told) {
        StringBuilder coverage = new StringBuilder("nomination,segment,as_of,participants,workers,source\n");
        for (int i = 11; i <= 20; i++) {
            coverage.append(row.formatted(i)).append('\n');
        }
        Reading reading = readingOf("coverage", coverage.toString());
        assertEquals(
                List.of(told),
                said(reading).stream()
                        .filter(each -> !each.startsWith("criteria"))
                        .toList());
        String column = told.substring("coverage!".length(), "coverage!A".length());
        String others = "(dan 9 sel lain: X3, X4, X5, X6, X7, \u2026)".replace("X", column);
        assertTrue(sentences(reading).stream().anyMatch(each -> each.endsWith(others)), sentences(reading)::toString);
        assertEquals(9, reading.alike().size());
    }

    @Test
    void rows_that_lack_different_columns_are_told_apart() {
        assertEquals(
                List.of("coverage!B2 row.part", "coverage!A4 row.total", "coverage!A5 row.part"),
                saidOf(
                        "coverage",
                        "nomination,segment,as_of,participants,workers,source\nN1,,,1,2,BPS\nN2,,,1,2,BPS\n"
                                + "Total,PU,2024-12-31,1,2,BPS\n,,2024-12-31,1,2,BPS\n"));
    }

    @Test
    void an_edition_is_told_that_it_bears_the_name_of_the_example_only_where_that_is_unchanged() {
        String edition = HandComputed.tables().get("edition");
        assertEquals(
                List.of("edition!B3 edition.example ?"),
                saidOf("edition", edition.replaceFirst("\nname,.*\n", "\nname,Contoh \u2013 ganti sesuai juknis\n")));
        assertEquals(List.of(), saidOf("edition", edition.replaceFirst("\nname,.*\n", "\nname,Contoh Penghargaan\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "41385\u00b9,41385",
        "41385*,41385",
        "41385 **),41385",
        "41385 r),41385",
        "41385 1),41385",
        "41385 (p),41385"
    })
    void the_sign_of_a_footnote_is_named(String text, String plain) {
        Reading reading = new SpreadsheetFixture().text("coverage!D2", text).read();
        assertEquals(List.of("coverage!D2 number.footnote"), said(reading));
        assertEquals(
                text + " memuat tanda catatan kaki; tulis " + plain + " saja, dan catatannya di kolom Keterangan",
                sentences(reading).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"41385 orang", "r41385", "41385)", "1 2)3", "*", "41385/2"})
    void what_is_no_footnote_is_no_footnote(String text) {
        assertEquals(
                List.of("coverage!D2 number.no-people"),
                said(new SpreadsheetFixture().text("coverage!D2", text).read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orang", "ribu orang", "dalam ribu orang", "(ribu)", "persons"})
    void a_row_of_units_in_words_is_one_problem(String unit) {
        assertEquals(
                List.of("coverage!D2 row.units"),
                said(new SpreadsheetFixture()
                        .row("coverage", 2, "", "", "", unit, unit, "")
                        .read()));
    }

    @Test
    void a_title_in_thousands_is_told_with_what_to_write() {
        Reading reading = readingOf(
                "coverage", HandComputed.tables().get("coverage").replaceFirst("participants", "peserta (ribu orang)"));
        assertEquals(List.of("coverage!D1 column.scaled"), said(reading));
        assertTrue(sentences(reading).get(0).endsWith("tulis angkanya lengkap, lalu beri judul peserta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31\u201012\u20102024", "31\u201112\u20112024", "31\u201312\u20132024", "31 Des 2024"})
    void a_day_with_the_dashes_of_other_programs_is_read(String day) {
        Reading reading = new SpreadsheetFixture().text("coverage!C3", day).read();
        assertEquals(List.of(), said(reading));
        assertEquals(
                HandComputed.reading(Map.of()).workbook().coverage(),
                reading.workbook().coverage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'63.05", "63,05", "63.05.", "63 05", "63-05", "63.05*", "63.05\u00b9"})
    void a_region_code_with_other_marks_is_told_with_the_region_that_is_meant(String code) {
        String nominations =
                "category;code;name;region_code\nK;N1;Kabupaten Tapin;" + code + "\nK;N2;Dua;\nK;N3;Tiga;\n";
        Reading reading = readingOf("nominations", nominations);
        assertEquals(List.of("nominations!D2 region.meant ?"), said(reading));
        assertTrue(sentences(reading).get(0).endsWith("tulis 63.05"), sentences(reading)::toString);
    }

    @Test
    void the_name_of_a_nominee_in_the_place_of_its_code_is_told_with_the_code() {
        String nominations = "category,code,name\nK,N1,Kabupaten Tapin\nK,N2,Kabupaten Banjar\nK,N3,Tiga\n";
        String coverage = HandComputed.tables().get("coverage").replaceAll("\nN1,", "\nKab. Tapin,");
        Reading reading = HandComputed.reading(Map.of("nominations", nominations, "coverage", coverage));
        assertEquals(List.of("coverage!A2 code.similar"), said(reading));
        assertEquals(
                "Kab. Tapin tidak ada; maksudnya N1? (dan 3 sel lain)",
                sentences(reading).get(0));
    }

    @ParameterizedTest
    @CsvSource({"Penerima Upah,PU", "Bukan Penerima Upah,BPU", "JASA KONSTRUKSI,JAKON", "Pekerja Migran,PMI"})
    void a_segment_under_its_full_name_is_told_with_its_code(String segment, String code) {
        Reading reading = readingOf(
                "coverage", HandComputed.tables().get("coverage") + "N2," + segment + ",2024-12-31,1,2,BPS\n");
        assertEquals(List.of("coverage!B6 coverage.segment"), said(reading));
        assertTrue(sentences(reading).get(0).endsWith("maksudnya " + code + "?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e.xlsx|%PDF-1.7 x|file.pdf",
                "e.zip|%PDF-1.7 x|file.pdf",
                "e.xlsx|<html><body>|file.markup",
                "edition.csv|<!DOCTYPE html>|file.markup",
                "e.xlsx|<?xml version='1.0'?>|file.markup",
                "e.zip|nomination,segment|file.kind"
            })
    void a_document_of_another_kind_is_told_with_what_to_do(String name, String content, String told) {
        assertEquals(
                List.of(name + " " + told), said(WorkbookReader.read(name, content.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_text_under_the_ending_of_a_spreadsheet_is_told_its_own() {
        byte[] text = HandComputed.tables().get("coverage").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("e.xlsx file.text"), said(WorkbookReader.read("e.xlsx", text)));
        assertEquals(
                List.of("e.xlsx file.other-program"),
                said(WorkbookReader.read("e.xlsx", StablePackage.of(Map.of("mimetype", new byte[] {1})))));
    }

    @Test
    void doubts_that_only_follow_from_refused_rows_are_left_out() {
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put("rules", "category,key,value\n*,quorum,setengah\n");
        changed.put("seats", "code,element,role\nS1,A,chair\nS2,B,member\nS3,C,member\nS4,D,member\n");
        changed.put("marks", "nomination,criterion,seat,mark\nN1,A,S1,80\n");
        changed.put("recusals", "nomination,seat,reason\n");
        assertEquals(List.of("rules!C2 number.no-whole"), saidOf(changed));
    }

    @Test
    void a_total_that_is_added_to_its_parts_is_doubted() {
        String criteria = HandComputed.tables().get("criteria").replace("PU+BPU", "PU+TOTAL");
        assertEquals(
                List.of("criteria!K4 table-text.total ?"),
                saidOf("criteria", criteria).stream()
                        .filter(each -> !each.contains("unused"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sda", "s.d.a.", "idem", "sama dengan atas"})
    void a_source_that_points_to_the_row_above_is_doubted(String source) {
        String coverage = HandComputed.tables().get("coverage").replaceFirst("BPS\n", source + "\n");
        assertEquals(List.of("coverage!F3 cell.ditto ?"), saidOf("coverage", coverage));
    }
}
