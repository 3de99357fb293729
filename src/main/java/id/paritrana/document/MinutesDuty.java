package id.paritrana.document;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.verdict.VerdictAddress;
import id.paritrana.words.Written;

/** The minutes of a pronounced category are issued. */
@ApplicationScoped
class MinutesDuty implements EditionDuty {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Duty> open(EditionState state, CategoryState category) {
        return state.scoring() && category.pronounced() && !category.documented()
                ? Optional.of(Duty.of(
                                DocumentAddress.list(state.edition().code()),
                                "document.do.document",
                                "document.do.document-text",
                                Duty.Standing.READY,
                                new Written(category.name()))
                        .leading("document.do.document-go"))
                : Optional.empty();
    }

    @Override
    public Optional<Duty> done(EditionState state, CategoryState category) {
        return category.pronounced() && category.documented()
                ? Optional.of(Duty.of(
                                VerdictAddress.category(state.edition().code(), category.code()),
                                "document.done.pronounced",
                                "document.done.pronounced-text",
                                Duty.Standing.DONE,
                                new Written(category.name()))
                        .amongResults())
                : Optional.empty();
    }
}
