package id.paritrana.document;

import java.time.LocalDate;

/**
 * The number of a document: {@code 9/BA/TIM9/V/2026}, its month in Roman numerals.
 *
 * @param serial counted from 1 without gaps within edition, kind and year
 * @param word of the kind, as {@code BA} for minutes
 */
public record DocumentNumber(int serial, String word, int month, int year) {
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    public static DocumentNumber of(int serial, String word, LocalDate day) {
        return new DocumentNumber(serial, word, day.getMonthValue(), day.getYear());
    }

    public String text() {
        return serial + "/" + word + "/TIM9/" + ROMAN[month - 1] + "/" + year;
    }
}
