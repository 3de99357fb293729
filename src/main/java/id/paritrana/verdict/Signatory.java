package id.paritrana.verdict;

import java.time.LocalDate;
import java.util.List;

import id.paritrana.committee.Seat;
import id.paritrana.committee.SeatHolder;
import id.paritrana.committee.SeatHolders;

/**
 * Who signs for a seat on a day, and as what: an acting holder as {@code Pj.}, {@code Plt.} or {@code Plh.} of the office,
 * a substitute {@code a.n.} (on behalf of) it, as official letters of Indonesian administrations write it (Permendagri 1/2023), and
 * by which letter.
 *
 * @param name empty when nobody held the seat
 * @param title the office as it stands above the signature
 */
public record Signatory(String name, String title) {

    /** Who acts for the seat on that day. */
    public static Signatory of(Seat seat, List<SeatHolder> holders, LocalDate day) {
        List<SeatHolder> ofSeat =
                holders.stream().filter(h -> h.seat().id() == seat.id()).toList();
        return SeatHolders.acting(ofSeat, day)
                .map(h -> new Signatory(h.name(), title(seat, h)))
                .orElseGet(() -> new Signatory("", seat.element()));
    }

    private static String title(Seat seat, SeatHolder holder) {
        String office = holder.title().isBlank() ? seat.element() : holder.title();
        return switch (holder.kind()) {
            case PJ -> acting("Pj. ", office);
            case PLT -> acting("Plt. ", office);
            case PLH -> acting("Plh. ", office);
            case SUBSTITUTE ->
                "a.n. " + seat.element() + (holder.title().isBlank() ? "" : ", " + holder.title())
                        + (holder.letter() == null ? "" : " (surat " + holder.letter() + ")");
            case DEFINITIVE -> office;
        };
    }

    private static String acting(String word, String office) {
        return office.startsWith(word) ? office : word + office;
    }
}
