package id.paritrana.committee;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;

/** Somebody holds a seat until a day, which lies not before their last act on it. What they did stays theirs. */
@ApplicationScoped
public class EndHolding {
    private final ChangeHolders change;

    EndHolding(ChangeHolders change) {
        this.change = change;
    }

    @Transactional
    public void end(Viewer viewer, String edition, String seatCode, long holderId, int version, String day) {
        Seat seat = change.seat(viewer, edition, seatCode);
        SeatHolder holder = change.holder(seat, holderId, version);
        LocalDate lastAct = change.lastAct(holder);
        Refusal.unlessNone(
                HolderRules.onEnding(holder, day, change.today(seat), lastAct.equals(LocalDate.MIN) ? null : lastAct));
        var before = Map.of("to", Objects.toString(holder.validTo(), ""));
        holder.end(Typed.isoDay(day).orElseThrow());
        change.note("holder-ended", seat, before, holder);
    }
}
