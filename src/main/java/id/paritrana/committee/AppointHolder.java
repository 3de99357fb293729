package id.paritrana.committee;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.site.Refusal;
import id.paritrana.site.form.Typed;

/** A seat gets a holder from a day on: definitive, acting (Pj, Plt, Plh), or a substitute with a letter. */
@ApplicationScoped
public class AppointHolder {
    private final ChangeHolders change;

    AppointHolder(ChangeHolders change) {
        this.change = change;
    }

    @Transactional
    public void appoint(Viewer viewer, String edition, String seatCode, HolderForm form) {
        Seat seat = change.seat(viewer, edition, seatCode);
        Refusal.unlessNone(HolderRules.onAppointing(form, change.holders(seat)));
        var holder = new SeatHolder(seat, form.name());
        holder.describe(
                form.name(),
                form.title(),
                HolderKind.of(form.kind()).orElseThrow(),
                form.letter().isEmpty() ? null : form.letter(),
                Typed.isoDay(form.from()).orElse(null),
                Typed.isoDay(form.to()).orElse(null));
        change.keep(holder);
        change.note("holder-appointed", seat, Map.of(), holder);
    }
}
