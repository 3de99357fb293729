package id.paritrana.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.cells.ColumnMapping;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.reading.ForeignTable;
import id.paritrana.workbook.rules.WorkbookRules;

import static id.paritrana.workbook.WhatIsSaid.said;
import static id.paritrana.workbook.WhatIsSaid.saidOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Days and years that do not fit the others. */
class DaysThatDoNotFitTest {
    private static final String NOMINATIONS =
            "category,code,name\nK,N1,Calon Satu\nK,N2,Calon Dua\n" + "K,N3,Calon Tiga\nK,N4,Calon Empat\n";

    private static Map<String, String> edition(String table, String rows) {
        String criteria = HandComputed.tables().get("criteria").replace("Cakupan,40,", "Cakupan,30,")
                + "*,C,T,Anggaran,10,number,goalposts,0,5000,,\n";
        Map<String, String> changed = new LinkedHashMap<>(Map.of(
                "nominations", NOMINATIONS,
                "criteria", criteria,
                "values", "nomination,criterion,value,as_of,source\n",
                "coverage", "nomination,segment,as_of,participants,workers,source\n",
                "marks", "nomination,criterion,seat,mark\n",
                "recusals", "nomination,seat,reason\n"));
        changed.merge(table, rows, (header, more) -> header + more);
        return changed;
    }

    private static List<String> days(String table, String rows) {
        return saidOf(edition(table, rows)).stream()
                .filter(each -> each.endsWith("odd-day ?"))
                .toList();
    }

    private static String counts(String odd) {
        return "N1,PU,2024-12-31,30,100,BPS\nN2,PU," + odd + ",32,110,BPS\n"
                + "N3,PU,2024-12-31,34,120,BPS\nN4,PU,2024-12-31,36,130,BPS\n";
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30,coverage!C3 cell.odd-day ?", "2024-03-31,coverage!C3 cell.odd-day ?", "2024-12-01,"})
    void figures_of_one_nominee_of_another_day_than_all_others_are_doubted(String day, String told) {
        assertEquals(told == null ? List.of() : List.of(told), days("coverage", counts(day)));
    }

    @Test
    void where_several_days_are_usual_none_is_odd() {
        assertEquals(
                List.of(), days("coverage", counts("2024-06-30").replaceFirst("N1,PU,2024-12-31", "N1,PU,2024-06-30")));
        assertEquals(
                List.of(),
                days("coverage", counts("2024-06-30").lines().limit(3).reduce("", (one, row) -> one + row + "\n")));
        assertEquals(
                List.of(),
                days("coverage", counts("2024-06-30") + "N2,PU,2024-12-31,33,111,BPS\n"),
                "the latest count applies");
    }

    @Test
    void values_of_a_criterion_are_compared_too() {
        assertEquals(
                List.of("values!D5 cell.odd-day ?"),
                days(
                        "values",
                        "N1,C,980,2024-12-31,APBD\nN2,C,1210,2024-12-31,APBD\nN3,C,1100,2024-12-31,APBD\n"
                                + "N4,C,1050,2024-03-31,APBD\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,,edition!B6 edition.period-long ?",
        "2025-01-01,,",
        "2025-12-31,archive,edition!B6 edition.period-long ?"
    })
    void a_period_of_more_than_a_year_is_doubted(String end, String kind, String told) {
        String edition = HandComputed.tables().get("edition").replace("period_end,2024-12-31", "period_end," + end);
        Reading reading =
                HandComputed.reading(Map.of("edition", edition + (kind == null ? "" : "kind," + kind + "\n")));
        assertEquals(
                told == null ? List.of() : List.of(told),
                said(reading).stream().filter(each -> each.contains("period")).toList());
    }

    @Test
    void an_archive_of_no_single_year_is_not_asked() {
        String edition = HandComputed.tables()
                .get("edition")
                .replace("period_end,2024-12-31", "period_end,2027-12-31\nkind,archive")
                .replaceFirst("assessment_year.*\n", "");
        Map<String, String> changed = edition("coverage", counts("2024-06-30"));
        changed.put("edition", edition);
        assertEquals(
                List.of(),
                saidOf(changed).stream()
                        .filter(each -> each.contains("period-long") || each.contains("odd-day"))
                        .toList());
    }

    private static List<String> added(String rows) {
        return added(rows, "N1,PU,2024-12-31,30,100,BPS\n");
    }

    private static List<String> added(String rows, String left) {
        EditionWorkbook stored = HandComputed.reading(edition("coverage", "N1,PU,2024-12-31,30,100,BPS\n"))
                .workbook();
        EditionWorkbook result =
                HandComputed.reading(edition("coverage", rows + left)).workbook();
        Reading reading = HandComputed.reading(edition("coverage", rows));
        EditionWorkbook file = EditionWorkbook.builder()
                .edition(stored.edition())
                .coverage(reading.workbook().coverage())
                .build();
        return WorkbookRules.comparisons(
                        result,
                        stored,
                        new Reading(file, reading.source(), reading.problems(), Map.of(), reading.cells()))
                .stream()
                .filter(problem -> problem.key().equals("workbook.coverage.earlier"))
                .map(problem -> problem.place() + problem.args().getOrDefault(ProblemText.OTHERS, ""))
                .toList();
    }

    @Test
    void counts_for_earlier_days_are_told_once_for_a_segment_and_only_where_a_stored_one_counts() {
        assertEquals(
                List.of("coverage!C2C3, C4"),
                added("N1,PU,2024-09-30,27,97,BPS\nN1,PU,2024-10-31,28,98,BPS\nN1,PU,2024-11-30,29,99,BPS\n"));
        assertEquals(List.of(), added("N1,PU,2024-11-30,29,99,BPS\n", ""), "the stored one is deleted");
    }

    @Test
    void a_count_that_is_added_for_an_earlier_day_is_told_with_the_one_that_counts() {
        assertEquals(List.of("coverage!C2"), added("N1,PU,2024-11-30,29,99,BPS\n"));
        assertEquals(List.of(), added("N1,PU,2024-12-31,29,99,BPS\n"));
        assertEquals(List.of(), added("N1,BPU,2024-11-30,29,99,BPS\n"));
        assertEquals(List.of(), added("N1,PU,2025-01-31,29,99,BPS\n"));
    }

    @ParameterizedTest
    @CsvSource({"2023,?", "2025,", "Nilai,", "2024-2025,", "APBD 2023,?"})
    void a_column_headed_with_another_year_is_doubted(String heading, String told) {
        EditionWorkbook edition = HandComputed.reading(edition("values", "")).workbook();
        byte[] file = new SpreadsheetFixture()
                .sheet("BPS", "Wilayah," + heading, "Calon Satu,980", "Calon Dua,1020")
                .xlsx();
        var mapping = new ColumnMapping(
                "UJI-2024",
                "BPS",
                EditionTable.VALUES,
                1,
                Map.of(0, ColumnMapping.BY_NAME, 1, "value"),
                Map.of("criterion", "C", "as_of", "31 Desember 2025", "source", "BPS"));
        assertEquals(
                told == null ? List.of() : List.of("BPS!B1"),
                ForeignTable.read("bps.xlsx", file, mapping, edition).problems().stream()
                        .filter(problem -> problem.key().equals("workbook.mapping.year"))
                        .map(Problem::place)
                        .toList());
    }
}
