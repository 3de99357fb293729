package id.paritrana.committee;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;

/** Every seat has somebody who can sign in. */
@ApplicationScoped
class SeatsDuty implements EditionDuty {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        return state.boundSeats() < state.seats()
                ? Optional.of(Duty.of(
                                CommitteeAddress.list(state.edition().code()),
                                "committee.do.bind",
                                "committee.do.bind-text",
                                Duty.Standing.NEEDED,
                                state.boundSeats(),
                                state.seats())
                        .leading("committee.do.go"))
                : Optional.empty();
    }

    @Override
    public Optional<Duty> done(EditionState state) {
        return state.seats() > 0 && state.boundSeats() >= state.seats()
                ? Optional.of(Duty.of(
                        CommitteeAddress.list(state.edition().code()),
                        "committee.done.seats",
                        "committee.done.seats-text",
                        Duty.Standing.DONE,
                        state.seats()))
                : Optional.empty();
    }
}
