package id.paritrana.workbook;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Figures and days that a file holds otherwise than they were meant, without a sign of it in their own cell. */
class FiguresWithoutAWordTest {
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
                List.of(),
                said(new SpreadsheetFixture()
                        .cell("marks!D2", "><v>0</v>")
                        .settings(settings)
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
                List.of("marks!D2 formula.zero ?", "marks!E2 formula.zero ?"),
                said(withFormula("marks!D2", "0")
                        .cell("marks!D3", "><f>X1</f><v>0.0</v>")
                        .text("marks!E1", "comment")
                        .cell("marks!E2", "><f>X1</f><v>0</v>")
                        .text("marks!F1", "keterangan")
                        .cell("marks!F2", "><f>X1</f><v>0</v>")
                        .read()));
        assertEquals(
                List.of(),
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
}
