package id.paritrana.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.edition.Edition;
import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.Proposals;
import id.paritrana.edition.proposal.ProposedAct;

/** The seats of an edition with their holders, as pages show them: the accounts are for who keeps the records. */
@ApplicationScoped
class CommitteeLines {
    /** Of so many accounts one is chosen for a holder. */
    static final int LATEST_ACCOUNTS = 60;

    private final Seats seats;
    private final SeatHolders holders;
    private final Accounts accounts;
    private final Proposals proposals;
    private final Clock clock;

    CommitteeLines(Seats seats, SeatHolders holders, Accounts accounts, Proposals proposals, Clock clock) {
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @param keeps whether they are for who keeps the records */
    List<CommitteeView.Line> of(Edition edition, boolean keeps) {
        Map<Long, List<SeatHolder>> bySeat = holders.of(edition).stream()
                .collect(Collectors.groupingBy(holder -> holder.seat().id()));
        List<SeatHolder> all = bySeat.values().stream().flatMap(List::stream).toList();
        Map<Long, Account> known = keeps ? known(all) : Map.of();
        List<Proposal> open = keeps ? proposals.open(edition) : List.of();
        Set<String> proposed = subjects(open);
        Set<Long> appointed = appointed(open);
        LocalDate today = edition.dayOf(clock.instant());
        return seats.of(edition).stream()
                .map(seat -> CommitteeView.line(
                        seat, bySeat.getOrDefault(seat.id(), List.of()), known, proposed, appointed, today))
                .toList();
    }

    /** One of them, for who keeps the records. */
    CommitteeView.Line of(Seat seat) {
        Edition edition = seat.edition();
        List<SeatHolder> all = holders.of(seat);
        List<Proposal> open = proposals.open(edition);
        return CommitteeView.line(
                seat, all, known(all), subjects(open), appointed(open), edition.dayOf(clock.instant()));
    }

    private Map<Long, Account> known(List<SeatHolder> holders) {
        return accounts.of(holders.stream().map(SeatHolder::accountId).toList());
    }

    /** The subjects of the proposals to bind an account. */
    private static Set<String> subjects(List<Proposal> open) {
        return open.stream()
                .filter(proposal -> proposal.act() == ProposedAct.ACCOUNT_BOUND)
                .map(Proposal::subject)
                .collect(Collectors.toSet());
    }

    /** The ids of the seats for which a holder is proposed. */
    private static Set<Long> appointed(List<Proposal> open) {
        return open.stream()
                .filter(proposal -> proposal.act() == ProposedAct.HOLDER_APPOINTED)
                .map(Proposal::seatId)
                .collect(Collectors.toSet());
    }
}
