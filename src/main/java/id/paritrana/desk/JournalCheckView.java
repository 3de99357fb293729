package id.paritrana.desk;

import java.time.Instant;

/**
 * How the journal was found when somebody last checked it.
 *
 * @param fault key of what was found first, empty where it is whole
 * @param toTheEnd whether there was time for all of it
 * @param head digest of its end, in groups
 * @param printed how many digests stand on documents
 * @param found how many of them are in the chain
 */
record JournalCheckView(Instant at, String fault, boolean toTheEnd, String head, int printed, int found) {
    public boolean whole() {
        return fault.isEmpty();
    }
}
