package id.paritrana.proof;

import java.util.List;

/**
 * The verdict as a package keeps it: everything that cannot be computed from the frozen workbook. It holds no personal
 * names: those present are named by their seats, and the minutes carry the names.
 *
 * @param run the computation that was decided on
 * @param meeting when, where and by which quorum
 * @param resolution how it was decided; {@link ResolutionTaken#UNKNOWN} in packages from before this was recorded
 * @param presence every seat of the committee, in its order
 * @param places every ranked nomination
 */
public record SealedVerdict(
        Run run,
        MeetingHeld meeting,
        ResolutionTaken resolution,
        List<SeatPresence> presence,
        List<PlaceGiven> places) {

    public SealedVerdict {
        presence = List.copyOf(presence);
        places = List.copyOf(places);
    }

    /**
     * A computation of the ranking.
     *
     * @param number counted from 1 within the category
     * @param at an instant of ISO 8601
     * @param reason why it was computed again; empty for the first
     * @param engine name and version of the program
     * @param basis the legal basis of the scheme, such as a decree
     */
    public record Run(int number, String at, String reason, String engine, String basis) {}

    /**
     * A plenary meeting.
     *
     * @param on a day of ISO 8601
     * @param at a time of day, in the zone
     * @param pronouncedAt an instant of ISO 8601
     * @param rule as {@code 2/3} (at least) or {@code >1/2} (more than)
     */
    public record MeetingHeld(
            String on, String at, String zone, String venue, String presiding, String rule, String pronouncedAt) {}

    /**
     * How a plenary came to its decision.
     *
     * @param way {@code consensus} or {@code vote}; empty where it is not recorded
     * @param votes in favour, against, abstained, as {@code 6:1:1}; empty without a vote
     * @param dissent the dissenting opinions; empty without any
     */
    public record ResolutionTaken(String way, String votes, String dissent) {
        public static final ResolutionTaken UNKNOWN = new ResolutionTaken("", "", "");
    }

    /** @param presence {@code present}, {@code absent} or {@code recused} */
    public record SeatPresence(String seat, String presence) {}

    /**
     * A nomination's place.
     *
     * @param reason why it is not the computed one; empty where it is
     */
    public record PlaceGiven(String nomination, int place, String reason) {}

    /** The number of seats that may decide: all but the recused. */
    public int entitled() {
        return count("present") + count("absent");
    }

    public int present() {
        return count("present");
    }

    private int count(String word) {
        return (int) presence.stream().filter(p -> p.presence().equals(word)).count();
    }
}
