package id.paritrana.edition;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which categories have their verdict: from then on their data are on record. Kept by the verdict, and asked of nobody
 * else; the trigger {@code ranking_run_guard} of the database asks once more, as the guard of last resort.
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
