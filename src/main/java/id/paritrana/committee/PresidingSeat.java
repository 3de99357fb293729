package id.paritrana.committee;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Presiding;
import id.paritrana.edition.Proposal;

/** The chair, or the secretary where the chair is recused; and nobody who is recused. */
@ApplicationScoped
public class PresidingSeat implements Presiding {
    private final Seats seats;
    private final Recusals recusals;
    private final Categories categories;

    PresidingSeat(Seats seats, Recusals recusals, Categories categories) {
        this.seats = seats;
        this.recusals = recusals;
        this.categories = categories;
    }

    @Override
    public boolean presides(Viewer viewer, Proposal proposal) {
        HeldSeat own = seat(viewer, proposal).orElse(null);
        if (own == null || hides(viewer, proposal)) {
            return false;
        }
        return own.chair()
                || own.secretary()
                        && proposal.nominationId() != null
                        && seats.of(proposal.edition()).stream()
                                .filter(Seat::chair)
                                .anyMatch(chair -> recusals.exists(proposal.nominationId(), chair.id()));
    }

    @Override
    public boolean hides(Viewer viewer, Proposal proposal) {
        return proposal.nominationId() != null && hides(viewer, proposal.edition(), proposal.nominationId());
    }

    @Override
    public boolean hides(Viewer viewer, Edition edition, long nomination) {
        return viewer.seatIn(edition.code())
                .filter(own -> recusals.exists(nomination, own.seatId()))
                .isPresent();
    }

    @Override
    public boolean hidesAny(Viewer viewer, Proposal proposal) {
        return proposal.categoryId() != null
                && seat(viewer, proposal)
                        .filter(own -> !recusals.nominations(own.seatId(), categories.findById(proposal.categoryId()))
                                .isEmpty())
                        .isPresent();
    }

    private static Optional<HeldSeat> seat(Viewer viewer, Proposal proposal) {
        return viewer.seatIn(proposal.edition().code());
    }
}
