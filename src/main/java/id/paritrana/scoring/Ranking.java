package id.paritrana.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of a category.
 *
 * @param places the ranked first, by rank and then code (which is for display: a shared place is shared); then those
 * not ranked, then the ineligible, by code; {@link #listed} uses a given order instead of codes
 * @param prizePlaces how many places carry a prize; 0 when that is not known
 */
public record Ranking(List<Place> places, int prizePlaces) {

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * The same places, with entries of equal rank and entries without one in the order of these codes.
     *
     * @param given codes in the order in which people gave them; an entry that is not listed comes last
     */
    public Ranking listed(List<String> given) {
        Map<String, Integer> order = new HashMap<>();
        given.forEach(code -> order.putIfAbsent(code, order.size()));
        List<Place> listed = new ArrayList<>(places);
        listed.sort(Comparator.comparing(Place::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Place::status)
                .thenComparing(place -> order.getOrDefault(place.entry(), order.size())));
        return new Ranking(listed, prizePlaces);
    }

    /** The entries with a rank. */
    public List<Place> ranked() {
        return places.stream().filter(place -> place.rank() != null).toList();
    }

    /** The entries without a rank. */
    public List<Place> apart() {
        return places.stream().filter(place -> place.rank() == null).toList();
    }

    public Optional<Place> find(String entry) {
        return places.stream().filter(place -> place.entry().equals(entry)).findFirst();
    }

    /** The entries on rank 1; more than one when the first place is shared, none when no entry is ranked. */
    public List<Place> first() {
        return places.stream()
                .filter(place -> Integer.valueOf(1).equals(place.rank()))
                .toList();
    }

    /**
     * The step that separated two entries of equal total; empty when their totals differ, nothing separated them or one
     * is unknown.
     */
    public Optional<TieStep> separation(String entryA, String entryB) {
        Optional<Place> a = find(entryA);
        Optional<Place> b = find(entryB);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        List<TieStep> ofB = b.get().steps();
        TieStep last = null;
        for (TieStep step : a.get().steps()) {
            if (ofB.contains(step)) {
                last = step;
            }
        }
        return Optional.ofNullable(last).filter(TieStep::separated).filter(step -> !step.value(entryA)
                .equals(step.value(entryB)));
    }
}
