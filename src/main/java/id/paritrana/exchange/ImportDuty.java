package id.paritrana.exchange;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.nomination.NominationAddress;

/** The workbook of the edition: imported first, before all else. */
@ApplicationScoped
class ImportDuty implements EditionDuty {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        return !state.begun()
                ? Optional.of(Duty.of(
                                ImportAddress.upload(),
                                "exchange.do.import",
                                "exchange.do.import-text",
                                Duty.Standing.FIRST)
                        .leading("exchange.do.import-go"))
                : Optional.empty();
    }

    @Override
    public Optional<Duty> done(EditionState state) {
        long nominations = state.categories().stream()
                .mapToLong(CategoryState::nominations)
                .sum();
        return nominations > 0
                ? Optional.of(Duty.of(
                        NominationAddress.list(state.edition().code()),
                        "exchange.done.import",
                        "exchange.done.import-text",
                        Duty.Standing.DONE,
                        nominations,
                        state.categories().size()))
                : Optional.empty();
    }
}
