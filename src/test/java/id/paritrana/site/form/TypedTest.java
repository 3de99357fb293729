package id.paritrana.site.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import id.paritrana.refusal.Refusal;
import id.paritrana.words.Messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TypedTest {
    @Test
    void a_day_is_read_as_the_browser_sends_it_and_as_people_write_it() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 5, 2));
        assertEquals(day, Typed.day("2026-05-02"));
        assertEquals(day, Typed.day("2-5-2026"));
        assertEquals(day, Typed.day("02/05/2026"));
        assertEquals(day, Typed.day("2.05.2026"));
        assertEquals(Optional.empty(), Typed.day("30-02-2026"));
        assertEquals(Optional.empty(), Typed.day(""));
    }

    @Test
    void a_day_lies_in_the_years_that_one_may_have_and_is_kept_in_one_spelling() {
        assertEquals(Optional.empty(), Typed.day("2-5-0026"));
        assertEquals(Optional.empty(), Typed.day("1999-12-31"));
        assertEquals("2026-05-02", Typed.iso("2.5.2026"));
        assertEquals("", Typed.iso(""));
        assertEquals("besok", Typed.iso("besok"));
    }

    @Test
    void what_is_wrong_with_a_figure_or_a_day_is_said_with_what_was_typed() {
        assertEquals(
                List.of(
                        "“41.385” dapat dibaca dua cara. Tulis 41385 tanpa tanda bila ribuan, atau 41,3850 bila pecahan."),
                said(typed -> typed.number("value", "41.385")));
        assertEquals(
                List.of("Tahun pada “1999-12-31” tidak dapat dipakai. Isi tanggal dari tahun 2000 sampai 2200."),
                said(typed -> typed.day("asOf", "1999-12-31")));
        assertEquals(
                List.of("“besok” bukan tanggal. Tulis seperti 2025-12-31 atau 31/12/2025."),
                said(typed -> typed.day("asOf", "besok")));
    }

    @Test
    void a_figure_in_a_field_is_read_again_as_it_was() {
        for (Locale locale : List.of(Messages.INDONESIAN, Messages.ENGLISH)) {
            for (String number : List.of("0", "37348", "999", "1037348")) {
                assertEquals(
                        new BigDecimal(number),
                        new Typed().people("workers", Typed.peopleField(number, locale)),
                        number);
            }
            for (String number : List.of("0", "37348", "4,1230", "1037348", "1234567,5", "0,5", "-37348")) {
                assertEquals(
                        Typed.decimal(number),
                        Typed.decimal(Typed.numberField(number, locale)),
                        Typed.numberField(number, locale));
            }
        }
        assertEquals("37.348", Typed.peopleField("37348", Messages.INDONESIAN));
        assertEquals("37,348", Typed.peopleField("37348", Messages.ENGLISH));
        assertEquals("1.234.567", Typed.numberField("1234567", Messages.INDONESIAN));
        assertEquals("37348", Typed.numberField("37348", Messages.INDONESIAN), "37.348 could be a fraction");
        assertEquals("12,5 orang", Typed.peopleField("12,5 orang", Messages.INDONESIAN));
    }

    private static List<String> said(Consumer<Typed> reading) {
        var typed = new Typed();
        reading.accept(typed);
        return assertThrows(Refusal.class, typed::refuseIfAny).objections().stream()
                .map(objection -> objection.text(Locale.forLanguageTag("id")))
                .toList();
    }

    /** What a form says of people is what the workbook says of them. */
    @Test
    void people_with_zeros_behind_a_decimal_mark_are_refused_and_stay_as_they_were_typed() {
        for (String written : List.of("41,00", "41.0", "1.234,00", "1,234.00", "41385,0")) {
            var typed = new Typed();
            assertNull(typed.people("workers", written), written);
            assertFalse(typed.fine("workers"), written);
            assertEquals(written, Typed.peopleField(written, Messages.INDONESIAN));
        }
        for (String written : List.of("41.000", "1,234,567", "0,00", "12")) {
            var typed = new Typed();
            assertNotNull(typed.people("workers", written), written);
            assertTrue(typed.fine("workers"), written);
        }
    }

    @Test
    void a_time_has_a_point_or_a_colon_and_fits_the_day() {
        assertEquals(Optional.of(LocalTime.of(9, 30)), Typed.time("9.30"));
        assertEquals(Optional.of(LocalTime.of(23, 59)), Typed.time("23:59"));
        assertEquals(Optional.empty(), Typed.time("24:00"));
        assertEquals(Optional.empty(), Typed.time("12:60"));
    }

    @Test
    void a_moment_comes_back_as_it_was_shown() {
        var moment = LocalDateTime.of(2026, 5, 21, 17, 0);
        assertEquals("2026-05-21T17:00", Typed.momentField(moment));
        assertEquals(Optional.of(moment), Typed.moment(Typed.momentField(moment)));
        assertEquals(Optional.empty(), Typed.moment(""));
    }

    @Test
    void a_share_is_at_most_the_whole() {
        assertEquals(Optional.of(new Typed.Share(2, 3)), Typed.share(" 2 / 3 "));
        assertEquals(Optional.of(new Typed.Share(1, 1)), Typed.share("1/1"));
        assertEquals(Optional.empty(), Typed.share("4/3"));
        assertEquals(Optional.empty(), Typed.share("0/3"));
        assertEquals(Optional.empty(), Typed.share("1000/1001"));
    }
}
