package id.paritrana.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationSection;
import id.paritrana.site.Sign;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.SegmentWords;
import id.paritrana.words.Written;
import id.paritrana.workbook.CountedCoverage;
import id.paritrana.workbook.Period;
import id.paritrana.workbook.Segments;

/** The latest coverage figures of a nomination, on its page. */
@ApplicationScoped
class CoverageSection implements NominationSection {
    private final CoverageDoubts doubts;

    CoverageSection(CoverageDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public Part part() {
        return Part.FIGURES;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Section of(Viewer viewer, Nomination nomination, boolean mayChange, Locale locale) {
        var seen = doubts.seenBy(viewer, nomination.edition()).about(nomination);
        // what counts comes first; a segment of which nothing counts still shows what is known of it
        var latest = CountedCoverage.latest(seen.records(), nomination.edition().period());
        CountedCoverage.latest(seen.records(), Period.OPEN).forEach(latest::putIfAbsent);
        var shared = SharedCoverage.ofAll(latest.values());
        // the order of segments is the same on every page
        List<Line> lines = latest.values().stream()
                .sorted(Comparator.comparing(CoverageRecord::segment, Segments.ORDER))
                .map(r -> line(r, seen, shared, locale))
                .toList();
        var acts = new ArrayList<Link>();
        if (!lines.isEmpty()) {
            acts.add(new Link(
                    CoverageAddress.of(nomination),
                    Messages.text(
                            locale,
                            seen.warnings().isEmpty() ? "coverage.section.open-clear" : "coverage.section.open")));
        }
        if (mayChange) {
            acts.add(new Link(CoverageAddress.add(nomination), Messages.text(locale, "coverage.add")));
        }
        return new Section(
                "coverage",
                Messages.text(locale, "coverage.section"),
                lines.isEmpty() ? "" : intro(latest.values(), seen, shared, locale),
                Messages.text(locale, "coverage.section.empty"),
                lines,
                acts);
    }

    private static String intro(
            Collection<CoverageRecord> latest, CoverageDoubts.Seen seen, SharedCoverage shared, Locale locale) {
        boolean also = latest.stream().anyMatch(r -> open(r, seen).isEmpty() && besideDoubts(r, seen));
        return Stream.of(
                        Messages.text(locale, "coverage.section.intro"),
                        shared.sentence(locale),
                        also ? Messages.text(locale, "coverage.section.also-why") : "")
                .filter(sentence -> !sentence.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static boolean besideDoubts(CoverageRecord r, CoverageDoubts.Seen seen) {
        return !seen.besides(List.of(r)).isEmpty();
    }

    private static List<AnsweredWarning> open(CoverageRecord r, CoverageDoubts.Seen seen) {
        return seen.warnings().stream()
                .filter(AnsweredWarning::open)
                .filter(w -> w.warning().segment().equals(r.segment())
                        && w.warning().asOf().equals(r.asOf()))
                .toList();
    }

    private static Line line(CoverageRecord r, CoverageDoubts.Seen seen, SharedCoverage shared, Locale locale) {
        var meta = new ArrayList<String>();
        meta.add(CoverageBar.meta(r, "", shared, locale));
        if (!shared.has(r.asOf())) {
            meta.add(Messages.text(
                    locale, "coverage.shared.day", Formats.in(locale).date(r.asOf())));
        }
        if (!shared.hasSource(r.source())) {
            meta.add(Messages.text(locale, "coverage.section.source", Written.in(locale, r.source())));
        }
        meta.removeIf(String::isEmpty);
        Line line = Line.of(
                SegmentWords.of(r.segment(), locale),
                r.percent() == null ? "" : Formats.in(locale).percent(r.percent()),
                String.join(" · ", meta));
        var open = open(r, seen);
        if (open.isEmpty()) {
            return besideDoubts(r, seen)
                    ? line.standing(Sign.WAIT, Messages.text(locale, "coverage.section.also"))
                    : line;
        }
        boolean stops = open.stream().anyMatch(AnsweredWarning::standsInTheWay);
        return line.standing(
                stops ? Sign.STOP : Sign.WAIT,
                Messages.text(
                        locale, stops ? WarningCard.stopKey(r.nomination().edition()) : "coverage.warns", open.size()));
    }
}
