package id.paritrana.committee;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Presiding;
import id.paritrana.edition.proposal.Proposal;

/** The chair, or the secretary where the chair is recused; and nobody who is recused. */
@ApplicationScoped
public class PresidingSeat implements Presiding {
    private final Seats seats;
    private final Recusals recusals;
    private final Categories categories;
    private final SeatHolders holders;
    private final Clock clock;

    PresidingSeat(Seats seats, Recusals recusals, Categories categories, SeatHolders holders, Clock clock) {
        this.seats = seats;
        this.recusals = recusals;
        this.categories = categories;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public Optional<Duty.Who> over(Proposal proposal) {
        return seatOver(proposal).map(this::named);
    }

    /** The chair's, or the secretary's where the chair is recused; none where both are. */
    private Optional<Seat> seatOver(Proposal proposal) {
        Long nomination = proposal.nominationId();
        return seats.of(proposal.edition()).stream()
                .filter(seat -> seat.chair() || seat.secretary())
                .filter(seat -> nomination == null ? seat.chair() : !recusals.exists(nomination, seat.id()))
                .min(Comparator.comparing(Seat::secretary));
    }

    /** The seat, and who acts for it today. */
    public Duty.Who named(Seat seat) {
        return SeatHolders.acting(holders.of(seat), seat.edition().dayOf(clock.instant()))
                .map(holder -> Duty.Who.of("edition.by.seat", seat.code(), holder.name()))
                .orElseGet(() -> Duty.Who.of("edition.by.seat-none", seat.code()));
    }

    @Override
    public boolean presides(Viewer viewer, Proposal proposal) {
        return seat(viewer, proposal)
                .filter(own -> own.chair() || own.secretary())
                .filter(own -> seatOver(proposal)
                        .filter(over -> over.id() == own.seatId())
                        .isPresent())
                .isPresent();
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
