package id.paritrana.scoresheet.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.paritrana.refusal.Objection;
import id.paritrana.scoresheet.GivenMark;
import id.paritrana.scoresheet.MarkScale;
import id.paritrana.scoresheet.SaveScoreSheet;
import id.paritrana.scoresheet.SheetCriterion;
import id.paritrana.tables.DecimalText;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/**
 * What a save answers to the script of the sheet; one that comes from the page of another account or seat is answered before, with
 * the kind {@code foreign}.
 *
 * @param kind {@code saved}; {@code changed} when the sheet was changed elsewhere, so that its page asks what to do about it;
 *     {@code refused}
 * @param saved the sentence to show, empty when nothing is saved yet
 * @param total what the marks given bring, empty when there are none or they do not add up
 * @param here by criterion the anchor on which the mark lies
 * @param problems by field what is wrong with it; that field is not saved
 * @param message why nothing was saved, empty when it was
 */
public record Autosaved(
        String kind,
        int version,
        String saved,
        String progress,
        String total,
        Map<String, String> here,
        Map<String, String> problems,
        String message) {
    static Autosaved of(SaveScoreSheet.Saved saved, Locale locale) {
        var problems = new HashMap<String, String>();
        saved.left().forEach(objection -> problems.putIfAbsent(objection.field(), objection.text(locale)));
        return new Autosaved(
                "saved",
                saved.version(),
                when(saved, locale),
                progress(saved, locale),
                total(saved, locale),
                anchors(saved),
                problems,
                "");
    }

    /** The answer when nothing was saved. */
    static Autosaved not(String kind, Objection why, Locale locale) {
        return new Autosaved(kind, 0, "", "", "", Map.of(), Map.of(), why.text(locale));
    }

    private static String when(SaveScoreSheet.Saved saved, Locale locale) {
        Instant at = saved.savedAt();
        return at == null
                ? ""
                : Messages.text(
                        locale,
                        "scoresheet.saved",
                        Formats.in(locale).time(at, saved.sheet().zone()));
    }

    private static String progress(SaveScoreSheet.Saved saved, Locale locale) {
        List<SheetCriterion> marked = saved.criteria().marked();
        long given = marked.stream()
                .filter(criterion -> mark(saved, criterion).value() != null)
                .count();
        return Messages.text(locale, "scoresheet.progress", given, marked.size());
    }

    private static String total(SaveScoreSheet.Saved saved, Locale locale) {
        var total = saved.criteria().total(saved.marks());
        return total == null ? "" : total.said(locale);
    }

    private static Map<String, String> anchors(SaveScoreSheet.Saved saved) {
        var here = new HashMap<String, String>();
        saved.criteria().marked().forEach(criterion -> here.put(criterion.code(), anchor(saved, criterion)));
        return here;
    }

    private static String anchor(SaveScoreSheet.Saved saved, SheetCriterion criterion) {
        var value = mark(saved, criterion).value();
        MarkScale scale = criterion.scale();
        return value == null || scale == null
                ? ""
                : scale.at(value).map(anchor -> DecimalText.of(anchor.from())).orElse("");
    }

    private static GivenMark mark(SaveScoreSheet.Saved saved, SheetCriterion criterion) {
        return saved.marks().getOrDefault(criterion.code(), GivenMark.NONE);
    }
}
