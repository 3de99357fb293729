package id.paritrana.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The segments that an edition knows: the four of the award, and those that its criteria name. */
public final class Segments {
    private static final List<String> STANDARD = List.of("PU", "BPU", "JAKON", "TOTAL");

    private final Set<String> known = new LinkedHashSet<>(STANDARD);

    public Segments(List<CriterionRow> criteria) {
        criteria.forEach(criterion -> known.addAll(criterion.table().segments()));
    }

    boolean isKnown(String code) {
        return known.contains(code);
    }

    /** The known segment that a code is another spelling of; empty when it is like none. */
    String like(String code) {
        String spelled = Lookalike.bare(code);
        return known.stream()
                .filter(segment -> Lookalike.bare(segment).equals(spelled))
                .findFirst()
                .orElse("");
    }

    /** The known segment that is meant by what somebody typed; what was typed where none is. */
    public String meant(String typed) {
        String like = like(typed);
        return isKnown(typed) || like.isEmpty() ? typed : like;
    }

    String listed() {
        return String.join(", ", known);
    }
}
