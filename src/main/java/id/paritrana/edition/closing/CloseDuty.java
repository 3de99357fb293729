package id.paritrana.edition.closing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionAddress;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.words.Written;

/** A category whose sheets are all filed is closed. */
@ApplicationScoped
class CloseDuty implements EditionDuty {
    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Duty> open(EditionState state, CategoryState category) {
        return state.scoring() && !category.closed() && category.allFiled()
                ? Optional.of(Duty.of(
                                EditionAddress.close(state.edition().code(), category.code()),
                                "edition.do.close",
                                category.withoutSheets() ? "edition.do.close-without" : "edition.do.close-text",
                                category.held() ? Duty.Standing.NOT_YET : Duty.Standing.READY,
                                new Written(category.name()),
                                category.expected())
                        .leading("edition.do.close-go"))
                : Optional.empty();
    }
}
