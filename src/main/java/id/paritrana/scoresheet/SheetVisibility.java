package id.paritrana.scoresheet;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.committee.Recusals;
import id.paritrana.edition.Edition;

/**
 * Whose marks a viewer may read, as a condition that every query over marks {@code m} of sheets {@code s} of nominations
 * {@code n} in categories {@code c} carries.
 * <ul>
 * <li>own marks: always; those that another holder of the own seat gave only as {@link ScoreSheets#OWN} says;
 * <li>others' marks: filed ones only, after scoring of the category is closed, by the offices that keep the edition and by
 *     members;
 * <li>marks of a nomination from which the viewer's seat is recused: never;
 * <li>marks of a seat that is recused from the nomination: never, they are archived and count nowhere;
 * <li>nobody else reads anything.
 * </ul>
 */
record SheetVisibility(long seat, long holder, boolean keepsRecords) {
    static SheetVisibility of(Viewer viewer, Edition edition) {
        var held = viewer.seatIn(edition.code());
        return new SheetVisibility(
                held.map(HeldSeat::seatId).orElse(0L),
                held.map(HeldSeat::holderId).orElse(0L),
                viewer.keepsRecords(edition));
    }

    boolean readsNothing() {
        return seat == 0 && !keepsRecords;
    }

    /** The condition; its parameters {@code viewer} and {@code holder} are {@link #seat()} and {@link #holder()}. */
    String condition(Recusals recusals) {
        return recusals.none("m.nominationId", "m.seatId") + " and " + recusals.none("m.nominationId", ":viewer")
                + " and (m.seatId = :viewer and " + ScoreSheets.OWN
                + " or c.closedAt is not null and s.filedAt is not null)";
    }
}
