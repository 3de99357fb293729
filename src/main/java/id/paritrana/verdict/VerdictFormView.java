package id.paritrana.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.paritrana.edition.Category;
import id.paritrana.fact.ChangesWaiting;
import id.paritrana.ranking.WithoutPlace;
import id.paritrana.refusal.Objection;

/** The form of the presiding seat. */
record VerdictFormView(
        String edition,
        String code,
        String name,
        int prizePlaces,
        String presider,
        boolean inPlaceOfChair,
        int missed,
        List<ChangesWaiting.Undecided> changes,
        Quorum quorum,
        VerdictForm form,
        List<SeatLine> seats,
        List<PlaceRow> rows,
        int decimals,
        int more,
        List<WithoutPlace> apart,
        int moreApart,
        boolean asksShared) {
    /** @param typed the word of what was typed, empty while nothing was */
    record SeatLine(String code, String element, String holder, boolean recused, String typed) {
        public String field() {
            return VerdictForm.SEAT + code;
        }
    }

    record PlaceRow(String code, String name, int rank, BigDecimal total, String place, String reason) {
        /** Whether a reason is wanted, or was typed. */
        public boolean differs() {
            return !place.equals(String.valueOf(rank)) || !reason.isEmpty();
        }

        public String placeField() {
            return VerdictForm.PLACE + code;
        }

        public String reasonField() {
            return VerdictForm.REASON + code;
        }
    }

    /**
     * @param signatories of the seats, in their order
     * @param apart those without a rank, for which there is no place to give
     * @param changes what waits for a second person and holds up the verdict
     * @param all whether every place is shown, however many there are
     */
    static VerdictFormView of(
            Category category,
            Sitting sitting,
            VerdictForm form,
            List<Signatory> signatories,
            List<WithoutPlace> apart,
            List<ChangesWaiting.Undecided> changes,
            List<Objection> objections,
            boolean all) {
        var seats = new ArrayList<SeatLine>();
        for (int i = 0; i < sitting.seats().size(); i++) {
            Sitting.AtTable seat = sitting.seats().get(i);
            seats.add(new SeatLine(
                    seat.code(),
                    seat.seat().element(),
                    signatories.get(i).name(),
                    seat.recused(),
                    form.typedFor(seat.code()).map(Presence::code).orElse("")));
        }
        int shown = FirstPlaces.shown(sitting.ranked().size(), all);
        var rows = new ArrayList<PlaceRow>();
        for (int i = 0; i < sitting.ranked().size(); i++) {
            Sitting.Ranked r = sitting.ranked().get(i);
            String place = form.places().getOrDefault(r.code(), String.valueOf(r.rank()));
            String reason = form.reasons().getOrDefault(r.code(), "");
            var row = new PlaceRow(r.code(), r.name(), r.rank(), r.total(), place, reason);
            if (i < shown || row.differs()) {
                rows.add(row);
            }
        }
        long winners = sitting.ranked().stream()
                .filter(r -> form.placeOf(r) >= 1 && form.placeOf(r) <= sitting.prizePlaces())
                .count();
        return new VerdictFormView(
                category.edition().code(),
                category.code(),
                category.name(),
                sitting.prizePlaces(),
                sitting.presider(),
                sitting.presiding().map(s -> !s.chair()).orElse(false),
                sitting.missed(),
                changes,
                sitting.quorum(Map.of()),
                form,
                seats,
                rows,
                sitting.decimals(),
                sitting.ranked().size() - rows.size(),
                apart.subList(0, FirstPlaces.shown(apart.size(), all)),
                apart.size() - FirstPlaces.shown(apart.size(), all),
                winners > sitting.prizePlaces()
                        || objections.stream().anyMatch(o -> o.field().equals("shared")));
    }
}
