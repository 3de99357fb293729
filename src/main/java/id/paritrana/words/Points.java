package id.paritrana.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The look of points in one language: two decimals for reading, and all decimals where figures are added up, unless a
 * scheme without rounding gives dozens.
 */
public final class Points {
    private static final int MOST_DECIMALS = 6;
    private static final int READ = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Points IN_INDONESIAN = new Points(Formats.in(Messages.INDONESIAN));
    private static final Points IN_ENGLISH = new Points(Formats.in(Messages.ENGLISH));

    private final Formats formats;

    private Points(Formats formats) {
        this.formats = formats;
    }

    /** English for an English locale, Indonesian for every other. */
    public static Points in(Locale locale) {
        return Messages.isEnglish(locale) ? IN_ENGLISH : IN_INDONESIAN;
    }

    /** With its own decimals, at least two; truncated with an ellipsis after {@value #MOST_DECIMALS}. */
    public String shown(@Nullable BigDecimal value) {
        return value == null
                ? formats.asIs(value)
                : column(value, Math.min(Math.max(value.scale(), READ), MOST_DECIMALS));
    }

    /**
     * With how many decimals the totals of one list are read: two, or as many more as it takes until different ones read
     * differently, at most {@value #MOST_DECIMALS}.
     */
    public static int decimalsApart(Collection<? extends @Nullable BigDecimal> totals) {
        var different = new TreeSet<BigDecimal>();
        for (BigDecimal total : totals) {
            if (total != null) {
                different.add(total);
            }
        }
        int decimals = READ;
        while (decimals < MOST_DECIMALS && !readApart(different, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean readApart(SortedSet<BigDecimal> different, int decimals) {
        return different.stream()
                        .map(total -> total.setScale(decimals, RoundingMode.HALF_UP))
                        .distinct()
                        .count()
                == different.size();
    }

    /** A total in a list that is read with so many decimals. */
    public String total(@Nullable BigDecimal value, int decimals) {
        return decimals < MOST_DECIMALS ? formats.number(value, decimals) : column(value, decimals);
    }

    /**
     * The number of decimals for a column of figures that are added up: as many as the longest needs, at least two, at
     * most {@value #MOST_DECIMALS}.
     */
    public static int decimals(Collection<? extends @Nullable BigDecimal> column) {
        int most = 2;
        for (BigDecimal value : column) {
            if (value != null && value.signum() != 0) {
                most = Math.max(most, value.stripTrailingZeros().scale());
            }
        }
        return Math.min(most, MOST_DECIMALS);
    }

    /**
     * Whether the parts, rounded to two decimals, add up to their sum rounded to two decimals. Where they do not, a
     * reader who adds them up finds an apparent error, so more decimals are needed.
     */
    public static boolean readAddsUp(Collection<BigDecimal> parts, BigDecimal sum) {
        return parts.stream()
                        .map(Points::asRead)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(asRead(sum))
                == 0;
    }

    private static BigDecimal asRead(BigDecimal value) {
        return value.setScale(READ, RoundingMode.HALF_UP);
    }

    /** A value in a column of so many decimals: rounded when there are two, else exact to as many. */
    public String at(@Nullable BigDecimal value, int decimals) {
        return decimals == READ ? read(value) : column(value, decimals);
    }

    /** A difference in such a column, with its sign. */
    public String signedAt(@Nullable BigDecimal value, int decimals) {
        return decimals == READ ? readSigned(value) : signed(value, decimals);
    }

    /** With so many decimals, truncated with an ellipsis where there are more. */
    public String column(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return "–";
        }
        BigDecimal cut = value.setScale(decimals, RoundingMode.DOWN);
        return formats.asIs(cut) + (cut.compareTo(value) == 0 ? "" : "…");
    }

    /** With two decimals, rounded half up; the exact value belongs beside it. */
    public String read(@Nullable BigDecimal value) {
        return formats.number(value, READ);
    }

    /** Whether two decimals hold all of it. */
    public static boolean readsInFull(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= READ;
    }

    /** Without trailing zeros, truncated in the same way: {@code 17,5}. */
    public String brief(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.scale() <= MOST_DECIMALS
                ? formats.exact(plain)
                : formats.exact(plain.setScale(MOST_DECIMALS, RoundingMode.DOWN)) + "…";
    }

    /** At least two decimals, more where there are more. */
    public String score(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.scale() <= 2 ? formats.number(plain, 2) : brief(plain);
    }

    /** A difference with its sign and its own decimals. */
    public String signed(@Nullable BigDecimal value) {
        return plus(value, shown(value));
    }

    /** A difference with its sign and the given number of decimals. */
    public String signed(@Nullable BigDecimal value, int decimals) {
        return plus(value, column(value, decimals));
    }

    /** A difference with its sign and two decimals. */
    public String readSigned(@Nullable BigDecimal value) {
        return formats.signed(value, READ);
    }

    private String plus(@Nullable BigDecimal value, String text) {
        return value != null && value.signum() > 0 ? "+" + text : text;
    }

    /** A share of 0 to 1 as a weight of 100. */
    public String weight(BigDecimal share) {
        return brief(share.multiply(HUNDRED));
    }

    /** A position in per cent for SVG: two decimals, a point. */
    public static String percent(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
