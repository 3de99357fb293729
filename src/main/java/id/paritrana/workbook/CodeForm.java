package id.paritrana.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What codes are made of. They stand in addresses, lists and tables, so each kind leaves out what would end it there; the
 * database holds the same limits.
 *
 * <p>A form refuses a new code with remains of a list around it, {@code N1;}; a workbook doubts it, because frozen runs and
 * packages that hold such a code are read again.
 */
public enum CodeForm {
    /** An edition: letters, digits, point, hyphen and underscore, at most 40. */
    EDITION("[A-Za-z0-9][A-Za-z0-9._-]{0,39}", "workbook.code.edition"),
    /** A category: as an edition, in the letters of any script. */
    CATEGORY("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}", "workbook.code.category"),
    /** A criterion, segment or level: one line without the marks that separate codes in a list. */
    LISTED("[^\\n\\t/\\\\,;:+*]+", "workbook.code.listed"),
    /** A nominee or seat: one line that an address can carry. */
    PLAIN("[^\\n\\t/\\\\]+", "workbook.code.plain"),
    /** An item of a list: one line. */
    LINE("[^\\n\\t]+", "workbook.code.line");

    /** The marks between codes that are copied out of a list, at an end of one of them. */
    private static final Pattern REMAINS =
            Pattern.compile("^[MARKS]+|[MARKS]+$".replace("MARKS", ";,:|=\"'`\u00b4‘’“”„«»"));

    /** The number of a footnote behind a code: {@code N1\u00b9}, {@code N1 1)}. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=[^\\s])([\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207d\u207e]+|\\s+\\d{1,2}\\))$");

    /** A code without the footnote behind it. */
    static String withoutFootnote(String code) {
        return FOOTNOTE.matcher(code).replaceAll("").strip();
    }

    /** What is said of a code that an address takes for a step; such rows are read all the same. */
    public static final String DOTS = "workbook.code.dots";

    /** What an address takes for a step to another one. */
    private static final Pattern STEPS = Pattern.compile("\\.{1,2}");

    private final Pattern form;
    private final String key;

    CodeForm(String form, String key) {
        this.form = Pattern.compile(form);
        this.key = key;
    }

    /** The form of the codes that a column gives to something; nothing for a column that only points to one. */
    static Optional<CodeForm> of(EditionTable table, String column) {
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

    /** The message that says what is wrong with a code; nothing for one that has the form. */
    public Optional<String> objection(String code) {
        if ((this == PLAIN || this == LISTED) && STEPS.matcher(code).matches()) {
            return Optional.of(DOTS);
        }
        return form.matcher(code).matches() || code.equals(EditionWorkbook.ALL) && this == CATEGORY
                ? Optional.empty()
                : Optional.of(key);
    }

    /** A code without what copying left at its ends; nothing for a code that has nothing of the kind, or may have it. */
    public Optional<String> withoutRemains(String code) {
        String plain = withoutFootnote(REMAINS.matcher(code).replaceAll("").strip());
        return this == LINE || plain.isEmpty() || plain.equals(code) ? Optional.empty() : Optional.of(plain);
    }
}
