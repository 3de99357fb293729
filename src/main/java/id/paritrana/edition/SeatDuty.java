package id.paritrana.edition;

import java.util.List;

/**
 * What waits for the holder of one seat and for nobody else, as a verdict waits for the chair: each room has beans of this type
 * for its own, and the seat's task list collects them.
 */
public interface SeatDuty {
    /** What is to be done by whoever holds the seat of that id. */
    List<Duty> open(Edition edition, long seat);
}
