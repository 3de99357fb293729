package id.paritrana.tables;

import java.util.regex.Pattern;

/**
 * Keeps text from becoming a formula when a spreadsheet program opens an export (CSV injection). An apostrophe is put
 * before a dangerous beginning ({@code = + - @ TAB CR} and their full-width forms), at the start of the cell and after
 * each character that another program may take for a separator or quote. {@link #restore} removes exactly that
 * apostrophe, so a round trip changes nothing.
 *
 * <p>Source: OWASP, CSV Injection; CVE-2021-41270 (prefix instead of deletion).
 */
public final class FormulaGuard {
    private static final String DANGEROUS = "=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String START = "(?:^|(?<=[,;|\\t\\r\\n\"]))";
    private static final Pattern OPEN = Pattern.compile(START + "(?='*[" + DANGEROUS + "])");
    private static final Pattern CLOSED = Pattern.compile(START + "'(?='*[" + DANGEROUS + "])");

    private FormulaGuard() {}

    /** The text as it may stand in a cell of an export. */
    public static String neutralise(String text) {
        return isPlain(text) ? text : OPEN.matcher(text).replaceAll("'");
    }

    /** The text that {@link #neutralise} was given. */
    public static String restore(String cell) {
        return cell.indexOf('\'') < 0 ? cell : CLOSED.matcher(cell).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20':
                    return false;
                default:
            }
        }
        return true;
    }
}
