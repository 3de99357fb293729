package id.paritrana.edition;

import java.util.Collection;
import java.util.Map;

import id.paritrana.access.Viewer;

/**
 * The work that waits for a viewer in many editions, for the list of editions. Each package contributes a bean of this
 * type, which uses one statement whatever the number of editions. Work that the viewer may not know of is not counted.
 */
public interface EditionWaiting {
    /** Its place among the others, lowest first. */
    int order();

    /** Message key of so many. */
    String key();

    /** How many wait, by the id of the edition; an edition without any is not in it. */
    Map<Long, Long> of(Viewer viewer, Collection<Edition> editions);
}
