package id.paritrana.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;
import id.paritrana.committee.CommitteeAddress;
import id.paritrana.edition.Duty;
import id.paritrana.edition.Edition;
import id.paritrana.edition.SeatDuty;

/** Tells the holders of a seat that somebody now signs in as one of them by another account. */
@ApplicationScoped
class JoinedTask implements SeatDuty {
    /** How long a seat is told. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final AccountJoinings joinings;
    private final Clock clock;

    JoinedTask(AccountJoinings joinings, Clock clock) {
        this.joinings = joinings;
        this.clock = clock;
    }

    @Override
    public List<Duty> open(Edition edition, long seat) {
        return joinings.ofHolders(seat, clock.instant().minus(TOLD)).stream()
                .map(joining -> Duty.of(
                        CommitteeAddress.list(edition.code()),
                        joining.parting() ? "accounts.task-parted" : "accounts.task",
                        "accounts.task-text",
                        Duty.Standing.DONE,
                        joining.proposer().displayName(),
                        name(joining.decider())))
                .toList();
    }

    private static String name(@Nullable Account account) {
        return account == null ? "" : account.displayName();
    }
}
