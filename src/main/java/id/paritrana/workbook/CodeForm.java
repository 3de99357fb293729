package id.paritrana.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

import id.paritrana.tables.Telling;

/**
 * The allowed form of each kind of code. Codes occur in addresses, lists and tables, so each kind excludes the
 * characters that would end it there; the database has the same limits.
 *
 * <p>A form refuses a new code that carries remains of a list, {@code N1;}. A workbook only warns, because frozen runs
 * and packages with such a code must stay readable.
 */
public enum CodeForm {
    /** An edition: letters, digits, point, hyphen and underscore, at most 40. */
    EDITION("[A-Za-z0-9][A-Za-z0-9._-]{0,39}", Telling.alone("workbook.code.edition")),
    /** A category: like an edition, in the letters of any script. */
    CATEGORY(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}",
            Telling.oncePerColumn("workbook.code.category").inEachRow()),
    /** A criterion, segment or level: one line without the marks that separate codes in a list. */
    LISTED("[^\\n\\t/\\\\,;:+*]+", Telling.oncePerColumn("workbook.code.listed").inEachRow()),
    /** A nominee or seat: one line that an address can carry. */
    PLAIN("[^\\n\\t/\\\\]+", Telling.oncePerColumn("workbook.code.plain").inEachRow()),
    /** An item of a list: one line. */
    LINE("[^\\n\\t]+", Telling.oncePerColumn("workbook.code.line").inEachRow());

    /** A list separator left at an end of a copied code. */
    private static final Pattern REMAINS =
            Pattern.compile("^[MARKS]+|[MARKS]+$".replace("MARKS", ";,:|=\"'`\u00b4‘’“”„«»"));

    /** A footnote number after a code: {@code N1\u00b9}, {@code N1 1)}. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=[^\\s])([\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207d\u207e]+|\\s+\\d{1,2}\\))$");

    /** A code without its footnote number. */
    static String withoutFootnote(String code) {
        return FOOTNOTE.matcher(code).replaceAll("").strip();
    }

    /** A code that an address takes for a dot segment; such rows are read nevertheless. */
    public static final Telling DOTS = Telling.alone("workbook.code.dots");

    /** A dot segment of an address. */
    private static final Pattern STEPS = Pattern.compile("\\.{1,2}");

    private final Pattern form;
    private final Telling told;

    CodeForm(String form, Telling told) {
        this.form = Pattern.compile(form);
        this.told = told;
    }

    /** The form of the codes that a column defines; empty for a column that only refers to codes. */
    public static Optional<CodeForm> of(EditionTable table, String column) {
        boolean given = column.equals(
                switch (table) {
                    case EDITION -> "value";
                    case COVERAGE -> "segment";
                    case LEVELS -> "level";
                    case ITEMS -> "item";
                    default -> "code";
                });
        return Optional.ofNullable(
                switch (table) {
                    case EDITION -> given ? EDITION : null;
                    case CATEGORIES -> given ? CATEGORY : null;
                    case CRITERIA, COVERAGE, LEVELS -> given ? LISTED : null;
                    case NOMINATIONS, SEATS -> given ? PLAIN : null;
                    case ITEMS -> given ? LINE : null;
                    case RULES, VALUES, MARKS, RECUSALS -> null;
                });
    }

    /** How a code is told of that does not have the form; empty for one that has. */
    public Optional<Telling> objection(String code) {
        if ((this == PLAIN || this == LISTED) && STEPS.matcher(code).matches()) {
            return Optional.of(DOTS);
        }
        return form.matcher(code).matches() || code.equals(EditionWorkbook.ALL) && this == CATEGORY
                ? Optional.empty()
                : Optional.of(told);
    }

    /** A code without what copying left at its ends; empty for a code without such remains, or one that may have them. */
    public Optional<String> withoutRemains(String code) {
        String plain = withoutFootnote(REMAINS.matcher(code).replaceAll("").strip());
        return this == LINE || plain.isEmpty() || plain.equals(code) ? Optional.empty() : Optional.of(plain);
    }
}
