package id.paritrana.committee;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.refusal.Told;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * Proposes holders and accounts for several seats with one reason: all of them, or none with the objections to each, so that
 * what came back is always the whole form. Each becomes a proposal of its own, as if it were made alone.
 */
@ApplicationScoped
public class ProposeHolders {
    private static final String REASON = "reason";

    private final ChangeHolders change;
    private final AppointHolder appoint;
    private final BindAccount bind;

    ProposeHolders(ChangeHolders change, AppointHolder appoint, BindAccount bind) {
        this.change = change;
        this.appoint = appoint;
        this.bind = bind;
    }

    /**
     * @return how many proposals were made
     * @throws Refusal when no row is filled in, or some cannot be proposed: each by its seat
     */
    @Transactional
    int propose(Viewer viewer, String edition, SeveralHoldersForm form) {
        List<SeveralHoldersForm.Bound> chosen = form.chosen();
        List<String> named =
                form.holders().keySet().stream().filter(form::fills).toList();
        if (chosen.isEmpty() && named.isEmpty()) {
            throw new Refusal(Objection.overall("committee.several.none"));
        }
        var codes = new HashSet<>(named);
        chosen.forEach(bound -> codes.add(bound.seat()));
        Map<String, Seat> seats = change.seats(viewer, edition, codes);
        var why = new Typed();
        String reason = why.required(REASON, form.reason(), TextLimits.TEXT, "edition.proposal.reason-missing");
        var typed = new Typed();
        Map<String, String> seatOf = new HashMap<>();
        for (Seat seat : seats.values()) {
            if (named.contains(seat.code())) {
                typed.object(against(
                        seat, seat.code(), () -> appoint.propose(viewer, seat, form.holder(seat.code()), reason)));
            }
            for (SeveralHoldersForm.Bound bound : chosen) {
                if (bound.seat().equals(seat.code())) {
                    typed.object(against(seat, bound.holder(), () -> {
                        refuseTwice(seatOf, bound);
                        bind.propose(viewer, seat, bound.holder(), bound.version(), bound.account(), reason);
                    }));
                }
            }
        }
        typed.object(why.errors().all());
        typed.refuseIfAny();
        return named.size() + chosen.size();
    }

    /** Each proposal alone would be let through: which of them is confirmed first is not known yet. */
    private static void refuseTwice(Map<String, String> seatOf, SeveralHoldersForm.Bound bound) {
        String other = seatOf.putIfAbsent(bound.account(), bound.seat());
        if (other != null && !other.equals(bound.seat())) {
            throw new Refusal(Objection.of("account", "committee.several.twice", other));
        }
    }

    /** Proposes a row, or says what speaks against it, at its fields; what is said of the reason is said once for all. */
    private static List<Objection> against(Seat seat, String row, Runnable proposed) {
        try {
            proposed.run();
            return List.of();
        } catch (Refusal refused) {
            return refused.objections().stream()
                    .filter(objection -> !objection.field().equals(REASON))
                    .map(objection -> at(row, seat, objection))
                    .toList();
        }
    }

    private static Objection at(String row, Seat seat, Objection objection) {
        String field = objection.field().isEmpty() ? "" : objection.field() + "-" + row;
        Told why = objection::onPage;
        return Objection.of(field, "committee.several.of", seat.code(), why);
    }
}
