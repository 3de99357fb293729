package id.paritrana.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Nomination;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;

/**
 * A doubt about coverage figures: of which kind, about which nomination, segment and day, and the figures that raise it.
 *
 * @param variant of the kind's sentence, empty for the plain one
 * @param segment empty when it concerns the nomination as a whole
 * @param figures in the order that the {@link WarningKind kind} names
 * @param twin the record that this one was compared with, where it was: whoever doubts the one doubts the other
 */
public record CoverageWarning(
        WarningKind kind,
        String variant,
        Nomination nomination,
        String segment,
        LocalDate asOf,
        List<WarningFigure> figures,
        @Nullable CoverageRecord twin) {
    public CoverageWarning {
        figures = List.copyOf(figures);
    }

    static CoverageWarning about(CoverageRecord record, WarningKind kind, String variant, WarningFigure... figures) {
        return new CoverageWarning(
                kind, variant, record.nomination(), record.segment(), record.asOf(), List.of(figures), null);
    }

    CoverageWarning beside(CoverageRecord other) {
        return new CoverageWarning(kind, variant, nomination, segment, asOf, figures, other);
    }

    /** Whether it holds up freezing until it is answered. */
    public boolean blocking() {
        return CoverageThresholds.BLOCKING.contains(kind);
    }

    /** The same text for exactly the same figures; an answer holds only for it. */
    public String fingerprint() {
        // with what definitions are compared is a matter of words: answers that were given are bound to this text
        boolean plain = variant.isEmpty() || kind == WarningKind.MIXED_DEFINITIONS;
        return segment + " " + asOf + (plain ? "" : " " + variant) + ": "
                + figures.stream().map(WarningFigure::canonical).collect(Collectors.joining(" | "));
    }

    /** About how many regions these are. */
    static long regions(List<CoverageWarning> warnings) {
        return warnings.stream().map(w -> w.nomination().id()).distinct().count();
    }

    /** Where it stands on the page of its nomination. */
    String place() {
        return CoverageAddress.of(nomination) + "#" + CoverageArea.anchor(nomination, asOf);
    }

    public String title(Locale locale) {
        return words("title", locale);
    }

    /** The figures in a sentence. */
    public String text(Locale locale) {
        return words("text", locale);
    }

    /** The rule that the figures break. */
    public String rule(Locale locale) {
        return words("rule", locale);
    }

    /** What to do about it. */
    public String todo(Locale locale) {
        return words("todo", locale);
    }

    /** With the figures, and after them what the segment is called. */
    private String words(String part, Locale locale) {
        String plain = "coverage." + kind.code() + "." + part;
        String own = "coverage." + kind.code() + "." + variant + "." + part;
        Object[] shown = Stream.concat(
                        figures.stream().map(f -> f.shown(locale)), Stream.of(SegmentWords.of(segment, locale)))
                .toArray();
        return Messages.text(locale, !variant.isEmpty() && Messages.has(locale, own) ? own : plain, shown);
    }
}
