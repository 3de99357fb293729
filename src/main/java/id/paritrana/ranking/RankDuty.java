package id.paritrana.ranking;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.words.Written;

/** A closed category is ranked. */
@ApplicationScoped
class RankDuty implements EditionDuty {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Duty> open(EditionState state, CategoryState category) {
        return state.scoring() && category.closed() && category.runs() == 0
                ? Optional.of(Duty.of(
                                RankingAddress.category(state.edition().code(), category.code()),
                                "ranking.do.rank",
                                "ranking.do.rank-text",
                                Duty.Standing.READY,
                                new Written(category.name()))
                        .leading("ranking.do.rank-go"))
                : Optional.empty();
    }
}
