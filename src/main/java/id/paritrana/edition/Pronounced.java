package id.paritrana.edition;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which categories have a verdict, after which their data are final. Implemented by {@code verdict} alone; the
 * database trigger {@code ranking_run_guard} repeats the check as a last resort.
 */
public interface Pronounced {
    /**
     * An HQL condition that holds where the verdict of a category is pronounced.
     *
     * @param category the category, as the query calls it
     */
    String condition(String category);

    boolean isPronounced(Category category);

    /** When the verdict of the category was pronounced, if it is. */
    Optional<Instant> at(Category category);

    /** Ids of the categories of the edition whose verdict is pronounced. */
    Set<Long> in(Edition edition);
}
