package id.paritrana.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import id.paritrana.coded.Dashed;
import id.paritrana.site.Sign;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/**
 * The outcome of comparing the figures of one nomination and day with each other and with other nominations, limited to
 * what was compared.
 */
public enum Compared implements Dashed {
    /** Something here is doubted, and nobody has answered yet. */
    DOUBTED(Sign.WAIT),
    /** Figures that were compared with these are doubted, and so are these. */
    TWIN_DOUBTED(Sign.WAIT),
    /** Something is doubted, and somebody has written why the figures stand. */
    EXPLAINED(Sign.DONE),
    /** No figure can be computed from others. */
    NOTHING(Sign.NONE),
    /** The existing figures agree, but segments are missing, so their sum means nothing. */
    INCOMPLETE(Sign.HALF),
    /** A per cent that is stated is the one computed, rounded. */
    ROUNDED(Sign.FULL),
    EQUAL(Sign.FULL);

    private static final int SHOWN = 2;

    private final Sign sign;

    Compared(Sign sign) {
        this.sign = sign;
    }

    /**
     * A comparison in words.
     *
     * @param missing segments that others have; empty where that changes nothing
     * @param sign before them
     * @param beside what it is doubted with; empty where it is not
     */
    public record Said(Compared found, String title, String text, String missing, Sign sign, List<Beside> beside) {}

    /**
     * Figures that are in doubt and were compared with these.
     *
     * @param name the nominee, or the day where they are of the same nominee
     */
    public record Beside(String name, String link) {}

    /**
     * What was found of these records, whichever of them are shown.
     *
     * @param day all records of one nomination and day
     * @param warnings about them
     * @param seen what the category has besides
     */
    static Compared of(List<CoverageRecord> day, List<AnsweredWarning> warnings, CoverageDoubts.Seen seen) {
        if (warnings.stream().anyMatch(AnsweredWarning::open)) {
            return DOUBTED;
        }
        if (!seen.besides(day).isEmpty()) {
            return TWIN_DOUBTED;
        }
        if (!warnings.isEmpty()) {
            return EXPLAINED;
        }
        boolean summed = SegmentSumDoubts.compares(day);
        List<CoverageRecord> stated = day.stream()
                .filter(r -> r.recomputedPercent() != null && r.statedPercent() != null)
                .toList();
        if (!summed && stated.isEmpty()) {
            return NOTHING;
        }
        if (!missing(day, seen).isEmpty()) {
            return INCOMPLETE;
        }
        return stated.stream().allMatch(Compared::same) ? EQUAL : ROUNDED;
    }

    /** Whether both look the same wherever they are read. */
    private static boolean same(CoverageRecord r) {
        return shown(r.recomputedPercent()).compareTo(shown(r.statedPercent())) == 0;
    }

    private static BigDecimal shown(BigDecimal percent) {
        return percent.setScale(SHOWN, RoundingMode.HALF_UP);
    }

    /** The segments that others of the category have figures of; none where these add up to their total, or are all parts. */
    private static List<String> missing(List<CoverageRecord> day, CoverageDoubts.Seen seen) {
        if (SegmentSumDoubts.compares(day)) {
            return List.of();
        }
        var missing = new ArrayList<>(Segments.PARTS);
        missing.retainAll(seen.segments(day.get(0).nomination().category()));
        day.forEach(r -> missing.remove(r.segment()));
        return missing;
    }

    Said said(List<CoverageRecord> day, CoverageDoubts.Seen seen, Locale locale) {
        String segments = this != INCOMPLETE
                ? ""
                : missing(day, seen).stream()
                        .map(segment -> SegmentWords.of(segment, locale))
                        .collect(Collectors.joining(", "));
        String key = "coverage.compared." + code();
        return new Said(
                this,
                Messages.text(locale, key + ".title"),
                Messages.text(locale, key + ".text"),
                segments,
                sign,
                this == TWIN_DOUBTED ? beside(day, seen, locale) : List.of());
    }

    private static List<Beside> beside(List<CoverageRecord> day, CoverageDoubts.Seen seen, Locale locale) {
        long own = day.get(0).nomination().id();
        return seen.besides(day).stream()
                .map(other -> new Beside(
                        other.nomination().id() == own
                                ? Formats.in(locale).date(other.asOf())
                                : other.nomination().name(),
                        CoverageAddress.of(other.nomination())
                                + "#"
                                + CoverageArea.anchor(other.nomination(), other.asOf())))
                .distinct()
                .toList();
    }
}
