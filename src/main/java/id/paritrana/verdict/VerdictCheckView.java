package id.paritrana.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.paritrana.edition.Category;

/**
 * What is about to be pronounced, to be checked once more.
 *
 * @param decimals with which totals are read
 * @param seal digest of it
 * @param back where the same page is found again after another sign-in
 */
record VerdictCheckView(
        String edition,
        String code,
        String name,
        int missed,
        MeetingShown met,
        Quorum quorum,
        Attendance table,
        Resolution resolution,
        List<Winner> winners,
        int decimals,
        List<Deviation> deviations,
        List<VerdictForm.Hidden> fields,
        String seal,
        String back) {
    /** What the minutes say besides, whatever was typed. */
    public String onward() {
        return Resolution.ONWARD;
    }

    /** The seats of a meeting, by what became of them. */
    record Attendance(List<String> present, List<String> absent, List<String> recused) {}

    record Winner(int place, String name, BigDecimal total) {}

    record Deviation(String name, int rank, int place, String reason) {}

    static VerdictCheckView of(Category category, Sitting sitting, VerdictForm form, String seal, String back) {
        Map<String, Presence> presence = form.presenceOf(sitting);
        var deviations = new ArrayList<Deviation>();
        var winners = new ArrayList<Winner>();
        int prizes = Math.max(1, sitting.prizePlaces());
        for (Sitting.Ranked r : sitting.ranked()) {
            int place = form.placeOf(r);
            if (place <= prizes) {
                winners.add(new Winner(place, r.name(), r.total()));
            }
            if (place != r.rank()) {
                deviations.add(new Deviation(r.name(), r.rank(), place, form.reasonOf(r.code())));
            }
        }
        winners.sort(Comparator.comparingInt(Winner::place));
        return new VerdictCheckView(
                category.edition().code(),
                category.code(),
                category.name(),
                sitting.missed(),
                new MeetingShown(
                        Objects.requireNonNull(form.day()),
                        Objects.requireNonNull(form.time()),
                        category.edition().zoneId(),
                        form.place()),
                sitting.quorum(presence),
                new Attendance(
                        seatsThatAre(sitting, presence, Presence.PRESENT),
                        seatsThatAre(sitting, presence, Presence.ABSENT),
                        seatsThatAre(sitting, presence, Presence.RECUSED)),
                form.voting().resolution(),
                winners,
                sitting.decimals(),
                deviations,
                form.hidden(),
                seal,
                back);
    }

    private static List<String> seatsThatAre(Sitting sitting, Map<String, Presence> presence, Presence which) {
        return sitting.seats().stream()
                .filter(s -> presence.get(s.code()) == which)
                .map(s -> s.seat().named())
                .toList();
    }
}
