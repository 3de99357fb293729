package id.paritrana.verdict;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** A ranked category is pronounced by the chair. */
@ApplicationScoped
class PronounceDuty implements EditionDuty {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Duty> open(EditionState state, CategoryState category) {
        return state.scoring() && category.closed() && category.runs() > 0 && !category.pronounced()
                ? Optional.of(Duty.of(
                        VerdictAddress.category(state.edition().code(), category.code()),
                        "verdict.do.pronounce",
                        "verdict.do.pronounce-text",
                        Duty.Standing.CHAIR,
                        category.name()))
                : Optional.empty();
    }
}
