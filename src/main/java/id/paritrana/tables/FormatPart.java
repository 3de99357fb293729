package id.paritrana.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format code or one of its sections: what stands for digits in it, and what a reader sees around them.
 *
 * @param code as it is written
 */
record FormatPart(String code) {
    private static final String QUOTED = "\"[^\"]*\"";
    private static final Pattern NOT_DIGITS = Pattern.compile(QUOTED + "|\\\\.|\\[[^\\]]*\\]|[_*].");
    private static final Pattern UNSPOKEN = Pattern.compile("\\[[^\\]]*\\]|[_*].|[\"\\\\]");
    /** A section up to and including its digit placeholders, whatever stands in front of them. */
    private static final Pattern PLACES = Pattern.compile("(?i)^(?:" + QUOTED
            + "|\\\\.|\\[[^\\]]*\\]|[_*].|(?!General)[^0#?@\"\\\\\\[_*])*(?<places>General|[0#?@][0#?.,]*)");
    /** A token of a section without digit placeholders: in quotes, behind a backslash, or literal. */
    private static final Pattern TOKEN =
            Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[[^\\]]*\\]|[_*].|[eE][+-][0#?]+|[0#?@.,/%]|(.)");

    private static final Pattern EXPONENT_OR_FRACTION = Pattern.compile("[eE][+-]|[0#?]\\s*/");
    private static final Pattern EQUAL = Pattern.compile("\\[=(-?\\d{1,15})\\]");
    private static final Pattern PIECE =
            Pattern.compile("\"(?<quoted>[^\"]*)\"|\\\\(?<escaped>.)|\\[[^\\]]*\\]|[_*].|(?<places>[0#?]+)|[@,/%]"
                    + "|(?<mark>\\.)|(?<bare>.)");
    private static final List<String> LITERALS = List.of("quoted", "escaped", "bare");
    /** What parts thousands somewhere. */
    private static final Pattern MARK = Pattern.compile("[.,'\u2019]");

    private static final Pattern THOUSANDS = Pattern.compile("m(?=000(?!0))");
    private static final Pattern BETWEEN = Pattern.compile("0[xm]+0");

    private static final Pattern EMPTY = Pattern.compile("[\\p{Z}\\s]*");

    /** What tells how the digits are shown: without words in quotes or behind a backslash, brackets and gaps. */
    String bare() {
        return NOT_DIGITS.matcher(code).replaceAll("");
    }

    /** The characters that a reader sees beside the digits, and the digit placeholders. */
    String spoken() {
        return UNSPOKEN.matcher(code).replaceAll("");
    }

    boolean hasExponentOrFraction() {
        return EXPONENT_OR_FRACTION.matcher(bare()).find();
    }

    /** Whether it is the section for this one number: {@code [=1]}. */
    boolean isFor(BigDecimal number) {
        Matcher equal = EQUAL.matcher(code);
        return equal.find() && new BigDecimal(equal.group(1)).compareTo(number) == 0;
    }

    /** Whether it shows words and no digits. */
    boolean isWords() {
        String bare = bare();
        return bare.chars().noneMatch(c -> "0#?@%".indexOf(c) >= 0)
                && !bare.toLowerCase(Locale.ROOT).contains("general")
                && !written().isBlank();
    }

    /** What a reader sees in front of the digits. */
    String before() {
        Matcher places = PLACES.matcher(code);
        return places.find() ? written(code.substring(0, places.start("places"))) : "";
    }

    /** What a reader sees behind the first of the digit placeholders. */
    private String behind() {
        Matcher places = PLACES.matcher(code);
        return places.find() ? written(code.substring(places.end("places"))) : "";
    }

    /** What a reader sees in front of and behind the digits. */
    String around() {
        return before() + behind();
    }

    /** What it writes besides digits. */
    String written() {
        return written(code);
    }

    private static String written(String part) {
        StringBuilder written = new StringBuilder();
        Matcher token = TOKEN.matcher(part);
        while (token.find()) {
            for (int group = 1; group <= token.groupCount(); group++) {
                written.append(token.group(group) == null ? "" : token.group(group));
            }
        }
        return written.toString();
    }

    /** Whether something that is no blank stands between the places of the digits, and does not part thousands. */
    boolean partsDigits() {
        StringBuilder shown = new StringBuilder();
        Matcher piece = PIECE.matcher(code);
        while (piece.find()) {
            if (piece.group("places") != null) {
                shown.append("0".repeat(piece.group("places").length()));
            } else if (piece.group("mark") != null) {
                shown.append('.');
            } else {
                for (String name : LITERALS) {
                    String literal = piece.group(name) == null ? "" : piece.group(name);
                    String mark = MARK.matcher(literal.strip()).matches() ? "m" : "x";
                    shown.append(EMPTY.matcher(literal).matches() ? "" : mark);
                }
            }
        }
        return BETWEEN.matcher(THOUSANDS.matcher(shown).replaceAll("")).find();
    }

    /** How many decimals are shown even where the number has none: 3 under {@code #,##0.000}. */
    int decimals() {
        Matcher places = PLACES.matcher(code);
        String shown = places.find() ? places.group("places") : "";
        int mark = shown.indexOf('.');
        return mark < 0
                ? 0
                : (int) shown.substring(mark)
                        .chars()
                        .filter(c -> c == '0' || c == '?')
                        .count();
    }

    /**
     * Whether it shows fewer decimals than the number has.
     *
     * @param moved how many places the decimal mark is moved to the right to show it
     */
    boolean rounds(BigDecimal number, int moved) {
        Matcher places = PLACES.matcher(code);
        if (!places.find()) {
            return false;
        }
        String shown = places.group("places");
        int mark = shown.indexOf('.');
        int decimals = mark < 0
                ? 0
                : (int) shown.substring(mark)
                        .chars()
                        .filter(c -> "0#?".indexOf(c) >= 0)
                        .count();
        return shown.matches("[0#?][0#?.,]*") && DecimalText.canonical(number).scale() > decimals + moved;
    }
}
