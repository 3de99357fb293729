package id.paritrana.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.ranking.RankingRuns;
import id.paritrana.ranking.Rankings;
import id.paritrana.ranking.RunHead;
import id.paritrana.workbook.EditionInfo;

/**
 * The results that go into a viewer's files: the latest run of each category, without any category in which a nomination
 * is hidden from the viewer's seat. Ranks and leads of the others would tell where the hidden one stands.
 */
@ApplicationScoped
class VisibleResults {
    private final Categories categories;
    private final Rankings rankings;
    private final RankingRuns runs;

    VisibleResults(Categories categories, Rankings rankings, RankingRuns runs) {
        this.categories = categories;
        this.rankings = rankings;
        this.runs = runs;
    }

    boolean any(Viewer viewer, Edition edition) {
        if (!Rankings.open(viewer, edition)) {
            return false;
        }
        Set<Long> partial = rankings.partial(viewer, edition);
        return runs.latest(edition).keySet().stream().anyMatch(c -> !partial.contains(c));
    }

    /** Those whose results are in the viewer's files, in their order. */
    List<Category> categories(Viewer viewer, Edition edition) {
        Set<Long> partial = rankings.partial(viewer, edition);
        Set<Long> ranked = runs.latest(edition).keySet();
        return categories.of(edition).stream()
                .filter(category -> ranked.contains(category.id()) && !partial.contains(category.id()))
                .toList();
    }

    /** What tells the latest run of a category from others; empty without one. Shows it to nobody. */
    String shownNow(Category category) {
        return runs.latest(category).map(RunHead::resultHash).orElse("");
    }

    /** In the order of the categories. */
    List<RankedCategory> show(Viewer viewer, Edition edition) {
        rankings.guard(viewer, edition);
        Set<Long> partial = rankings.partial(viewer, edition);
        Map<Long, RunHead> latest = runs.latest(edition);
        var seen = new ArrayList<RankedCategory>();
        for (Category category : categories.of(edition)) {
            RunHead run = latest.get(category.id());
            if (run != null && !partial.contains(category.id())) {
                seen.add(rankings.seenBy(viewer, category, run));
            }
        }
        return seen;
    }

    /** What the frozen inputs say of their edition, and what kind it is also where they are older than the kinds. */
    static EditionInfo edition(List<RankedCategory> seen, Edition edition) {
        return seen.get(0).input().edition().as(edition.kind());
    }

    /** The categories that the viewer's seat misses, as a text that tells them from others. */
    String missed(Viewer viewer, Edition edition) {
        return new TreeSet<>(rankings.partial(viewer, edition)).toString();
    }

    /** Whether the viewer's seat misses some category because of a recusal. */
    boolean misses(Viewer viewer, Edition edition) {
        return !rankings.partial(viewer, edition).isEmpty();
    }
}
