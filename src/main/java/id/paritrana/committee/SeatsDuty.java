package id.paritrana.committee;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;

/** Every seat has somebody who can sign in. */
@ApplicationScoped
class SeatsDuty implements EditionDuty {
    private final Proposals proposals;
    private final SeatHolders holders;
    private final CommitteeLines lines;
    private final CurrentUser user;
    private final Clock clock;

    SeatsDuty(Proposals proposals, SeatHolders holders, CommitteeLines lines, CurrentUser user, Clock clock) {
        this.proposals = proposals;
        this.holders = holders;
        this.lines = lines;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long unbound = state.seats() - state.boundSeats();
        if (unbound <= 0) {
            return Optional.empty();
        }
        long waiting = proposed(state.edition());
        Edition edition = state.edition();
        boolean fills = user.viewer().is(Role.BINDERS, edition)
                && lines.of(edition, true).stream().anyMatch(CommitteeView.Line::wants);
        String url = fills ? CommitteeAddress.several(edition.code()) : CommitteeAddress.list(edition.code());
        String go = fills ? "committee.do.several" : "committee.do.go";
        if (waiting == 0) {
            return Optional.of(Duty.of(
                            url,
                            "committee.do.bind",
                            "committee.do.bind-text",
                            Duty.Standing.NEEDED,
                            state.boundSeats(),
                            state.seats())
                    .leading(go));
        }
        return Optional.of(Duty.of(
                        url,
                        "committee.do.bind",
                        "committee.do.bind-waiting",
                        waiting == unbound ? Duty.Standing.WAITING_SECOND : Duty.Standing.NEEDED,
                        waiting,
                        unbound - waiting)
                .leading(go));
    }

    /** How many seats that nobody can sign in for have somebody who is proposed for it. */
    private long proposed(Edition edition) {
        var waiting = new HashSet<Long>();
        proposals.open(edition).stream()
                .filter(p -> p.act() == ProposedAct.ACCOUNT_BOUND)
                .map(Proposal::seatId)
                .forEach(waiting::add);
        if (!waiting.isEmpty()) {
            waiting.removeAll(holders.bound(edition, clock.instant()));
        }
        return waiting.size();
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
