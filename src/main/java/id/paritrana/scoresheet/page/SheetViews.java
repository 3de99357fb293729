package id.paritrana.scoresheet.page;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationHere;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoresheet.AskedCriteria;
import id.paritrana.scoresheet.CommentRule;
import id.paritrana.scoresheet.ScoreSheets;
import id.paritrana.scoresheet.SheetCriteria;
import id.paritrana.scoresheet.SheetForm;
import id.paritrana.scoresheet.SheetRules;
import id.paritrana.scoresheet.SheetState;
import id.paritrana.scoresheet.task.Tasks;

/** Finds a sheet for its member and collects the data of its pages. */
@RequestScoped
class SheetViews {
    private final NominationHere here;
    private final Nominations nominations;
    private final ScoreSheets sheets;
    private final AskedCriteria asked;
    private final SheetReadings readings;
    private final CommentRule comments;
    private final Tasks tasks;
    private final Clock clock;

    SheetViews(
            NominationHere here,
            Nominations nominations,
            ScoreSheets sheets,
            AskedCriteria asked,
            SheetReadings readings,
            CommentRule comments,
            Tasks tasks,
            Clock clock) {
        this.here = here;
        this.nominations = nominations;
        this.sheets = sheets;
        this.asked = asked;
        this.readings = readings;
        this.comments = comments;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A sheet that exists for the viewer. */
    private record Laid(Nomination nomination, SheetState sheet, SheetCriteria criteria) {}

    private Laid laid(String edition, String code) {
        HeldSeat seat = here.viewer().seatIn(edition).orElseThrow(NotThere::new);
        Nomination nomination = here.nomination(edition, code);
        SheetState sheet = sheets.of(seat, code, null).orElseThrow(NotThere::new);
        return new Laid(nomination, sheet, asked.of(nomination.category()));
    }

    /** The page of a sheet, with what was typed into it, if anything. */
    SheetView view(String edition, String code, @Nullable SheetForm form, Errors errors) {
        Laid laid = laid(edition, code);
        Nomination nomination = laid.nomination();
        List<Long> others = nominations.seenBy(here.viewer(), nomination.category()).stream()
                .filter(n -> !n.withdrawn() || n.id() == nomination.id())
                .map(Nomination::id)
                .toList();
        return SheetView.of(
                laid.sheet(),
                nomination.category().name(),
                others.indexOf(nomination.id()) + 1,
                others.size(),
                laid.criteria(),
                readings.of(here.viewer(), nomination.edition(), nomination, laid.criteria()),
                comments,
                form,
                errors,
                laid.sheet().standing().mayFill()
                        ? null
                        : tasks.next(here.viewer(), nomination.edition()).orElse(null),
                clock,
                here.locale());
    }

    /** Mine and theirs. */
    ConflictView conflict(String edition, String nomination, SheetChoice choice) {
        return differing(laid(edition, nomination), choice);
    }

    /** What is left open after the button that was pressed; empty where all is settled. */
    Settled settled(String edition, String nomination, SheetChoice sent) {
        Laid laid = laid(edition, nomination);
        SheetChoice choice = sent.settled(differing(laid, sent), here.locale());
        return new Settled(choice.form(), differing(laid, choice));
    }

    private ConflictView differing(Laid laid, SheetChoice choice) {
        return ConflictView.of(laid.sheet(), laid.criteria(), choice, here.locale());
    }

    /**
     * What a choice comes to.
     *
     * @param form to be saved where nothing is left open
     */
    record Settled(SheetForm form, ConflictView left) {}

    /** What speaks against filing the sheet as it stands, the declaration aside. */
    Errors unfinished(SheetState sheet) {
        return new Errors(SheetRules.onContent(asked.of(sheet), sheet.marks(), comments, true));
    }
}
