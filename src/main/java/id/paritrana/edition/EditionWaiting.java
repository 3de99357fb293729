package id.paritrana.edition;

import java.util.Collection;
import java.util.Map;

import id.paritrana.access.Viewer;

/**
 * What waits for a viewer in many editions at once, for the list of editions: each room has a bean of this type for its own, and
 * asks one statement whatever the number of editions. What the viewer may not know of is not counted.
 */
public interface EditionWaiting {
    /** Its place among the others, lowest first. */
    int order();

    /** Message key of so many. */
    String key();

    /** How many wait, by the id of the edition; an edition without any is not in it. */
    Map<Long, Long> of(Viewer viewer, Collection<Edition> editions);
}
