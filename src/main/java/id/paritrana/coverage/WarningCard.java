package id.paritrana.coverage;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.words.SegmentWords;
import id.paritrana.workbook.Segments;

/**
 * A warning in words, with the answer it has been given.
 *
 * @param word of its kind, and {@code figures} its fingerprint: together they name it in a form
 * @param segment that it is about, in words; empty for the total or the whole nomination
 * @param stops whether it holds up freezing now
 * @param answer the reason, or null while it is open
 */
public record WarningCard(
        String word,
        String figures,
        String segment,
        boolean stops,
        String title,
        String text,
        String rule,
        String todo,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    static WarningCard of(AnsweredWarning w, Locale locale) {
        CoverageWarning warning = w.warning();
        CoverageAnswer answer = w.answer();
        return new WarningCard(
                warning.kind().word(),
                warning.fingerprint(),
                warning.segment().isEmpty() || warning.segment().equals(Segments.TOTAL)
                        ? ""
                        : SegmentWords.of(warning.segment(), locale),
                w.standsInTheWay(),
                warning.title(locale),
                warning.text(locale),
                warning.rule(locale),
                warning.todo(locale),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.answeredAt());
    }

    public boolean open() {
        return answer == null;
    }
}
