package id.paritrana.workbook;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.paritrana.scoring.normaliser.SourceForm;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FigureRulesTest {
    @ParameterizedTest
    @CsvSource({
        // kind, value, numerator, denominator → what is wrong
        "PARTS, , 45, 90, ''",
        "PARTS, , 0, 0, ''",
        "PARTS, 0.85, , , ''",
        "PARTS, , , , ''",
        "PARTS, , 45, 0, DENOMINATOR BY_ZERO",
        "PARTS, , -1, 9, NUMERATOR NEGATIVE",
        "PARTS, , 1, -9, DENOMINATOR NEGATIVE",
        "PARTS, , 45, , DENOMINATOR HALF_RATIO",
        "PARTS, , , 45, NUMERATOR HALF_RATIO",
        "PARTS, 0.5, 45, 90, VALUE TWICE_GIVEN",
        "PARTS, -0.5, , , VALUE NEGATIVE",
        "PARTS, 85, , , VALUE PERCENT_AS_SHARE",
        "PARTS, 1.2, , , VALUE SHARE_ABOVE_ONE",
        "PARTS, , 91, 90, NUMERATOR ABOVE_ONE",
        "FIGURE, -5, , , ''",
        "FIGURE, , 45, 90, NUMERATOR NOT_RATIO",
        "FIGURE, 5, , 90, DENOMINATOR NOT_RATIO"
    })
    void numbers_that_the_method_cannot_compute_with_are_named(
            SourceForm form, BigDecimal value, BigDecimal numerator, BigDecimal denominator, String wrong) {
        assertEquals(
                wrong,
                FigureRules.of(form, value, numerator, denominator).stream()
                        .map(w -> w.at() + " " + w.fault())
                        .collect(Collectors.joining(", ")));
    }
}
