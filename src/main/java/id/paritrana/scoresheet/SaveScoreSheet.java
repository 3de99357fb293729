package id.paritrana.scoresheet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.once.FormFate;
import id.paritrana.once.Once;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.ChangedMeanwhile;

/**
 * Saves what a member has typed so far. Readable marks are saved even when others on the same sheet are not; the same
 * form sent again changes nothing; a form based on an older version of the sheet is refused.
 */
@ApplicationScoped
public class SaveScoreSheet {
    /** The sheet was changed elsewhere since the form was opened. Nothing was saved. */
    public static class Stale extends ChangedMeanwhile {
        private static final long serialVersionUID = 1L;

        Stale() {
            super(Map.of(), "");
        }
    }

    /**
     * @param version of the sheet from now on
     * @param savedAt null when there was nothing to save yet
     * @param marks the seat's marks as they stand
     * @param left what is wrong with the fields that were not saved; all others were
     */
    public record Saved(
            SheetState sheet,
            SheetCriteria criteria,
            int version,
            @Nullable Instant savedAt,
            Map<String, GivenMark> marks,
            List<Objection> left) {}

    private final ScoreSheets sheets;
    private final AskedCriteria asked;
    private final FormFate fate;
    private final Clock clock;

    SaveScoreSheet(ScoreSheets sheets, AskedCriteria asked, FormFate fate, Clock clock) {
        this.sheets = sheets;
        this.asked = asked;
        this.fate = fate;
        this.clock = clock;
    }

    /**
     * @param key of the form, 16 to 64 characters; sent again it answers as the first time
     * @throws Stale when the form's version is not the sheet's, unless both say the same
     * @throws Refusal when the edition is not open, the category closed or the sheet filed
     */
    @Transactional
    public Saved save(Viewer viewer, String edition, String nomination, @Nullable String key, SheetForm form) {
        HeldSeat seat = viewer.seatIn(edition).orElseThrow(NotThere::new);
        SheetState sheet = sheets.of(seat, nomination, Once.key(key)).orElseThrow(NotThere::new);
        var sent = Once.sent(key, viewer, sheet.nominationId() + " " + sheet.seatId() + " " + form.wholly());
        if (sheet.earlier() != null) {
            return again(sheet, sheet.earlier(), sent, form);
        }
        Refusal.unlessNone(SheetRules.onSaving(sheet));
        SheetCriteria criteria = asked.of(sheet);
        var wanted = form.wanted(criteria, sheet.marks());
        var left = SheetRules.onDraft(criteria, form);
        var changed = changes(wanted, sheet.marks());
        if (changed.isEmpty()) {
            return new Saved(sheet, criteria, sheet.version(), sheet.savedAt(), wanted, left);
        }
        if (form.version() != sheet.version()) {
            throw new Stale();
        }
        Instant at = clock.instant();
        var writing = new ScoreSheets.Writing(
                sent, at, MarksText.noted(changed.keySet(), sheet.marks()), MarksText.noted(changed.keySet(), changed));
        ScoreSheets.Answered written = sheets.write(sheet, changed, writing);
        return switch (written.outcome()) {
            case SAVED -> new Saved(sheet, criteria, written.version(), at, wanted, left);
            case STALE -> throw new Stale();
            case KNOWN -> {
                SheetState now = sheets.of(seat, nomination, sent.key()).orElseThrow(NotThere::new);
                yield again(now, Objects.requireNonNull(now.earlier()), sent, form);
            }
        };
    }

    /** The same form has been here: the answer is the one that it got. Another one with its key is shown beside what is stored. */
    private Saved again(SheetState sheet, Once.Earlier earlier, Once.Sent sent, SheetForm form) {
        KeptAnswer answer = earlier.answerTo(sent).map(KeptAnswer::of).orElseThrow(Stale::new);
        fate.claimed();
        SheetCriteria criteria = asked.of(sheet);
        var left = SheetRules.onDraft(criteria, form);
        return new Saved(sheet, criteria, answer.version(), answer.savedAt(), sheet.marks(), left);
    }

    /** What a save answers, as {@code save_sheet} keeps it with the form's key. */
    private record KeptAnswer(int version, Instant savedAt) {
        static KeptAnswer of(String text) {
            int blank = text.indexOf(' ');
            return new KeptAnswer(Integer.parseInt(text.substring(0, blank)), Instant.parse(text.substring(blank + 1)));
        }
    }

    static Map<String, GivenMark> changes(Map<String, GivenMark> wanted, Map<String, GivenMark> stored) {
        var changed = new TreeMap<String, GivenMark>();
        wanted.forEach((code, mark) -> {
            if (!mark.sameAs(stored.getOrDefault(code, GivenMark.NONE))) {
                changed.put(code, mark);
            }
        });
        return changed;
    }
}
