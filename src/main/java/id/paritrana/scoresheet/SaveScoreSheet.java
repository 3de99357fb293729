package id.paritrana.scoresheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.scoresheet.ScoreSheets.Writing;
import id.paritrana.scoresheet.SheetState.Earlier;
import id.paritrana.site.NotThere;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/**
 * Keeps what a member has typed so far. Readable marks are saved even when others on the same sheet are not; the same
 * form sent again changes nothing; a form that was filled in on an older version of the sheet is not let in.
 */
@ApplicationScoped
public class SaveScoreSheet {
    /** The sheet was changed elsewhere since the form was opened. Nothing was saved. */
    public static class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param version of the sheet from now on
     * @param savedAt null when there was nothing to save yet
     * @param marks the seat's marks as they stand
     */
    public record Saved(
            SheetState sheet,
            SheetCriteria criteria,
            int version,
            @Nullable Instant savedAt,
            Map<String, GivenMark> marks) {}

    private final ScoreSheets sheets;
    private final AskedCriteria asked;
    private final Clock clock;

    SaveScoreSheet(ScoreSheets sheets, AskedCriteria asked, Clock clock) {
        this.sheets = sheets;
        this.asked = asked;
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
        if (key == null || key.length() < 16 || key.length() > 64) {
            throw new Refusal(Objection.overall("site.form-without-key"));
        }
        SheetState sheet = sheets.of(seat, nomination, key).orElseThrow(NotThere::new);
        String fingerprint = fingerprint(sheet, form);
        if (sheet.earlier() != null) {
            return again(viewer, sheet, sheet.earlier(), fingerprint);
        }
        Refusal.unlessNone(SheetRules.onSaving(sheet));
        SheetCriteria criteria = asked.ofFrozen(sheet.categoryId());
        var wanted = form.wanted(criteria, sheet.marks());
        var changed = changes(wanted, sheet.marks());
        if (changed.isEmpty()) {
            return new Saved(sheet, criteria, sheet.version(), sheet.savedAt(), wanted);
        }
        if (form.version() != sheet.version()) {
            throw new Stale();
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int next = sheet.version() + 1;
        var writing = new Writing(
                viewer.accountId(),
                key,
                fingerprint,
                next + " " + at,
                at,
                MarksText.noted(changed.keySet(), sheet.marks()),
                MarksText.noted(changed.keySet(), changed));
        return switch (sheets.write(sheet, changed, writing)) {
            case SAVED -> new Saved(sheet, criteria, next, at, wanted);
            case STALE -> throw new Stale();
            case KNOWN -> {
                SheetState now = sheets.of(seat, nomination, key).orElseThrow(NotThere::new);
                yield again(viewer, now, Objects.requireNonNull(now.earlier()), fingerprint);
            }
        };
    }

    /** The same form has been here: the answer is the one that it got. */
    private Saved again(Viewer viewer, SheetState sheet, Earlier earlier, String fingerprint) {
        if (earlier.account() != viewer.accountId() || !earlier.fingerprint().equals(fingerprint)) {
            throw new Stale();
        }
        String[] answer = earlier.answer().split(" ");
        return new Saved(
                sheet,
                asked.ofFrozen(sheet.categoryId()),
                Integer.parseInt(answer[0]),
                Instant.parse(answer[1]),
                sheet.marks());
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

    private static String fingerprint(SheetState sheet, SheetForm form) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            String all = sheet.nominationId() + " " + sheet.seatId() + " " + form;
            return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
