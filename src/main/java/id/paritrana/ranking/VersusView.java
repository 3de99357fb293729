package id.paritrana.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Comparison;
import id.paritrana.words.Messages;
import id.paritrana.words.Points;
import id.paritrana.words.TotalWords;
import id.paritrana.words.Written;

/**
 * "Why is A above B?": a sentence, then the difference aspect by aspect, signed.
 *
 * @param lede the sentence
 * @param tie what separated equal totals; empty otherwise
 * @param rounding a remark on what rounding added; empty when nothing
 */
record VersusView(
        String codeA,
        String nameA,
        String codeB,
        String nameB,
        String lede,
        String tie,
        List<Row> rows,
        Row sum,
        String rounding) {

    /**
     * One line; the bar runs from {@code x} for {@code width} per cent around a middle at 50.
     *
     * @param exact the subtraction with all decimals; empty where the two decimals that are read hold them
     */
    record Row(String name, String a, String b, String difference, String exact, int sign, String x, String width) {}

    public boolean exactly() {
        return rows.stream().anyMatch(row -> !row.exact().isEmpty());
    }

    static Optional<VersusView> of(RankedCategory category, String a, String b, Locale locale) {
        return category.result().compare(a, b).map(c -> of(category, c, locale));
    }

    private static VersusView of(RankedCategory category, Comparison comparison, Locale locale) {
        Points points = Points.in(locale);
        var result = category.result();
        var totals = TotalWords.of(locale, result);
        var a = result.report(comparison.entryA()).orElseThrow();
        var b = result.report(comparison.entryB()).orElseThrow();
        BigDecimal widest = comparison.aspects().stream()
                .map(x -> size(x.difference()))
                .reduce(size(comparison.difference()), BigDecimal::max);
        var figures = new ArrayList<@Nullable BigDecimal>();
        for (Comparison.Aspect aspect : comparison.aspects()) {
            boolean sums = sums(aspect);
            figures.add(sums ? aspect.contributionA() : aspect.scoreA());
            figures.add(sums ? aspect.contributionB() : aspect.scoreB());
        }
        int exact = Points.decimals(figures);
        int decimals = readAddsUp(comparison, a.total(), b.total()) ? 2 : exact;
        var rows = new ArrayList<Row>();
        for (Comparison.Aspect aspect : comparison.aspects()) {
            boolean sums = sums(aspect);
            rows.add(row(
                    aspect.name(),
                    sums ? aspect.contributionA() : aspect.scoreA(),
                    sums ? aspect.contributionB() : aspect.scoreB(),
                    aspect.difference(),
                    decimals,
                    exact,
                    widest,
                    points));
        }
        Row sum = row(
                Messages.text(locale, "ranking.total"),
                totals.shown(a.total()),
                totals.shown(b.total()),
                totals.change(b.total(), a.total()),
                "",
                comparison.difference(),
                widest);
        BigDecimal rounding = comparison.rounding();
        return new VersusView(
                a.code(),
                a.entry().name(),
                b.code(),
                b.entry().name(),
                lede(comparison, apart(totals, a.total(), b.total()), locale),
                comparison.difference() != null && comparison.difference().signum() == 0
                        ? category.words().places(locale).separation(a.code(), b.code())
                        : "",
                rows,
                sum,
                rounding == null || rounding.signum() == 0
                        ? ""
                        : Messages.text(locale, "ranking.versus-rounding", points.signed(rounding)));
    }

    /** Whether every line and every column of the table can be added up by hand from two decimals. */
    private static boolean readAddsUp(Comparison comparison, @Nullable BigDecimal totalA, @Nullable BigDecimal totalB) {
        var ofA = new ArrayList<BigDecimal>();
        var ofB = new ArrayList<BigDecimal>();
        var differences = new ArrayList<BigDecimal>();
        for (Comparison.Aspect aspect : comparison.aspects()) {
            BigDecimal a = aspect.contributionA();
            BigDecimal b = aspect.contributionB();
            BigDecimal difference = aspect.difference();
            if (a == null || b == null || difference == null) {
                return true;
            }
            if (!Points.readAddsUp(List.of(b, difference), a)) {
                return false;
            }
            ofA.add(a);
            ofB.add(b);
            differences.add(difference);
        }
        return totalA == null
                || totalB == null
                || comparison.difference() == null
                || Points.readAddsUp(ofA, totalA)
                        && Points.readAddsUp(ofB, totalB)
                        && Points.readAddsUp(differences, comparison.difference());
    }

    private static boolean sums(Comparison.Aspect aspect) {
        return aspect.contributionA() != null || aspect.contributionB() != null;
    }

    /** How far one total is above the other. */
    private static String apart(TotalWords totals, @Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? totals.shown(null) : totals.lead(a.max(b), a.min(b));
    }

    private static String lede(Comparison comparison, String aheadBy, Locale locale) {
        Points points = Points.in(locale);
        BigDecimal difference = comparison.difference();
        if (difference == null) {
            return Messages.text(locale, "ranking.versus-none");
        }
        if (difference.signum() == 0) {
            return Messages.text(locale, "ranking.versus-equal");
        }
        boolean ahead = difference.signum() > 0;
        Optional<Comparison.Aspect> most = comparison.aspects().stream()
                .filter(x -> x.difference() != null && x.difference().signum() == difference.signum())
                .max(Comparator.comparing(x -> size(x.difference())));
        return most.map(x -> Messages.text(
                        locale,
                        ahead ? "ranking.versus-ahead" : "ranking.versus-behind",
                        aheadBy,
                        Written.in(locale, x.name()),
                        points.readSigned(x.difference())))
                .orElseGet(() -> Messages.text(
                        locale, ahead ? "ranking.versus-ahead-only" : "ranking.versus-behind-only", aheadBy));
    }

    private static Row row(
            String name,
            @Nullable BigDecimal a,
            @Nullable BigDecimal b,
            @Nullable BigDecimal difference,
            int decimals,
            int exactDecimals,
            BigDecimal widest,
            Points points) {
        String exact = decimals == exactDecimals || difference == null
                ? ""
                : points.column(a, exactDecimals) + " − " + points.column(b, exactDecimals) + " = "
                        + points.signed(difference, exactDecimals);
        return row(
                name,
                points.at(a, decimals),
                points.at(b, decimals),
                points.signedAt(difference, decimals),
                exact,
                difference,
                widest);
    }

    private static Row row(
            String name,
            String a,
            String b,
            String signed,
            String exact,
            @Nullable BigDecimal difference,
            BigDecimal widest) {
        BigDecimal width = widest.signum() == 0
                ? BigDecimal.ZERO
                : size(difference).multiply(BigDecimal.valueOf(48)).divide(widest, 2, RoundingMode.HALF_UP);
        int sign = difference == null ? 0 : difference.signum();
        BigDecimal x = sign < 0 ? BigDecimal.valueOf(50).subtract(width) : BigDecimal.valueOf(50);
        return new Row(name, a, b, signed, exact, sign, Points.percent(x), Points.percent(width));
    }

    private static BigDecimal size(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value.abs();
    }
}
