package id.paritrana.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** So many of something in an edition: a row of a query that is grouped by the id of the edition. */
public record CountInEdition(Long edition, Long count) {
    /** The counts by the id of their edition. */
    public static Map<Long, Long> byId(List<CountInEdition> counts) {
        return counts.stream().collect(Collectors.toMap(CountInEdition::edition, CountInEdition::count));
    }
}
