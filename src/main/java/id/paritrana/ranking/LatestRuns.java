package id.paritrana.ranking;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;

/**
 * The latest runs of an edition.
 *
 * @param all by the id of the category
 * @param partial ids of the categories in which a nomination is hidden from the viewer
 */
record LatestRuns(Map<Long, RunHead> all, Set<Long> partial) {
    @Nullable
    RunHead of(Category category) {
        return all.get(category.id());
    }

    /** The run of a category of which the viewer may see everything. */
    Optional<RunHead> whole(Category category) {
        return partial.contains(category.id()) ? Optional.empty() : Optional.ofNullable(of(category));
    }
}
