package id.paritrana.words;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CodeWordsTest {
    @Test
    void a_code_that_is_the_name_in_capitals_is_said_once() {
        assertEquals("Regulasi", CodeWords.named("REGULASI", "Regulasi"));
        assertEquals("Anggaran dan inovasi", CodeWords.named("ANGGARAN_DAN-INOVASI", "Anggaran dan inovasi"));
        assertEquals("", CodeWords.beside("REGULASI", "Regulasi"));
    }

    @Test
    void any_other_code_stays_on_the_line_of_its_name() {
        assertEquals("A1\u00a0Bentuk regulasi", CodeWords.named("A1", "Bentuk regulasi"));
        assertEquals("REG", CodeWords.beside("REG", "Regulasi"));
    }
}
