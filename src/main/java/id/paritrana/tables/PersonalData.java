package id.paritrana.tables;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects personal data. Only aggregates may enter: numbers and columns about one person are refused with the reason.
 *
 * <p>Sources: UU 27/2022 (data minimisation); NIK has 16 digits (UU 24/2013), a membership number of BPJS
 * Ketenagakerjaan (KPJ) has 11.
 */
public final class PersonalData {
    private static final Pattern LINK = Pattern.compile("(?<!\\S)\\S+?://\\S+");
    private static final Pattern NIK = Pattern.compile(
            "(?<![\\d.,-])(?:\\d{16}|\\d{6}[ .-]\\d{6}[ .-]\\d{4}|\\d{4}(?:[ .-]\\d{4}){3})(?![\\d]|[.,-]\\d)");
    private static final Pattern KPJ = Pattern.compile("(?<![\\d.,-])\\d{11}(?![\\d]|[.,-]\\d)");
    private static final Pattern COLUMN = Pattern.compile(
            "(?:.*_)?(?:nik|ktp|e_ktp|kpj|npwp|upah|gaji|wage|wages|salary|salaries|tanggal_lahir|nomor_induk_kependudukan)(?:_.*)?");

    private PersonalData() {}

    /** The message key that names what a text seems to hold; empty when nothing personal is seen. */
    public static Optional<String> inText(String text) {
        if (text.length() < 11 || digits(text) < 11) {
            return Optional.empty();
        }
        String bare = LINK.matcher(text).replaceAll(" ");
        if (NIK.matcher(bare).find()) {
            return Optional.of("tables.cell.nik");
        }
        return KPJ.matcher(bare).find() ? Optional.of("tables.cell.kpj") : Optional.empty();
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** Whether a column's name announces personal data. */
    public static boolean isColumn(String header) {
        return COLUMN.matcher(Canon.word(header)).matches();
    }
}
