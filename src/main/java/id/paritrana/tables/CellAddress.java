package id.paritrana.tables;

/** Spreadsheet addresses: columns count from 0, rows from 1, as in {@code F7} = column 5, row 7. */
public final class CellAddress {
    private CellAddress() {}

    public static String of(int column, int row) {
        return letters(column) + row;
    }

    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Row of a reference such as {@code F7}; 0 when the text is not a reference. */
    public static int row(String reference) {
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            at++;
        }
        String digits = reference.substring(at);
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : 0;
    }

    /** Column of a reference such as {@code F7}; -1 when the text is not a reference or lies beyond column XFD. */
    public static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
            if (++at > 3) {
                return -1;
            }
        }
        return at == 0 ? -1 : column - 1;
    }
}
