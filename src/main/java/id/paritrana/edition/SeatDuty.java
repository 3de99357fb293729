package id.paritrana.edition;

import java.util.List;

/**
 * Tasks for the holder of one seat alone, as a verdict is for the chair. Each package contributes beans of this type,
 * which the seat's task list collects.
 */
public interface SeatDuty {
    /** What is to be done by whoever holds the seat of that id. */
    List<Duty> open(Edition edition, long seat);
}
