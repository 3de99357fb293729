package id.paritrana.verdict;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.committee.PresidingSeat;
import id.paritrana.edition.Categories;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.words.Written;

/** A ranked category is pronounced by the chair. */
@ApplicationScoped
class PronounceDuty implements EditionDuty {
    private final Categories categories;
    private final Sittings sittings;
    private final ChangesWaiting changes;
    private final PresidingSeat presiding;

    PronounceDuty(Categories categories, Sittings sittings, ChangesWaiting changes, PresidingSeat presiding) {
        this.categories = categories;
        this.sittings = sittings;
        this.changes = changes;
        this.presiding = presiding;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Duty> open(EditionState state, CategoryState category) {
        if (!state.scoring() || !category.closed() || category.runs() == 0 || category.pronounced()) {
            return Optional.empty();
        }
        long waiting = changes.count(categories.findById(category.id()));
        Duty duty = Duty.of(
                VerdictAddress.category(state.edition().code(), category.code()),
                "verdict.do.pronounce",
                waiting > 0 ? "verdict.do.pronounce-waits" : "verdict.do.pronounce-text",
                waiting > 0 ? Duty.Standing.NOT_YET : Duty.Standing.CHAIR,
                new Written(category.name()),
                waiting);
        return Optional.of(categories
                .find(state.edition(), category.code())
                .flatMap(sittings::presiding)
                .map(presiding::named)
                .map(duty::by)
                .orElse(duty));
    }
}
