package id.paritrana.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Edition;
import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/**
 * Warnings of one rule about one region and day in words, with the answer they have been given.
 *
 * @param word of their kind, and {@code figures} their fingerprints: together they name them in a form
 * @param says what each of them says
 * @param stops whether they are in the way of what comes next
 * @param signKey message key of how they stand
 * @param answer the reason, or null while they are open
 */
public record WarningCard(
        String word,
        List<String> figures,
        List<Said> says,
        boolean stops,
        String signKey,
        String title,
        String rule,
        String todo,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    /** @param segment that it is about, in words; empty for the total or the whole nomination */
    public record Said(String segment, String text) {}

    /** In their order; what breaks the same rule and asks for the same is one. */
    static List<WarningCard> of(List<AnsweredWarning> warnings, Locale locale) {
        var together = new LinkedHashMap<List<Object>, List<AnsweredWarning>>();
        for (AnsweredWarning w : warnings) {
            var alike = new ArrayList<Object>(List.of(
                    w.warning().kind(),
                    w.warning().title(locale),
                    w.warning().todo(locale),
                    w.standsInTheWay(),
                    w.open()));
            if (w.answer() != null) {
                alike.add(w.answer().reason());
                alike.add(w.answer().answeredAt());
            }
            together.computeIfAbsent(alike, a -> new ArrayList<>()).add(w);
        }
        return together.values().stream().map(alike -> one(alike, locale)).toList();
    }

    private static WarningCard one(List<AnsweredWarning> alike, Locale locale) {
        AnsweredWarning first = alike.get(0);
        CoverageWarning warning = first.warning();
        CoverageAnswer answer = first.answer();
        return new WarningCard(
                warning.kind().code(),
                alike.stream().map(w -> w.warning().fingerprint()).toList(),
                alike.stream().map(w -> said(w.warning(), locale)).toList(),
                first.standsInTheWay(),
                first.standsInTheWay() ? stopKey(warning.nomination().edition()) : "coverage.warning",
                warning.title(locale),
                warning.rule(locale),
                warning.todo(locale),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.answeredAt());
    }

    private static Said said(CoverageWarning warning, Locale locale) {
        boolean whole = warning.segment().isEmpty() || warning.segment().equals(Segments.TOTAL);
        return new Said(whole ? "" : SegmentWords.of(warning.segment(), locale), warning.text(locale));
    }

    /** What figures are called that cannot all be true: they hold up freezing where something is still to be frozen. */
    static String stopKey(Edition edition) {
        return freezes(edition) ? "coverage.stops" : "coverage.contradicts";
    }

    /** Whether something of it is still to be frozen. */
    static boolean freezes(Edition edition) {
        return !edition.onlyRead() && !edition.frozen();
    }

    /** What the only one of them is about; empty where there are several, which say it themselves. */
    public String segment() {
        return says.size() == 1 ? says.get(0).segment() : "";
    }

    public boolean open() {
        return answer == null;
    }
}
