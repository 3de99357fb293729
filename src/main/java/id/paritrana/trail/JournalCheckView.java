package id.paritrana.trail;

import java.time.Instant;

/**
 * How the journal was found when somebody last checked it.
 *
 * @param fault key of what was found first, empty where it is whole
 * @param toTheEnd whether there was time for all of it
 * @param head digest of its end, in groups
 */
record JournalCheckView(Instant at, String fault, boolean toTheEnd, String head) {
    public boolean whole() {
        return fault.isEmpty();
    }
}
