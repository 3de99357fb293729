package id.paritrana.coverage;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.nomination.Nomination;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;
import id.paritrana.words.Written;
import id.paritrana.workbook.Segments;

/**
 * The part of the board about one nomination on one day: its bars, a table where segments are only counted, and the
 * warnings.
 *
 * @param id anchor on the page
 * @param meta day and source, where they are not those of most others
 * @param source where it is not that of most others, in words; empty where it is
 * @param compared what comparing the figures of the day found, also where only a segment is shown; null where there are
 * none
 */
public record CoverageArea(
        String id,
        Nomination nomination,
        LocalDate asOf,
        String title,
        String meta,
        String source,
        List<CoverageBar> bars,
        List<SumLine> sums,
        List<String> notes,
        List<WarningCard> warnings,
        Compared.@Nullable Said compared) {
    /** Whether something has still to be answered or put right. */
    public boolean doubted() {
        return warnings.stream().anyMatch(WarningCard::open);
    }

    /** Whether it needs a look: something in it is doubted, or was compared with a doubted figure. */
    public boolean lookedAt() {
        return doubted() || compared != null && compared.found() == Compared.TWIN_DOUBTED;
    }

    /** Whether its figures contradict each other. */
    public boolean contradicts() {
        return warnings.stream().anyMatch(WarningCard::stops);
    }

    /** How many warnings nobody has answered. */
    public long open() {
        return warnings.stream()
                .filter(WarningCard::open)
                .mapToLong(card -> card.says().size())
                .sum();
    }

    public String day(Locale locale) {
        return Formats.in(locale).date(asOf);
    }

    /**
     * A line of the table of participants.
     *
     * @param record public id of what it shows; empty for a sum
     * @param shape empty, {@code sum} or {@code minus}
     */
    public record SumLine(String record, String label, String figure, String shape) {}

    /**
     * @param records of one nomination and day
     * @param days all days that the nomination has figures of: beside others the title names the year, beside others
     *     of the same year the day
     * @param segment the only one to be shown, or empty
     * @param end the per cent at the right end of every bar of the page
     */
    static CoverageArea of(
            List<CoverageRecord> records,
            List<AnsweredWarning> warnings,
            List<LocalDate> days,
            String segment,
            BigDecimal end,
            SharedCoverage shared,
            Compared.Said compared,
            Locale locale) {
        CoverageRecord first = records.get(0);
        Nomination nomination = first.nomination();
        List<CoverageRecord> shown = records.stream()
                .filter(r -> segment.isEmpty() || r.segment().equals(segment))
                .toList();
        boolean unequal = warnings.stream()
                .anyMatch(w -> w.warning().kind() == WarningKind.SEGMENT_SUM
                        && w.warning().variant().isEmpty());
        List<CoverageRecord> counted = shown.stream()
                .filter(r -> Segments.PARTS.contains(r.segment()) && r.percent() == null && r.participants() != null)
                .toList();
        var total =
                shown.stream().filter(r -> r.segment().equals(Segments.TOTAL)).findFirst();
        boolean told = total.isPresent() && counted.size() > 1;
        List<SumLine> sums = told && unequal ? sums(counted, total.get(), locale) : List.of();
        String parts = told && !unequal
                ? counted.stream()
                        .map(r -> r.segment() + " " + Formats.in(locale).exact(r.participants()))
                        .collect(Collectors.joining(", "))
                : "";
        List<CoverageBar> bars = shown.stream()
                .filter(r -> !told || !counted.contains(r))
                .map(r -> CoverageBar.of(r, end, r.segment().equals(Segments.TOTAL) ? parts : "", shared, locale))
                .toList();
        return new CoverageArea(
                anchor(nomination, first.asOf()),
                nomination,
                first.asOf(),
                title(nomination, first.asOf(), days, locale),
                meta(shown.isEmpty() ? records : shown, shared, locale),
                source(shown.isEmpty() ? records : shown, shared, locale),
                bars,
                sums,
                shown.stream()
                        .map(CoverageRecord::note)
                        .filter(n -> !n.isBlank())
                        .distinct()
                        .toList(),
                WarningCard.of(warnings, locale),
                compared);
    }

    private static String title(Nomination nomination, LocalDate day, List<LocalDate> days, Locale locale) {
        if (days.size() < 2) {
            return nomination.name();
        }
        boolean sameYear =
                days.stream().filter(d -> d.getYear() == day.getYear()).count() > 1;
        return nomination.name() + ", " + (sameYear ? Formats.in(locale).date(day) : day.getYear());
    }

    /** Warnings about the documents of a nomination that has no coverage figures. */
    static CoverageArea ofDocuments(
            String anchor, Nomination nomination, List<AnsweredWarning> warnings, Locale locale) {
        return new CoverageArea(
                anchor,
                nomination,
                warnings.get(0).warning().asOf(),
                nomination.name(),
                Messages.text(locale, "coverage.area.no-figures"),
                "",
                List.of(),
                List.of(),
                List.of(),
                WarningCard.of(warnings, locale),
                null);
    }

    /** The same on the page of its nomination, which is named above: what tells it from the others is the day. */
    CoverageArea onItsOwnPage(Locale locale) {
        boolean figures = !bars.isEmpty() || !sums.isEmpty();
        return new CoverageArea(
                id,
                nomination,
                asOf,
                figures ? day(locale) : meta,
                figures ? source : "",
                source,
                bars,
                sums,
                notes,
                warnings,
                compared);
    }

    static String anchor(Nomination nomination, LocalDate asOf) {
        return "a-"
                + URLEncoder.encode(nomination.code(), StandardCharsets.UTF_8).replace('%', '_') + "-" + asOf;
    }

    private static String source(List<CoverageRecord> records, SharedCoverage shared, Locale locale) {
        String sources = sources(records, shared);
        return sources.isEmpty() ? "" : Messages.text(locale, "coverage.section.source", Written.in(locale, sources));
    }

    private static String sources(List<CoverageRecord> records, SharedCoverage shared) {
        return records.stream()
                .map(CoverageRecord::source)
                .filter(s -> !shared.hasSource(s))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String meta(List<CoverageRecord> records, SharedCoverage shared, Locale locale) {
        String sources = sources(records, shared);
        if (shared.has(records.get(0).asOf())) {
            return source(records, shared, locale);
        }
        String day = Formats.in(locale).date(records.get(0).asOf());
        return sources.isEmpty()
                ? Messages.text(locale, "coverage.area.day", day)
                : Messages.text(locale, "coverage.area.day-source", day, sources);
    }

    private static List<SumLine> sums(List<CoverageRecord> parts, CoverageRecord total, Locale locale) {
        var lines = new ArrayList<SumLine>();
        BigDecimal sum = BigDecimal.ZERO;
        for (CoverageRecord r : parts) {
            sum = sum.add(r.participants());
            lines.add(new SumLine(
                    r.publicId(),
                    SegmentWords.of(r.segment(), locale),
                    Formats.in(locale).exact(r.participants()),
                    ""));
        }
        lines.add(new SumLine(
                "",
                Messages.text(locale, "coverage.area.sum"),
                Formats.in(locale).exact(sum),
                "sum"));
        lines.add(new SumLine(
                total.publicId(),
                Messages.text(locale, "coverage.area.total"),
                Formats.in(locale).exact(total.participants()),
                ""));
        lines.add(new SumLine(
                "",
                Messages.text(locale, "coverage.area.difference"),
                Formats.in(locale).signed(sum.subtract(total.participants()), 0),
                "minus"));
        return lines;
    }
}
