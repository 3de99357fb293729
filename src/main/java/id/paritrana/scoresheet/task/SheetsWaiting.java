package id.paritrana.scoresheet.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionWaiting;
import id.paritrana.scoresheet.ScoreSheets;

/** Sheets that the viewer's seats have not filed while scoring is open. */
@ApplicationScoped
class SheetsWaiting implements EditionWaiting {
    private final ScoreSheets sheets;

    SheetsWaiting(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "scoresheet.waiting-sheets";
    }

    @Override
    public Map<Long, Long> of(Viewer viewer, Collection<Edition> editions) {
        List<Long> seats = editions.stream()
                .filter(Edition::opened)
                .flatMap(edition -> viewer.seatIn(edition.code()).stream())
                .map(HeldSeat::seatId)
                .toList();
        return seats.isEmpty() ? Map.of() : sheets.unfiled(seats);
    }
}
