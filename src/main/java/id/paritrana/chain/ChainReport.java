package id.paritrana.chain;

import java.util.List;
import java.util.Map;

/**
 * The outcome of checking a chain.
 *
 * @param links how many there are
 * @param head the last one; {@link ChainLink#BEGINNING} with 0 for a chain without links
 * @param faults the first faults, in the order in which they were found
 * @param faultCount how many there are in all
 * @param found the printed digests that are in the chain, with the number of their link
 */
public record ChainReport(long links, Head head, List<ChainFault> faults, long faultCount, Map<String, Long> found) {
    public boolean whole() {
        return faultCount == 0;
    }
}
