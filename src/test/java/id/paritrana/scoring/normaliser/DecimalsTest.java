package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.MathContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.paritrana.scoring.AwardFixture.d;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Constants from the NIST Digital Library of Mathematical Functions and OEIS A002392, A002162, A001113, A016631. */
class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 0.6931471805599453094172321214581766",
        "10, 2.302585092994045684017991454684364",
        "1000, 6.907755278982137052053974364053093",
        "0.001, -6.907755278982137052053974364053093",
        "7.5, 2.014903020542264756578772448690537"
    })
    void logarithms_are_right_to_thirty_four_digits(BigDecimal x, BigDecimal logarithm) {
        assertEquals(logarithm, Decimals.ln(x).round(MathContext.DECIMAL128));
    }

    @Test
    void e_is_e() {
        assertEquals(
                d("2.718281828459045235360287471352662"),
                Decimals.exp(BigDecimal.ONE).round(MathContext.DECIMAL128));
    }

    @Test
    void the_geometric_mean_of_equals_is_that_value() {
        BigDecimal[] values = {d("61.37"), d("61.37"), d("61.37")};
        BigDecimal[] weights = {d("1"), d("2.5"), d("0.1")};
        assertEquals(d("61.37"), Decimals.geometricMean(values, weights));
    }

    @Test
    void the_geometric_mean_of_two_and_eight_is_four() {
        BigDecimal[] weights = {d("50"), d("50")};
        assertEquals(d("4"), Decimals.geometricMean(new BigDecimal[] {d("2"), d("8")}, weights));
    }
}
