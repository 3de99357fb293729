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

/**
 * Tells every seat of an edition that the holder of one seat now signs in by another account; otherwise only a person
 * who took the seat would be told.
 */
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
        return joinings.ofHolders(edition, clock.instant().minus(TOLD)).stream()
                .map(each -> Duty.of(
                        CommitteeAddress.list(edition.code()),
                        each.joining().parting() ? "accounts.task-parted" : "accounts.task",
                        "accounts.task-text",
                        Duty.Standing.DONE,
                        each.seat(),
                        each.joining().proposer().displayName() + ", "
                                + name(each.joining().decider())))
                .toList();
    }

    private static String name(@Nullable Account account) {
        return account == null ? "" : account.displayName();
    }
}
