package id.paritrana.scoresheet;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionHere;
import id.paritrana.nomination.Nomination;
import id.paritrana.nomination.NominationHere;
import id.paritrana.nomination.Nominations;
import id.paritrana.site.Errors;
import id.paritrana.site.NotThere;

/** Lays a sheet before its member: finds it for the one who asks and gathers what its pages show. */
@RequestScoped
class SheetDesk {
    private final NominationHere here;
    private final EditionHere frame;
    private final Nominations nominations;
    private final ScoreSheets sheets;
    private final AskedCriteria asked;
    private final SheetReadings readings;
    private final CommentRule comments;

    SheetDesk(
            NominationHere here,
            EditionHere frame,
            Nominations nominations,
            ScoreSheets sheets,
            AskedCriteria asked,
            SheetReadings readings,
            CommentRule comments) {
        this.here = here;
        this.frame = frame;
        this.nominations = nominations;
        this.sheets = sheets;
        this.asked = asked;
        this.readings = readings;
        this.comments = comments;
    }

    Viewer viewer() {
        return here.viewer();
    }

    HeldSeat seat(String edition) {
        return viewer().seatIn(edition).orElseThrow(NotThere::new);
    }

    /** The page of a sheet, with what was typed into it, if anything. */
    SheetView view(String editionCode, String nominationCode, @Nullable SheetForm form, Errors errors) {
        HeldSeat seat = seat(editionCode);
        Nomination nomination = here.nomination(editionCode, nominationCode);
        SheetState sheet = sheets.of(seat, nominationCode, null).orElseThrow(NotThere::new);
        SheetCriteria criteria = asked.of(nomination.category());
        List<Long> others = nominations.seenBy(viewer(), nomination.category()).stream()
                .filter(n -> !n.withdrawn() || n.id() == nomination.id())
                .map(Nomination::id)
                .toList();
        return SheetView.of(
                sheet,
                nomination.category().name(),
                others.indexOf(nomination.id()) + 1,
                others.size(),
                criteria,
                readings.of(nomination.edition(), nomination, criteria),
                comments,
                form,
                errors,
                here.locale());
    }

    /** Mine and theirs. */
    ConflictView conflict(String editionCode, String nominationCode, SheetChoice choice) {
        SheetState sheet = sheets.of(seat(editionCode), nominationCode, null).orElseThrow(NotThere::new);
        frame.show(frame.seen(editionCode));
        return ConflictView.of(sheet, asked.of(sheet), choice, here.locale());
    }

    /** What is left open after the button that was pressed; empty where all is settled. */
    Settled settled(String editionCode, String nominationCode, SheetChoice sent) {
        SheetState sheet = sheets.of(seat(editionCode), nominationCode, null).orElseThrow(NotThere::new);
        frame.show(frame.seen(editionCode));
        SheetCriteria criteria = asked.of(sheet);
        SheetChoice choice = sent.settled(ConflictView.of(sheet, criteria, sent, here.locale()), here.locale());
        return new Settled(choice.form(), ConflictView.of(sheet, criteria, choice, here.locale()));
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
