package id.paritrana.workbook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.tables.Problem;
import id.paritrana.tables.StablePackage;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.WorkbookReader;
import id.paritrana.workbook.rules.WorkbookRules;

import static id.paritrana.workbook.WhatIsSaid.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Figures, nominees and years that are readable, make another winner, and are odd beside the others. */
class FiguresThatDoNotFitTest {
    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("edition", """
                key,value
                code,FIT-2026
                name,Edisi lima
                kind,archive
                assessment_year,2025
                award_year,2026
                region,63
                period_start,2025-01-01
                period_end,2025-12-31
                """);
        tables.put("categories", """
                code,name,kind,prize_places
                KK,Kabupaten/Kota,regency_city,3
                """);
        tables.put("criteria", """
                category,code,parent,name,weight,source,normaliser,lo,hi,target,table
                KK,T,,Total,,aggregate,,,,,
                KK,CAK,T,Cakupan,40,ratio,target,,,0.85,PU+BPU
                KK,IPM,T,Indeks,15,number,goalposts,60,90,,
                KK,APBD,T,Anggaran,25,number,goalposts,0,5000,,
                KK,WAW,T,Wawancara,20,panel,rubric,0,100,,
                """);
        tables.put("rules", "category,key,value\n*,quorum,2\n*,panel,mean\n");
        tables.put("seats", """
                code,element,role,holder
                K1,BPJS,chair,"Dr. H. Ahmad Yani, S.E., M.Si."
                K2,Disnaker,secretary,Siti Aminah
                K3,APINDO,member,Budi
                """);
        tables.put("nominations", """
                category,code,name,region_code
                KK,N1,Kabupaten Tanah Laut,63.01
                KK,N2,Kabupaten Kotabaru,63.02
                KK,N3,Kabupaten Banjar,63.03
                KK,N4,Kota Banjarmasin,63.71
                KK,N5,Kota Banjarbaru,63.72
                """);
        tables.put("values", """
                nomination,criterion,value,numerator,denominator,stated_percent,source
                N1,IPM,72.1,,,,BPS
                N2,IPM,71.8,,,,BPS
                N3,IPM,72.9,,,,BPS
                N4,IPM,79.4,,,,BPS
                N5,IPM,81.2,,,,BPS
                N1,APBD,1250,,,,BPKAD
                N2,APBD,980,,,,BPKAD
                N3,APBD,2100,,,,BPKAD
                N4,APBD,3400,,,,BPKAD
                N5,APBD,1875,,,,BPKAD
                """);
        tables.put("coverage", """
                nomination,segment,as_of,participants,workers,stated_percent,target_percent,source
                N1,PU,2025-12-31,41385,60120,,,BPJS
                N1,BPU,2025-12-31,21040,70555,,,BPJS
                N2,PU,2025-12-31,35210,58800,,,BPJS
                N2,BPU,2025-12-31,18300,64110,,,BPJS
                N3,PU,2025-12-31,50111,90234,,,BPJS
                N3,BPU,2025-12-31,30222,121900,,,BPJS
                N4,PU,2025-12-31,120455,180200,,,BPJS
                N4,BPU,2025-12-31,66040,150330,,,BPJS
                N5,PU,2025-12-31,48230,70110,,,BPJS
                N5,BPU,2025-12-31,25115,52400,,,BPJS
                """);
        StringBuilder marks = new StringBuilder("nomination,criterion,seat,mark\n");
        int[] first = {80, 75, 78, 88, 84};
        for (int i = 0; i < first.length; i++) {
            for (int seat = 1; seat <= 3; seat++) {
                marks.append("N%d,WAW,K%d,%d\n".formatted(i + 1, seat, first[i] + seat - 1));
            }
        }
        tables.put("marks", marks.toString());
        return tables;
    }

    private static Reading reading(Map<String, String> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, text) -> files.put(name + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        return WorkbookReader.read("edisi.zip", StablePackage.of(files));
    }

    /** What is said with one text of a table in place of another. */
    private static List<String> saidWith(String table, String... replaced) {
        return said(with(table, replaced));
    }

    private static Reading with(String table, String... replaced) {
        Map<String, String> tables = tables();
        String text = tables.get(table);
        for (int i = 0; i < replaced.length; i += 2) {
            assertTrue(text.contains(replaced[i]), replaced[i]);
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        tables.put(table, text);
        return reading(tables);
    }

    private static List<String> sentences(Reading reading) {
        return reading.problems().stream()
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList();
    }

    @Test
    void the_edition_itself_raises_no_doubt() {
        assertEquals(List.of(), said(reading(tables())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120455,180200,,|120,180,,|coverage!E8 coverage.magnitude ?",
                "120455,180200,,|1,1,,|coverage!E8 coverage.magnitude ?",
                "120455,180200,,|120455,1802000,,|coverage!D8 coverage.apart ?",
                "120455,180200,,|12045,180200,,|coverage!D8 coverage.apart ?",
                "120455,180200,,|12045,180200,6.7,|",
                "120455,180200,,|1204550,1802000,,|coverage!E8 coverage.size ?",
                "66040,150330,,|6604,15033,,|",
                "120455,180200,,|0,180200,,|coverage!D8 coverage.nobody ?",
                "120455,180200,,|0,0,,|coverage!E8 coverage.nothing ?",
                "120455,180200,,|180200,180200,,|coverage!D8 coverage.everybody ?",
                "120455,180200,,|180200,180200,100,|",
                "120455,180200,,|160200,180200,,|",
                "120455,180200,,|120455,180200,66.8,|",
                "120455,180200,,|120455,180200,66.85,|",
                "120455,180200,,|120455,180200,86.8,|coverage!F8 stated.differs ?",
                "120455,180200,,|120455,1802000,66.8,|coverage!F8 stated.differs ?",
                "120455,180200,,|120455,180200,78.6,85|coverage!F8 stated.of-target ?",
                "120455,180200,,|120455,180200,0.668,|coverage!F8 value.share-as-percent ?",
                "21040,70555|41385,60120|coverage!D3 coverage.segments-same ?",
                "21040,70555|21040,60120|coverage!E3 coverage.workers-same ?"
            })
    void counts_that_can_hardly_be_are_doubted_at_their_cell(String right, String wrong, String doubt) {
        assertEquals(doubt == null ? List.of() : List.of(doubt), saidWith("coverage", right, wrong));
    }

    @Test
    void a_stated_per_cent_is_told_with_both_figures() {
        assertEquals(
                List.of("120455 dari 1802000 = 6,68 %, tetapi dinyatakan 66,8 %; periksa angkanya"),
                sentences(with("coverage", "120455,180200,,", "120455,1802000,66.8,")));
    }

    @Test
    void a_per_cent_that_a_formula_computed_is_the_stated_one() {
        assertEquals(List.of(), saidWith("coverage", "41385,60120,,", "41385,60120,68.8373253493014,"));
    }

    @Test
    void one_place_far_ahead_of_the_others_is_not_doubted() {
        Map<String, String> tables = tables();
        tables.put(
                "coverage",
                tables.get("coverage")
                        .replace("21040,70555", "4940,70555")
                        .replace("18300,64110", "4490,64110")
                        .replace("30222,121900", "8540,121900")
                        .replace("66040,150330", "60130,150330")
                        .replace("25115,52400", "3680,52400"));
        assertEquals(List.of(), said(reading(tables)));
    }

    @Test
    void everybody_of_a_small_segment_everywhere_is_so() {
        Map<String, String> tables = tables();
        StringBuilder coverage = new StringBuilder(tables.get("coverage"));
        int[] workers = {310, 290, 180, 1_400, 620};
        for (int i = 0; i < workers.length; i++) {
            coverage.append("N%d,PMI,2025-12-31,%d,%d,,,BPJS\n".formatted(i + 1, workers[i], workers[i]));
        }
        tables.put("coverage", coverage.toString());
        assertEquals(List.of(), said(reading(tables)));
    }

    @Test
    void shares_that_naturally_lie_apart_are_not_doubted() {
        assertEquals(
                List.of(),
                saidWith(
                        "coverage",
                        "21040,70555",
                        "2104,70555",
                        "18300,64110",
                        "4300,64110",
                        "30222,121900",
                        "50222,121900"));
    }

    @Test
    void a_small_place_among_places_of_villages_has_small_counts() {
        Map<String, String> tables = tables();
        tables.put("categories", "code,name,kind,prize_places\nKK,Desa,village,3\n");
        tables.put("coverage", tables.get("coverage").replace("120455,180200", "120,180"));
        assertEquals(List.of(), said(reading(tables)));
    }

    @Test
    void zeros_that_most_have_are_so() {
        String none = tables().get("coverage").replaceAll("(BPU,2025-12-31),\\d+,", "$1,0,");
        Map<String, String> tables = tables();
        tables.put("coverage", none);
        assertEquals(List.of(), said(reading(tables)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "83510,122910|coverage!D12 coverage.total ?",
                "53510,122910|",
                "53510,62910|coverage!E12 coverage.total ?",
                "53500,122910|coverage!D12 coverage.total ?"
            })
    void a_total_is_the_sum_of_its_parts(String figures, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidWith(
                        "coverage",
                        "N5,BPU,2025-12-31,25115,52400,,,BPJS\n",
                        "N5,BPU,2025-12-31,25115,52400,,,BPJS\nN2,TOTAL,2025-12-31," + figures + ",,,BPJS\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.99,,,|values!C12 value.beside-coverage ?",
                ",99000,122510,|values!D12 value.beside-coverage ?",
                ",73345,122510,89.9|values!F12 stated.differs ?",
                "0.6,,,|",
                "0.599,,,59.87|",
                "0.599,,,89.9|values!F12 stated.differs-value ?"
            })
    void a_ratio_is_compared_with_what_is_stated_and_counted(String figures, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidWith("values", "N5,APBD,1875,,,,BPKAD\n", "N5,APBD,1875,,,,BPKAD\nN5,CAK," + figures + ",BPJS\n"));
    }

    private static List<String> saidOfRatios(String... figures) {
        Map<String, String> tables = tables();
        StringBuilder values = new StringBuilder(tables.get("values"));
        for (int i = 0; i < figures.length; i++) {
            values.append("N%d,CAK,%s,,BPJS\n".formatted(i + 1, figures[i]));
        }
        tables.put("values", values.toString());
        tables.remove("coverage");
        return said(reading(tables));
    }

    @Test
    void a_ratio_far_from_all_others_is_doubted() {
        assertEquals(List.of(), saidOfRatios("0.478,,", "0.435,,", "0.379,,", "0.564,,", "0.599,,"));
        assertEquals(
                List.of("values!D12 value.parts-apart ?"),
                saidOfRatios(",62425,1306750", "0.435,,", "0.379,,", "0.564,,", "0.599,,"));
        assertEquals(
                List.of("values!C13 value.apart ?"),
                saidOfRatios("0.478,,", "0.0435,,", "0.379,,", "0.564,,", "0.599,,"));
        assertEquals(
                List.of("values!C14 value.one ?"), saidOfRatios("0.478,,", "0.435,,", "1,,", "0.564,,", "0.599,,"));
        assertEquals(List.of(), saidOfRatios("0.978,,", "1,,", "1,,", "0.564,,", "0.599,,"));
    }

    @Test
    void figures_that_a_program_filled_down_are_doubted() {
        assertEquals(
                List.of("values!C2 cell.filled-down ?"),
                saidWith("values", "71.8", "73.1", "72.9", "74.1", "79.4", "75.1", "81.2", "76.1"));
        assertEquals(
                List.of("values!C7 cell.filled-down ?"),
                saidWith("values", "980", "1251", "2100", "1252", "3400", "1253", "1875", "1254"));
        assertEquals(List.of(), saidWith("values", "1250", "1", "980", "2", "2100", "3", "3400", "4", "1875", "5"));
        assertEquals(
                List.of("values!C2 value.same ?"),
                saidWith("values", "71.8", "72.1", "72.9", "72.1", "79.4", "72.1", "81.2", "72.1"));
        assertEquals(
                List.of(),
                saidWith("values", "1250", "2000", "980", "2000", "2100", "2000", "3400", "2000", "1875", "2000"));
        assertEquals(
                List.of(),
                saidWith("values", "1250", "2024", "980", "2024", "2100", "2024", "3400", "2024", "1875", "2024"));
    }

    @Test
    void marks_that_rise_with_each_row_are_doubted_once() {
        Map<String, String> tables = tables();
        StringBuilder marks = new StringBuilder("nomination,criterion,seat,mark\n");
        for (int i = 0; i < 15; i++) {
            marks.append("N%d,WAW,K%d,%d\n".formatted(i / 3 + 1, i % 3 + 1, 80 + i));
        }
        tables.put("marks", marks.toString());
        assertEquals(List.of("marks!D2 cell.filled-down ?"), said(reading(tables)));
    }

    @Test
    void a_cell_that_two_doubts_of_a_kind_are_about_is_counted_and_named_once() {
        Map<String, String> tables = tables();
        StringBuilder coverage = new StringBuilder("nomination,segment,as_of,participants,workers,source\n");
        List<String> figures = List.of("41385,60120", "35210,58800", "50111,90234", "62455,98200", "48230,70110");
        for (int i = 0; i < figures.size(); i++) {
            for (String segment : List.of("PU", "BPU", "JAKON")) {
                coverage.append("N%d,%s,2025-12-31,%s,BPJS\n".formatted(i + 1, segment, figures.get(i)));
            }
        }
        tables.put("coverage", coverage.toString());
        Reading reading = reading(tables);
        assertEquals(
                List.of("(dan 4 sel lain: D6, D9, D12, D15)", "(dan 4 sel lain: D7, D10, D13, D16)"),
                reading.problems().stream()
                        .filter(problem -> problem.key().equals("workbook.coverage.segments-same"))
                        .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                        .map(sentence -> sentence.substring(sentence.indexOf("(dan")))
                        .toList());
        assertEquals(
                2,
                reading.alike().stream()
                        .filter(problem -> problem.place().equals("coverage!D7"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N1,WAW,K1,80|N1,WAW,K1,0|marks!D2 mark.absent ?",
                "N1,WAW,K1,80|N1,WAW,K1,0.8|marks!D2 mark.absent ?",
                "N1,WAW,K1,80|N1,WAW,K1,20|",
                "N4,WAW,K1,88|N4,WAW,K1,0|marks!D11 mark.absent ?"
            })
    void a_mark_at_the_foot_of_the_scale_beside_high_ones_is_doubted(String right, String wrong, String doubt) {
        assertEquals(doubt == null ? List.of() : List.of(doubt), saidWith("marks", right, wrong));
    }

    @Test
    void zeros_of_all_seats_for_one_nominee_are_one_doubt() {
        Reading reading = with("marks", "K1,88", "K1,0", "K2,89", "K2,0", "K3,90", "K3,0");
        assertEquals(List.of("marks!D11 mark.absent ?"), said(reading));
        assertTrue(sentences(reading).get(0).endsWith("(dan 2 sel lain: D12, D13)"), sentences(reading)::toString);
        String levels = tables().get("criteria").replace("rubric,0,100", "rubric,0,4");
        Map<String, String> tables = tables();
        tables.put("criteria", levels);
        tables.put("marks", tables.get("marks").replaceAll(",\\d+\n", ",3\n").replace("N4,WAW,K1,3", "N4,WAW,K1,0"));
        assertEquals(List.of(), said(reading(tables)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Siti Aminah|Dr. H. AHMAD YANI, SE, MSi|seats!D3 seat.same-person ?",
                "Siti Aminah|Ahmad Yani|seats!D3 seat.same-person ?",
                "Siti Aminah|H. Ahmad Yani SE MSi|seats!D3 seat.same-person ?",
                "Siti Aminah|Ahmad Yono|",
                "Siti Aminah|H.M. Noor; Hj. Siti|seats!D3 seat.two-people ?"
            })
    void a_person_on_two_seats_is_doubted(String right, String wrong, String doubt) {
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                saidWith("seats", right, wrong.contains(",") ? '"' + wrong + '"' : wrong));
    }

    @Test
    void offices_and_dashes_are_no_persons() {
        assertEquals(List.of(), saidWith("seats", "Siti Aminah", "Kepala Dinas", "Budi", "Kepala Dinas"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KK,N6,Kab. Tabalong,|",
                "KK,N6,Kab. Banjar,|nominations!C7 nomination.same-government ?",
                "KK,N6,Pemkab Tanah Laut,|nominations!C7 nomination.same-government ?",
                "KK,N6,Kota Kotabaru,|nominations!C7 nomination.no-region ?",
                "KK,N6,Kabupaten Kotawaringin Barat,62.01|nominations!D7 region.elsewhere ?",
                "KK,N6,PT Maju Jaya,|nominations!C7 nomination.company ?"
            })
    void nominees_that_do_not_fit_the_category_are_doubted(String row, String doubt) {
        List<String> said = saidWith("nominations", "63.72\n", "63.72\n" + row + "\n");
        assertEquals(
                doubt == null ? List.of() : List.of(doubt),
                said.stream().filter(each -> each.startsWith("nominations")).toList());
    }

    @ParameterizedTest
    @CsvSource({"province,nominations!D2 region.no-province ?", "large,nominations!C2 nomination.government ?"})
    void a_category_of_another_kind_is_doubted_once(String kind, String doubt) {
        assertEquals(List.of(doubt), saidWith("categories", "regency_city", kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "award_year,2026|award_year,2024|edition!B6 edition.award-before ?",
                "award_year,2026|award_year,2025|",
                "assessment_year,2025|assessment_year,2024|edition!B5 edition.year-outside ?",
                "period_start,2025|period_start,2024|edition!B9 edition.period-long ?"
            })
    void years_that_do_not_fit_are_doubted(String right, String wrong, String doubt) {
        assertEquals(doubt == null ? List.of() : List.of(doubt), saidWith("edition", right, wrong));
    }

    private static List<String> previewed(String table, String file) {
        EditionWorkbook stored = reading(tables()).workbook();
        Map<String, String> brought = tables();
        String before = brought.get(table);
        brought.put(table, before.substring(0, before.indexOf('\n') + 1) + file);
        Reading reading = reading(brought);
        EditionTable of = EditionTable.named(table).orElseThrow();
        Map<List<String>, WorkbookRow> rows = new LinkedHashMap<>();
        stored.rows(of).forEach(row -> rows.put(row.codes(), row));
        reading.workbook().rows(of).forEach(row -> rows.put(row.codes(), row));
        EditionWorkbook result =
                stored.like().rows(of, List.copyOf(rows.values())).build();
        EditionWorkbook only = EditionWorkbook.builder()
                .edition(stored.edition())
                .rows(of, reading.workbook().rows(of))
                .build();
        Reading part = new Reading(only, reading.source(), List.of(), Map.of(), reading.cells());
        return WorkbookRules.comparisons(result, stored, part).stream()
                .map(Problem::key)
                .toList();
    }

    @Test
    void what_is_brought_in_is_compared_with_what_is_stored() {
        assertEquals(
                List.of("workbook.coverage.magnitude", "workbook.coverage.changed"),
                previewed("coverage", "N4,PU,2025-12-31,120,180,,,BPJS\n"));
        assertEquals(
                List.of("workbook.coverage.apart", "workbook.coverage.changed"),
                previewed("coverage", "N4,PU,2025-12-31,120455,1802000,,,BPJS\n"));
        assertEquals(List.of(), previewed("coverage", "N4,PU,2025-12-31,130455,190200,,,BPJS\n"));
        assertEquals(
                List.of("workbook.nomination.same-government.stored"),
                previewed("nominations", "KK,N6,Pemkab Banjar,\n"));
        assertEquals(
                List.of("workbook.region.elsewhere"), previewed("nominations", "KK,N6,Kota Palangka Raya,62.71\n"));
        assertEquals(List.of("workbook.seat.same-person"), previewed("seats", "K4,Serikat,member,H. Ahmad Yani\n"));
        assertEquals(List.of("workbook.mark.absent"), previewed("marks", "N4,WAW,K1,0\n"));
        assertEquals(List.of("workbook.value.beside-coverage"), previewed("values", "N5,CAK,0.99,,,,BPJS\n"));
    }
}
