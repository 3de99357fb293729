package id.paritrana.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Presiding;
import id.paritrana.edition.Proposal;

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
    public Duty.Who over(Proposal proposal) {
        Long nomination = proposal.nominationId();
        List<Seat> all = seats.of(proposal.edition());
        return all.stream()
                .filter(Seat::chair)
                .filter(chair -> nomination == null || !recusals.exists(nomination, chair.id()))
                .findFirst()
                .or(() -> all.stream().filter(Seat::secretary).findFirst())
                .map(this::named)
                .orElseGet(() -> Duty.Who.of("edition.by.seat-none", "–"));
    }

    /** The seat, and who holds it today; whoever stands in for somebody goes before them. */
    public Duty.Who named(Seat seat) {
        LocalDate today = seat.edition().dayOf(clock.instant());
        return holders.of(seat).stream()
                .filter(holder -> holder.holdsOn(today))
                .min(Comparator.comparing(holder -> holder.kind() == HolderKind.DEFINITIVE))
                .map(holder -> Duty.Who.of("edition.by.seat", seat.code(), holder.name()))
                .orElseGet(() -> Duty.Who.of("edition.by.seat-none", seat.code()));
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
