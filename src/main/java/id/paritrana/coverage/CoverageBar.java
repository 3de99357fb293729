package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.StringJoiner;

import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.Points;
import id.paritrana.words.SegmentWords;
import id.paritrana.words.Written;

/**
 * One segment on the board: its drawing, and the same figures in words.
 *
 * @param record public id of what is drawn
 * @param percent as shown, a dash where there is none
 * @param meta numerator, denominator, what is stated
 * @param distance how far to the target, in points and in workers
 */
public record CoverageBar(String record, String label, Bar drawn, String percent, String meta, String distance) {
    /** Decimals of a computed per cent beside one that is stated otherwise. */
    private static final int EXACTLY = 4;

    /** @param parts what the participants consist of, or empty */
    static CoverageBar of(CoverageRecord r, BigDecimal end, String parts, SharedCoverage shared, Locale locale) {
        BigDecimal percent = r.percent();
        return new CoverageBar(
                r.publicId(),
                SegmentWords.of(r.segment(), locale),
                Bar.of(percent, r.targetPercent(), end),
                Formats.in(locale).percent(percent),
                meta(r, parts, shared, locale),
                distance(r, locale));
    }

    /** @param shared what is not said again */
    static String meta(CoverageRecord r, String parts, SharedCoverage shared, Locale locale) {
        var meta = new StringJoiner(" · ");
        BigDecimal participants = r.participants();
        BigDecimal workers = r.workers();
        if (participants != null && workers != null) {
            meta.add(Messages.text(
                    locale,
                    "coverage.bar.ratio",
                    Formats.in(locale).exact(participants),
                    Formats.in(locale).exact(workers)));
        } else if (participants != null) {
            meta.add(Messages.text(
                    locale,
                    parts.isEmpty() ? "coverage.bar.participants" : "coverage.bar.parts",
                    Formats.in(locale).exact(participants),
                    parts));
        } else if (workers != null) {
            meta.add(Messages.text(
                    locale, "coverage.bar.workers", Formats.in(locale).exact(workers)));
        }
        if (!shared.hasDefinition(r.definition())) {
            meta.add(Written.in(locale, r.definition()));
        }
        if (r.statedPercent() != null) {
            String stated = Points.in(locale).score(r.statedPercent());
            BigDecimal computed = r.recomputedPercent();
            if (computed == null) {
                meta.add(Messages.text(locale, "coverage.bar.stated", stated));
            } else if (!sameAs(r.statedPercent(), computed)) {
                meta.add(Messages.text(
                        locale,
                        "coverage.bar.stated-other",
                        stated,
                        Formats.in(locale)
                                .asIs(computed.setScale(EXACTLY, RoundingMode.HALF_UP)
                                        .stripTrailingZeros())));
            }
        }
        if (r.targetPercent() != null && !shared.hasTarget(r.targetPercent())) {
            meta.add(Messages.text(
                    locale, "coverage.bar.target", Formats.in(locale).asIs(r.targetPercent())));
        }
        return meta.toString();
    }

    /** Whether it is what was computed, with as many decimals as the source has written. */
    private static boolean sameAs(BigDecimal stated, BigDecimal computed) {
        return computed.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP)
                        .compareTo(stated)
                == 0;
    }

    private static String distance(CoverageRecord r, Locale locale) {
        BigDecimal points = r.pointsToTarget();
        if (points == null) {
            return "";
        }
        if (points.signum() <= 0) {
            return Messages.text(
                    locale, "coverage.bar.reached", Formats.in(locale).number(points.negate(), 2));
        }
        BigDecimal workers = r.workersToTarget();
        if (workers == null) {
            return Messages.text(
                    locale, "coverage.bar.short-points", Formats.in(locale).number(points, 2));
        }
        return r.baseIsImplied()
                ? Messages.text(
                        locale,
                        "coverage.bar.short-about",
                        Formats.in(locale).number(points, 2),
                        Formats.in(locale).exact(about(workers)))
                : Messages.text(
                        locale,
                        "coverage.bar.short",
                        Formats.in(locale).number(points, 2),
                        Formats.in(locale).exact(workers));
    }

    /** Four significant digits: a number that rests on an implied denominator is no more exact than that. */
    static BigDecimal about(BigDecimal workers) {
        return workers.round(new MathContext(4, RoundingMode.HALF_UP)).setScale(0, RoundingMode.HALF_UP);
    }
}
