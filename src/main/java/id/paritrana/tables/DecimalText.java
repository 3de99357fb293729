package id.paritrana.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.paritrana.coded.Dashed;

/**
 * The one place where written text becomes a decimal and a decimal becomes text. Nothing is guessed: a text that two
 * readers could understand as two numbers is a {@link Fault}, never a value.
 */
public final class DecimalText {
    /** Decimals that an input may carry. */
    public static final int MAX_DECIMALS = 15;
    /** Digits before the decimal mark that an input may carry; with the decimals it still fits DECIMAL128. */
    public static final int MAX_INTEGER_DIGITS = 18;
    /** Significant digits that a spreadsheet program keeps in a numeric cell. */
    public static final int STORED_DIGITS = 15;

    private static final Pattern POINT = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUPED_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+,\\d+");
    private static final Pattern GROUPED_TWICE = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3}){2,}");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?(?!0\\.)\\d{1,3}\\.\\d{3}");
    private static final Pattern ONE_ENGLISH_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern GROUPED_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+\\.\\d+");
    private static final Pattern GROUPED_ENGLISH_TWICE = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3}){2,}");
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}( \\d{3})+([.,]\\d+)?");
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)[-\u2013\u2014\u2026_.]+|#?n\\.?/?a\\.?|nil|nihil|belum|((tidak|tdk|belum) (ada|tersedia|diketahui|diisi))( data)?|tad|kosong|none|null");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)[eE][+-]?\\d+");
    private static final Pattern STORED = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?(nan|inf|infinity|∞|tak\\s?hingga)");

    private DecimalText() {}

    /** Whether a text stands for nothing: a dash, {@code n/a}, {@code nan}. */
    public static boolean isNothing(String text) {
        String seen = Canon.text(text);
        return NOTHING.matcher(seen).matches() || seen.equalsIgnoreCase("nan");
    }

    /** How the writer of a text marks decimals. */
    public enum Rule {
        /** The decimal mark is the point, always: comma-separated files. */
        POINT,
        /**
         * The decimal mark is the comma, the point groups thousands: semicolon-separated files and text cells of a
         * spreadsheet. {@code 12.5} is understood, {@code 1.234} and {@code 1,234} are ambiguous.
         */
        INDONESIAN,
        /**
         * What people type in the browser, on an Indonesian page or an English one: whatever can be read in one way only,
         * {@code 12,5} and {@code 12.5}, {@code 1.234,5} and {@code 1,234.5}, {@code 1.234.567} and {@code 1,234,567}.
         * Ambiguous are {@code 1.234} and {@code 1,234}. So the same text is the same number on every page, whichever
         * language was chosen meanwhile in another window.
         */
        TYPED,
        /** A number that a spreadsheet program stored: binary, shown with at most 15 significant digits. */
        STORED
    }

    /** Why a text is not a decimal. */
    public enum Fault implements Dashed {
        NOT_A_NUMBER(Telling.oncePerWording("tables.number.unreadable")),
        AMBIGUOUS(Telling.oncePerColumn("tables.number.ambiguous").inEachRow()),
        NOTHING(Telling.oncePerWording("tables.number.nothing")),
        EXPONENT(Telling.oncePerColumn("tables.number.exponent").inEachRow()),
        NOT_FINITE(Telling.alone("tables.number.infinite")),
        TOO_MANY_DECIMALS(Telling.oncePerColumn("tables.number.decimals").inEachRow()),
        TOO_LARGE(Telling.alone("tables.number.large"));

        private final Telling told;

        Fault(Telling told) {
            this.told = told;
        }

        /** The message that says what is wrong and what to do. */
        public String key() {
            return told.key();
        }

        /** How it is told of a cell. */
        public Telling told() {
            return told;
        }
    }

    /**
     * Whether a number that could be read was written with a decimal mark, be it with zeros alone behind it: its last mark
     * stands once, while one of thousands before it may stand more often.
     */
    public static boolean isWrittenWithDecimals(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return last >= 0 && text.indexOf(text.charAt(last)) == last;
    }

    /** A decimal in canonical form, or the fault that stands in its way; exactly one of the two. */
    public record ReadDecimal(
            @Nullable BigDecimal value, @Nullable Fault fault) {
        static ReadDecimal of(BigDecimal value) {
            return new ReadDecimal(canonical(value), null);
        }

        static ReadDecimal of(Fault fault) {
            return new ReadDecimal(null, fault);
        }
    }

    /** What a person typed in the browser: {@link Rule#TYPED}. */
    public static ReadDecimal typed(String text) {
        return read(text, Rule.TYPED);
    }

    /**
     * Reads a text under a rule. Surrounding blanks and characters that show nothing do not count, nor do blanks between
     * groups of three digits.
     */
    public static ReadDecimal read(String text, Rule rule) {
        String seen = Canon.text(text).replace('\u2212', '-');
        if (rule != Rule.STORED && !hasDigits(seen) && NOTHING.matcher(seen).matches()) {
            return ReadDecimal.of(Fault.NOTHING);
        }
        String written = seen.indexOf(' ') >= 0 && SPACED.matcher(seen).matches() ? seen.replace(" ", "") : seen;
        if (rule == Rule.STORED) {
            return stored(written);
        }
        if (hasLetters(written)) {
            return lettered(written);
        }
        if (rule == Rule.TYPED
                && (GROUPED_POINT.matcher(written).matches()
                        || GROUPED_ENGLISH_TWICE.matcher(written).matches())) {
            return within(written.replace(",", ""));
        }
        return rule == Rule.POINT ? pointed(written) : indonesian(written);
    }

    private static boolean hasDigits(String seen) {
        return seen.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasLetters(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) > '9') {
                return true;
            }
        }
        return false;
    }

    private static ReadDecimal lettered(String written) {
        if (NOT_FINITE.matcher(written).matches()) {
            return ReadDecimal.of(Fault.NOT_FINITE);
        }
        return ReadDecimal.of(EXPONENT.matcher(written).matches() ? Fault.EXPONENT : Fault.NOT_A_NUMBER);
    }

    private static ReadDecimal pointed(String written) {
        if (POINT.matcher(written).matches()) {
            return within(written);
        }
        ReadDecimal elsewhere =
                looksLikeDigits(written) ? read(written, Rule.TYPED) : ReadDecimal.of(Fault.NOT_A_NUMBER);
        return elsewhere.value() == null ? elsewhere : ReadDecimal.of(Fault.AMBIGUOUS);
    }

    private static ReadDecimal indonesian(String written) {
        if (ONE_GROUP.matcher(written).matches()
                || ONE_ENGLISH_GROUP.matcher(written).matches()) {
            return ReadDecimal.of(Fault.AMBIGUOUS);
        }
        if (POINT.matcher(written).matches()) {
            return within(written);
        }
        if (COMMA.matcher(written).matches()
                || GROUPED_COMMA.matcher(written).matches()
                || GROUPED_TWICE.matcher(written).matches()) {
            return within(written.replace(".", "").replace(',', '.'));
        }
        return ReadDecimal.of(ENGLISH.matcher(written).matches() ? Fault.AMBIGUOUS : Fault.NOT_A_NUMBER);
    }

    private static boolean looksLikeDigits(String written) {
        return written.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == '.' || c == '-' || c == '+')
                && written.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static ReadDecimal within(String pointed) {
        int mark = pointed.indexOf('.');
        int decimals = mark < 0 ? 0 : pointed.length() - mark - 1;
        if (decimals > MAX_DECIMALS) {
            return ReadDecimal.of(Fault.TOO_MANY_DECIMALS);
        }
        return bounded(new BigDecimal(pointed.length() > 64 ? shortened(pointed) : pointed));
    }

    /** Leading zeros are the only way a long text can still be a small number. */
    private static String shortened(String pointed) {
        Matcher zeros = Pattern.compile("^([+-]?)0+(?=\\d)").matcher(pointed);
        String rest = zeros.replaceFirst("$1");
        return rest.length() > 64 ? "1" + "0".repeat(MAX_INTEGER_DIGITS) : rest;
    }

    private static ReadDecimal stored(String raw) {
        if (raw.length() > 64 || !STORED.matcher(raw).matches()) {
            return ReadDecimal.of(NOT_FINITE.matcher(raw).matches() ? Fault.NOT_FINITE : Fault.NOT_A_NUMBER);
        }
        BigDecimal exact = new BigDecimal(raw);
        if (exact.signum() != 0 && exact.precision() - exact.scale() > MAX_INTEGER_DIGITS) {
            return ReadDecimal.of(Fault.TOO_LARGE);
        }
        BigDecimal shown = exact.round(new MathContext(STORED_DIGITS, RoundingMode.HALF_EVEN));
        return ReadDecimal.of(
                shown.scale() > MAX_DECIMALS ? shown.setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN) : shown);
    }

    private static ReadDecimal bounded(BigDecimal value) {
        return value.precision() - value.scale() > MAX_INTEGER_DIGITS
                ? ReadDecimal.of(Fault.TOO_LARGE)
                : ReadDecimal.of(value);
    }

    /** The same value without superfluous zeros and without exponent: equal values become equal objects. */
    public static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * How an ambiguous text is written so that it can be read in one way only.
     *
     * @param whole when its mark groups thousands
     * @param fraction when its mark is the decimal one
     */
    public record Unambiguous(String whole, String fraction) {
        /**
         * The two ways of writing {@code 1.234} or {@code 1,234}: {@code 1234} and {@code 1,2340}. For {@code 1,234.5}, for
         * {@code 1,234,567} and for {@code 12,5} both are the one way that there is.
         */
        public static Unambiguous of(String text, Rule rule) {
            String seen = Canon.text(text);
            String mark = rule == Rule.POINT ? "." : ",";
            String one = oneWay(seen, rule);
            if (!one.isEmpty()) {
                return new Unambiguous(one, one);
            }
            return new Unambiguous(
                    seen.replaceAll("[.,]", ""),
                    seen.replaceFirst("[.,](?=\\d+$)", mark) + (rule == Rule.POINT ? "" : "0"));
        }

        /** What a text means to everybody, as the rule writes it; empty where it could be two numbers. */
        private static String oneWay(String seen, Rule rule) {
            ReadDecimal typed = read(seen, Rule.TYPED);
            BigDecimal value = typed.value();
            if (value == null) {
                return "";
            }
            return rule == Rule.POINT ? DecimalText.of(value) : withComma(DecimalText.of(value));
        }
    }

    /**
     * A plain decimal with a comma, as {@link Rule#INDONESIAN} reads it back. One that could be taken for thousands
     * ({@code 12,345}) gets a further zero ({@code 12,3450}).
     */
    public static String withComma(String plain) {
        return plain.replace('.', ',') + (LIKE_THOUSANDS.matcher(plain).matches() ? "0" : "");
    }

    /**
     * A number as {@link Rule#TYPED} reads it back, with this decimal mark and none between thousands. One that could be taken
     * for thousands ({@code 12.345}) gets a further zero ({@code 12.3450}).
     */
    public static String typeable(BigDecimal value, char mark) {
        return withComma(of(value)).replace(',', mark);
    }

    /** Canonical text: decimal point, no grouping, no exponent, no superfluous zeros. */
    public static String of(BigDecimal value) {
        return canonical(value).toPlainString();
    }

    /** Whether a numeric spreadsheet cell, which is binary and shows 15 digits, gives this value back unchanged. */
    public static boolean survivesStorage(BigDecimal value) {
        return canonical(value).precision() <= STORED_DIGITS;
    }
}
