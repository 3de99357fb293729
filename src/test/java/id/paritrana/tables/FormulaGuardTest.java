package id.paritrana.tables;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class FormulaGuardTest {
    private static final String ALPHABET = "=+-@\t\r＝＋－＠'\",;|\n ab1";
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "-5 derajat|'-5 derajat",
                "'=1|''=1",
                "a;=b|a;'=b",
                "\"=b|\"'=b",
                "＝1|'＝1",
                "Rock 'n' roll|Rock 'n' roll",
                "a-b + c=d|a-b + c=d"
            })
    void an_apostrophe_stands_before_a_dangerous_beginning(String text, String cell) {
        assertEquals(cell, FormulaGuard.neutralise(text));
        assertEquals(text, FormulaGuard.restore(cell));
    }

    @Test
    void no_text_stays_dangerous_and_every_text_comes_back() {
        Random random = new Random(16);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String cell = FormulaGuard.neutralise(text.toString());
            assertEquals(text.toString(), FormulaGuard.restore(cell));
            assertFalse(isDangerousAt(cell, 0), cell);
            for (int at = 1; at < cell.length(); at++) {
                boolean afterSeparator = ",;|\t\r\n\"".indexOf(cell.charAt(at - 1)) >= 0;
                assertFalse(afterSeparator && isDangerousAt(cell, at), cell);
            }
        }
    }

    private static boolean isDangerousAt(String cell, int at) {
        return at < cell.length() && DANGEROUS.indexOf(cell.charAt(at)) >= 0;
    }
}
