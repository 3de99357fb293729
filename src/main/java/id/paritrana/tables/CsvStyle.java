package id.paritrana.tables;

/** The two ways in which CSV files are written. */
public enum CsvStyle {
    /** Comma between cells, decimal point, no byte order mark: for programs. */
    COMMA(',', '.', ""),
    /** Semicolon between cells, decimal comma, byte order mark: opens by double-click in an Indonesian Excel. */
    SEMICOLON(';', ',', "\uFEFF");

    private final char separator;
    private final char decimalMark;
    private final String start;

    CsvStyle(char separator, char decimalMark, String start) {
        this.separator = separator;
        this.decimalMark = decimalMark;
        this.start = start;
    }

    char separator() {
        return separator;
    }

    /** The characters at the beginning of the file. */
    String start() {
        return start;
    }

    /** A plain number as files of this style write it. */
    String number(String plain) {
        return decimalMark == '.' ? plain : DecimalText.withComma(plain);
    }
}
