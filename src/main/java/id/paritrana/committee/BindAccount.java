package id.paritrana.committee;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;

/**
 * Lets an account that has signed in act for a seat, as one of its holders. Nobody binds an own account, an account holds
 * one seat of an edition at a time, and a binding is not changed: a wrong one is ended and a new holder appointed.
 */
@ApplicationScoped
public class BindAccount {
    private final ChangeHolders change;
    private final SeatHolders holders;

    BindAccount(ChangeHolders change, SeatHolders holders) {
        this.change = change;
        this.holders = holders;
    }

    @Transactional
    public void bind(Viewer viewer, String edition, String seatCode, long holderId, int version, long accountId) {
        Seat seat = change.seat(viewer, edition, seatCode);
        SeatHolder holder = change.holder(seat, holderId, version);
        if (holder.accountId() != null) {
            throw new Refusal(Objection.overall("committee.account.bound-already"));
        }
        if (accountId == viewer.accountId()) {
            throw new Refusal(Objection.of("account", "committee.account.own"));
        }
        long account = change.account(accountId).id();
        boolean elsewhere = holders.of(seat.edition()).stream()
                .anyMatch(h -> h.accountId() != null
                        && h.accountId() == account
                        && h.seat().id() != seat.id()
                        && HolderRules.overlap(h.validFrom(), h.validTo(), holder.validFrom(), holder.validTo()));
        if (elsewhere) {
            throw new Refusal(Objection.of("account", "committee.account.holds-other"));
        }
        holder.bind(account);
        change.note("account-bound", seat, Map.of("account", 0), holder);
    }
}
