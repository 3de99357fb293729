package id.paritrana.workbook;

import java.util.List;
import java.util.Locale;

/**
 * A column of an edition table.
 *
 * @param code the English name in the header
 * @param aliases accepted Indonesian names, the first of which the template shows
 * @param kind the content of its cells
 * @param required whether every row has to fill it
 */
public record Column(String code, List<String> aliases, Kind kind, boolean required) {
    /** The content of a column's cells. */
    public enum Kind {
        CODE,
        /** A code from the list of provinces and regencies. */
        REGION,
        TEXT,
        NUMBER,
        /** A whole number of people. */
        PEOPLE,
        /** Per cent: 51 is 51 per cent. */
        PERCENT,
        /** A fraction: 0.51 is 51 per cent. */
        SHARE,
        WHOLE,
        DATE,
        WORD,
        TRUTH,
        /** A number, or the code of a level: {@code values.value}. */
        NUMBER_OR_CODE
    }

    public Column {
        aliases = List.copyOf(aliases);
    }

    /** The Indonesian name, as a title. */
    public String title() {
        return asTitle(aliases.get(0));
    }

    /** A word of a vocabulary or header as a title: {@code tahun_penilaian} is Tahun penilaian. */
    public static String asTitle(String alias) {
        return alias.substring(0, 1).toUpperCase(Locale.ROOT)
                + alias.substring(1).replace('_', ' ');
    }

    static Column required(Kind kind, String code, String... aliases) {
        return new Column(code, List.of(aliases), kind, true);
    }

    static Column optional(Kind kind, String code, String... aliases) {
        return new Column(code, List.of(aliases), kind, false);
    }
}
