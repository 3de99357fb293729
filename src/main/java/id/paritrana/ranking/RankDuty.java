package id.paritrana.ranking;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Categories;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.words.Written;

/** A closed category is ranked. */
@ApplicationScoped
class RankDuty implements EditionDuty {
    private final Categories categories;
    private final ChangesWaiting changes;

    RankDuty(Categories categories, ChangesWaiting changes) {
        this.categories = categories;
        this.changes = changes;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Duty> open(EditionState state, CategoryState category) {
        if (!state.scoring() || !category.closed() || category.runs() > 0) {
            return Optional.empty();
        }
        long waiting = changes.count(categories.findById(category.id()));
        String url = RankingAddress.category(state.edition().code(), category.code());
        var name = new Written(category.name());
        return Optional.of(
                waiting > 0
                        ? Duty.of(url, "ranking.do.rank", "ranking.do.rank-waits", Duty.Standing.NOT_YET, name, waiting)
                        : Duty.of(url, "ranking.do.rank", "ranking.do.rank-text", Duty.Standing.READY, name)
                                .leading("ranking.do.rank-go"));
    }
}
