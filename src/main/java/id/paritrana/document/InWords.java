package id.paritrana.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

import id.paritrana.words.Messages;

/** Numbers, dates, lists and sentences as official Indonesian documents write them. */
final class InWords {
    private static final ULocale INDONESIAN = new ULocale("id_ID");

    private InWords() {}

    /** {@code 8 (delapan)}. */
    static String counted(int number) {
        return number + " (" + spelled(number) + ")";
    }

    /** {@code dua ribu dua puluh enam}. */
    static String spelled(long number) {
        return new RuleBasedNumberFormat(INDONESIAN, RuleBasedNumberFormat.SPELLOUT).format(number);
    }

    /** {@code Kamis, tanggal dua puluh satu bulan Mei tahun dua ribu dua puluh enam (21-05-2026)}. */
    static String day(LocalDate day) {
        Locale id = Messages.INDONESIAN;
        return "%s, tanggal %s bulan %s tahun %s (%s)"
                .formatted(
                        DateTimeFormatter.ofPattern("EEEE", id).format(day),
                        spelled(day.getDayOfMonth()),
                        DateTimeFormatter.ofPattern("MMMM", id).format(day),
                        spelled(day.getYear()),
                        DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT).format(day));
    }

    /** {@code A}, {@code A dan B}, {@code A, B, dan C}. */
    static String listed(List<String> names) {
        int n = names.size();
        return switch (n) {
            case 0 -> "";
            case 1 -> names.get(0);
            case 2 -> names.get(0) + " dan " + names.get(1);
            default -> String.join(", ", names.subList(0, n - 1)) + ", dan " + names.get(n - 1);
        };
    }

    /** What somebody typed, ended like a sentence. */
    static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
