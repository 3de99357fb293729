package id.paritrana.scoresheet.progress;

import java.util.List;

import id.paritrana.committee.Seat;
import id.paritrana.site.form.Paging;

/**
 * Seats × nominations: filed, not filed, recused; nothing else, so that no mark follows from it.
 *
 * @param expected sheets that are due: nominations × seats, less recusals
 * @param owing the seats of which a sheet is still to come, where scoring is not closed: most sheets first
 */
public record ProgressMatrix(
        String edition, List<Seat> seats, List<CategorySheets> tables, int filed, int expected, List<Owing> owing) {
    public ProgressMatrix {
        seats = List.copyOf(seats);
        tables = List.copyOf(tables);
        owing = List.copyOf(owing);
    }

    /** Whether scoring of one of the categories is closed, so that the others say that theirs is not. */
    public boolean someClosed() {
        return tables.stream().anyMatch(CategorySheets::closed);
    }

    /** A seat, and how many of its sheets are not filed. */
    public record Owing(Seat seat, int sheets) {}

    /** The nominations of one category, one page of them. */
    public record CategorySheets(
            String code,
            String name,
            boolean closed,
            int filed,
            int expected,
            List<NominationSheets> rows,
            Paging paging) {}

    /**
     * A nomination.
     *
     * @param cells by seat {@code full}, {@code none} or {@code off}
     */
    public record NominationSheets(String code, String name, String url, List<String> cells, int filed, int expected) {}
}
