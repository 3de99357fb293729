package id.paritrana.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import id.paritrana.tables.DecimalText;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormatsTest {
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    private final Formats indonesian = Formats.in(Messages.INDONESIAN);
    private final Formats english = Formats.in(Messages.ENGLISH);

    @Test
    void figures_are_written_as_the_language_writes_them() {
        assertEquals("37.348", indonesian.count(37_348));
        assertEquals("37,348", english.count(37_348));
        assertEquals("85,00", indonesian.score(new BigDecimal("85")));
        assertEquals("85.00", english.score(new BigDecimal("85")));
        assertEquals("−1.234,5", indonesian.exact(new BigDecimal("-1234.50")));
        assertEquals("−1,234.5", english.exact(new BigDecimal("-1234.50")));
        assertEquals("68,02\u00a0%", indonesian.percent(new BigDecimal("68.02")));
        assertEquals("68.02%", english.percent(new BigDecimal("68.02")));
        assertEquals("76,4\u00a0%", indonesian.percentAsIs(new BigDecimal("76.4")));
        assertEquals("+3.40", english.signed(new BigDecimal("3.4"), 2));
        assertEquals("1,234.500", english.asIs(new BigDecimal("1234.500")));
    }

    @Test
    void days_and_times_are_written_as_the_language_writes_them() {
        var day = LocalDate.of(2026, 5, 8);
        var moment = Instant.parse("2026-05-08T15:52:00Z");
        assertEquals("Jumat, 8\u00a0Mei\u00a02026", indonesian.day(day));
        assertEquals("Friday, 8\u00a0May\u00a02026", english.day(day));
        assertEquals("8\u00a0Mei\u00a02026, 23.52\u00a0WITA", indonesian.moment(moment, MAKASSAR));
        assertEquals("8\u00a0May\u00a02026, 23:52\u00a0WITA", english.moment(moment, MAKASSAR));
        assertEquals(
                "8 Mei 2026, 23.52\u00a0WITA", Formats.kept(Messages.INDONESIAN).moment(moment, MAKASSAR));
        assertEquals("8 May 2026", Formats.kept(Messages.ENGLISH).date(day));
        assertEquals("09:30\u00a0WITA", english.time(LocalTime.of(9, 30), MAKASSAR));
    }

    @Test
    void what_stands_in_a_field_is_read_back_as_the_same_number() {
        for (String text : new String[] {"0", "85.5", "12.345", "-12.345", "1234.567", "1234567", "0.125", "100"}) {
            BigDecimal value = DecimalText.canonical(new BigDecimal(text));
            for (Formats formats : new Formats[] {indonesian, english}) {
                String field = formats.field(value);
                assertEquals(value, DecimalText.typed(field).value(), field);
            }
        }
        assertEquals("85,5", indonesian.field(new BigDecimal("85.50")));
        assertEquals("85.5", english.field(new BigDecimal("85.50")));
        assertEquals("12.3450", english.field(new BigDecimal("12.345")));
    }

    @Test
    void whole_numbers_in_sentences_are_written_as_the_language_writes_them() {
        assertEquals("1.003 calon diperingkat", Messages.text(Messages.INDONESIAN, "ranking.ranked-count", 1_003));
        assertEquals("1,003 nominees ranked", Messages.text(Messages.ENGLISH, "ranking.ranked-count", 1_003));
        assertEquals("1 nominee ranked", Messages.text(Messages.ENGLISH, "ranking.ranked-count", 1));
    }
}
