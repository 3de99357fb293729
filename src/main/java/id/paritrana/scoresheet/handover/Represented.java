package id.paritrana.scoresheet.handover;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import id.paritrana.committee.SeatHolder;

/**
 * A seat that the viewer is a holder of, while a substitute holds it.
 *
 * @param holder public name of the holder that the viewer is
 * @param edition its name
 * @param until the last day of the substitute
 * @param done whether the drafts are left to the substitute
 * @param drafts whether there are any that follow nobody
 */
public record Represented(
        String holder,
        String seat,
        String edition,
        String substitute,
        @Nullable LocalDate until,
        boolean done,
        boolean drafts) {
    static Represented of(SeatHolder own, SeatHolder substitute, boolean done, boolean drafts) {
        return new Represented(
                own.publicId(),
                own.seat().code(),
                own.seat().edition().name(),
                substitute.name(),
                substitute.validTo(),
                done,
                drafts);
    }

    /** What the tick is called that tells this seat's from another's on the same page. */
    public String tick() {
        return tick(holder);
    }

    static String tick(String holder) {
        return "sure-" + holder;
    }
}
