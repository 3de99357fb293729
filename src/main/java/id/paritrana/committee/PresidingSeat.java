package id.paritrana.committee;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Presiding;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.nomination.Nomination;

/**
 * Who presides over the committee, over a plenary or a proposal: the chair, or where the chair is recused the secretary, else the
 * first seat; never one that is recused.
 */
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

    /** The seat that presides; none where every seat is recused. The database asks the same by {@code presiding_over}. */
    private Optional<Seat> seatOver(Proposal proposal) {
        Long nomination = proposal.nominationId();
        List<Seat> all = seats.of(proposal.edition());
        return nomination == null ? all.stream().filter(Seat::chair).findFirst() : of(entitled(nomination, all));
    }

    private List<Seat> entitled(long nomination, List<Seat> all) {
        return all.stream()
                .filter(seat -> !recusals.exists(nomination, seat.id()))
                .toList();
    }

    /** @param entitled the seats that are not recused, in their order */
    public static Optional<Seat> of(List<Seat> entitled) {
        return entitled.stream()
                .filter(Seat::chair)
                .findFirst()
                .or(() -> entitled.stream().filter(Seat::secretary).findFirst())
                .or(() -> entitled.stream().findFirst());
    }

    /** Whether anybody may judge a nomination, and so preside over what concerns it. */
    boolean anyOver(Nomination nomination) {
        return !entitled(nomination.id(), seats.of(nomination.edition())).isEmpty();
    }

    /** The seat, and who acts for it today. */
    public Duty.Who named(Seat seat) {
        return SeatHolders.acting(holders.of(seat), seat.edition().dayOf(clock.instant()))
                .map(holder -> Duty.Who.of("edition.by.seat", seat.code(), holder.name()))
                .orElseGet(() -> Duty.Who.of("edition.by.seat-none", seat.code()));
    }

    @Override
    public boolean presides(Viewer viewer, Proposal proposal, boolean alone) {
        return proposal.act().changesFigures() && presidesOverCategory(viewer, proposal)
                || presidesOverSubject(viewer, proposal, alone);
    }

    /** Whoever pronounces the verdict decides on what holds it up, also where another seat presides over the nominee: it judges all. */
    private boolean presidesOverCategory(Viewer viewer, Proposal proposal) {
        if (proposal.categoryId() == null) {
            return false;
        }
        Set<Long> recused = recusals.of(categories.findById(proposal.categoryId())).stream()
                .map(recusal -> recusal.seat().id())
                .collect(Collectors.toSet());
        List<Seat> entitled = seats.of(proposal.edition()).stream()
                .filter(seat -> !recused.contains(seat.id()))
                .toList();
        return seat(viewer, proposal)
                .filter(own ->
                        of(entitled).filter(over -> over.id() == own.seatId()).isPresent())
                .isPresent();
    }

    private boolean presidesOverSubject(Viewer viewer, Proposal proposal, boolean alone) {
        return seat(viewer, proposal)
                .filter(own -> alone || own.chair() || own.secretary())
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
