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

import id.paritrana.tables.StablePackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files as busy offices send them: what is meant is read, or named in one sentence at one place. */
class FilesOfOfficesTest {
    private static List<String> said(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> problem.place() + " " + problem.key().replaceFirst("^(workbook|tables)[.]", "")
                        + (problem.isError() ? "" : " ?"))
                .toList();
    }

    private static List<String> sentences(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.key().equals("workbook.coverage.period"))
                .map(problem -> new ProblemText(Locale.forLanguageTag("id")).sentence(problem))
                .toList();
    }

    private static Reading readingOf(String table, String content) {
        return HandComputed.reading(Map.of(table, content));
    }

    private static List<String> saidOf(String table, String content) {
        return said(readingOf(table, content));
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
}
