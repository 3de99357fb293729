package id.paritrana.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a spreadsheet shows what is in a cell. People mean what they see on the screen: a cell that stores 0.51 under
 * {@code 0%} says 51 per cent, and one that stores 41 under {@code 0" ribu"} says 41 thousand.
 *
 * <p>Source: ECMA-376 part 1, 18.8.30 (built-in number formats) and 18.8.31 (format codes).
 *
 * @param code the format code, of which {@link FormatPart} reads the parts; empty for General
 */
public record CellFormat(String code) {
    /** No format of its own. */
    public static final CellFormat GENERAL = new CellFormat("");

    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "\"$\"#,##0"),
            Map.entry(6, "\"$\"#,##0"),
            Map.entry(7, "\"$\"#,##0.00"),
            Map.entry(8, "\"$\"#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(42, "\"$\"#,##0"),
            Map.entry(44, "\"$\"#,##0.00"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    /** The index of the section that says how a text is shown. */
    private static final int TEXT_SECTION = 3;

    private static final Pattern COLOUR = Pattern.compile("\\[[A-Za-z]{3,}[^\\]]*\\]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern DATE = Pattern.compile("(?s).*[yYmMdDhHsS].*");
    private static final Pattern SCALING = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern SCALE_WORD = Pattern.compile(
            "(?iu)(?<!\\p{L})(rb|ribu|ribuan|jt|juta|jutaan|m|mn|mio|mlr|miliar|milyar|t|tr|triliun|trilyun|k|thousand|million|billion)(?!\\p{L})");
    private static final Pattern PER_THOUSAND = Pattern.compile("[\u2030\u2031]");
    private static final Pattern NOTHING = Pattern.compile("(?i)nihil|nil|nol|zero");
    /** Signs of money, units and what says that there are none: beside a dash they leave a zero a zero. */
    private static final Pattern NOTHING_OF = Pattern.compile(
            "(?iu)(?<!\\p{L})(rp|idr|usd|tidak ada|orang|jiwa|pekerja|peserta|perusahaan|desa|kelurahan|persen)(?!\\p{L})");

    private static final Pattern LANGUAGE = Pattern.compile("\\[\\$-[^\\]]*\\]");
    private static final Pattern MONEY = Pattern.compile("(?i)\\[\\$[^-\\]]|(?<!\\p{L})(rp|idr|usd)(?!\\p{L})|[$€£¥]");
    private static final Pattern PADDED = Pattern.compile("0+(\\.0+)?");

    /** The built-in format with this number; General for a number that ECMA-376 leaves to the program's locale. */
    static CellFormat builtIn(int id) {
        if (id == 16 || id == 17) {
            return new CellFormat(id == 16 ? "d-mmm" : "mmm-yy");
        }
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return new CellFormat("yyyy-mm-dd");
        }
        return BUILT_IN.containsKey(id) ? new CellFormat(BUILT_IN.get(id)) : GENERAL;
    }

    public CellFormat {
        code = code.equalsIgnoreCase("General") || code.equalsIgnoreCase("Standard") ? "" : code;
    }

    /** Whether a number is shown as a day or a time. */
    public boolean isDate() {
        String bare = whole().bare();
        return !bare.contains("General")
                && DATE.matcher(bare.replaceAll("[eE][+-]", "")).matches();
    }

    /**
     * Whether a day is shown without its year, or a month without its day: the reader then does not see which date was
     * meant.
     */
    public boolean isPartOfDate() {
        String bare = whole().bare().toLowerCase(Locale.ROOT);
        return isDate() && !(bare.contains("d") && (bare.contains("y") || bare.contains("e")));
    }

    /** Whether the number is shown multiplied by a hundred, with a per cent sign. */
    public boolean isPercent() {
        return whole().bare().contains("%");
    }

    /** Whether a per cent sign is written behind the stored number, unmultiplied. */
    public boolean writesPercent() {
        return !isPercent() && whole().spoken().contains("%");
    }

    /** Whether an amount of money is shown. */
    public boolean isMoney() {
        return MONEY.matcher(LANGUAGE.matcher(code).replaceAll("")).find();
    }

    /** Whether the format shows the stored number in thousands, millions or another multiple, or the other way round. */
    public boolean scales() {
        return SCALING.matcher(whole().bare()).find()
                || SCALE_WORD.matcher(whole().spoken()).find();
    }

    /** Whether only some numbers are shown as per cent, depending on their value. */
    public boolean isPercentAtTimes() {
        return isPercent()
                && CONDITION.matcher(code).find()
                && sections().stream()
                        .map(FormatPart::bare)
                        .anyMatch(bare -> bare.matches(".*[0#?].*") && !bare.contains("%"));
    }

    /**
     * Whether the format writes digits, a minus or a share of a thousand of its own beside the stored digits, or marks between them:
     * {@code 0"000"}, {@code "-"0}, {@code 0"\u2030"}, {@code 0","0}.
     */
    public boolean rewrites(BigDecimal number) {
        FormatPart shown = section(number);
        return shown.around().chars().anyMatch(c -> c >= '0' && c <= '9')
                || number.signum() > 0 && shown.before().matches(".*[-\u2212\u2013].*")
                || PER_THOUSAND.matcher(whole().spoken()).find()
                || !whole().hasExponentOrFraction() && shown.partsDigits();
    }

    /** Whether words of the format stand for a zero that do not say that it is one: {@code 0;-0;"kosong"}. */
    public boolean rewordsZero(BigDecimal number) {
        String words = number.signum() != 0 || CONDITION.matcher(code).find() ? "" : words(number);
        String said = NOTHING_OF.matcher(words).replaceAll("").replaceAll("[-\u2212\u2013\u2014\\p{Z}\\s]", "");
        return said.chars().anyMatch(Character::isLetter)
                && !NOTHING.matcher(said.replaceAll("\\p{P}+$", "")).matches();
    }

    /** Whether a number below zero is written as the one above it: {@code 0;0}, where no colour tells them apart either. */
    public boolean dropsMinus(BigDecimal number) {
        boolean own = number.signum() < 0 && sections().size() > 1;
        return own
                && !CONDITION.matcher(code).find()
                && !COLOUR.matcher(section(number).code()).find()
                && section(number).around().equals(section(number.negate()).around());
    }

    /**
     * Whether a number looks like something other than its digits: {@code N1} under {@code "N"0}, {@code 1E+05} for
     * 100000.
     */
    public boolean adorns(BigDecimal number) {
        return !section(number).around().isBlank() || whole().hasExponentOrFraction();
    }

    /**
     * The words that stand for a number: {@code Ya} for 0 under {@code "Tidak";;"Ya"}; empty where its digits are seen.
     * Of formats with conditions, only {@code [=1]} is resolved to its words; for any other the whole code is returned.
     */
    public String words(BigDecimal number) {
        if (CONDITION.matcher(code).find()) {
            if (sections().stream().noneMatch(FormatPart::isWords)) {
                return "";
            }
            return sections().stream()
                    .filter(section -> section.isFor(number) && section.isWords())
                    .map(section -> section.written().strip())
                    .findFirst()
                    .orElse(code);
        }
        FormatPart shown = section(number);
        return shown.isWords() ? shown.written().strip() : "";
    }

    /** How many decimals are shown even where the number has none: 3 under {@code #,##0.000}. */
    public int decimals(BigDecimal number) {
        return section(number).decimals();
    }

    /** Whether fewer decimals are shown than the number has, so that a reader sees a different number. */
    public boolean rounds(BigDecimal number) {
        return !code.isEmpty()
                && !whole().hasExponentOrFraction()
                && section(number).rounds(number, isPercent() ? 2 : 0);
    }

    /** The whole code, for what any of its sections may say. */
    private FormatPart whole() {
        return new FormatPart(code);
    }

    private FormatPart section(BigDecimal number) {
        List<FormatPart> sections = sections();
        int at = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return sections.get(at < sections.size() ? at : 0);
    }

    /**
     * The sections of the code: for numbers above, below and at zero, and for text. A semicolon in quotes does not
     * separate sections.
     */
    private List<FormatPart> sections() {
        List<FormatPart> sections = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                at++;
            } else if (!quoted && c == ';') {
                sections.add(new FormatPart(code.substring(start, at)));
                start = at + 1;
            }
        }
        sections.add(new FormatPart(code.substring(start)));
        return sections;
    }

    /** Whether a text is hidden or shown as another text: {@code ;;;}, {@code 0;0;0;"ada"}. */
    public boolean hidesText() {
        List<FormatPart> sections = sections();
        if (sections.size() <= TEXT_SECTION) {
            return false;
        }
        String bare = sections.get(TEXT_SECTION).bare().toLowerCase(Locale.ROOT);
        return !bare.contains("@") && !bare.contains("general");
    }

    /** Whether a number is hidden completely. */
    public boolean hides(BigDecimal number) {
        if (code.isEmpty()) {
            return false;
        }
        FormatPart section = section(number);
        String bare = section.bare();
        boolean digits = bare.chars().anyMatch(c -> "0#?@%".indexOf(c) >= 0)
                || bare.toLowerCase(Locale.ROOT).contains("general")
                || DATE.matcher(bare).matches();
        boolean dash = number.signum() == 0 && !section.spoken().isBlank();
        return !digits && !dash;
    }

    /** What a reader sees of a number under a format of zeros, such as {@code 001} or {@code 63.10}; nothing for others. */
    public Optional<String> padded(BigDecimal number) {
        if (!PADDED.matcher(code).matches() || number.signum() < 0) {
            return Optional.empty();
        }
        int mark = code.indexOf('.');
        int decimals = mark < 0 ? 0 : code.length() - mark - 1;
        if (number.stripTrailingZeros().scale() > decimals) {
            return Optional.empty();
        }
        String shown = number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        int places = (mark < 0 ? code.length() : mark) - (decimals == 0 ? shown.length() : shown.indexOf('.'));
        return Optional.of("0".repeat(Math.max(0, places)) + shown);
    }
}
