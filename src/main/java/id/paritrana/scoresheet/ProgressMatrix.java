package id.paritrana.scoresheet;

import java.util.List;

import id.paritrana.committee.Seat;

/**
 * Seats × nominations: filed, not filed, recused; nothing else, so that no mark follows from it.
 *
 * @param expected sheets that are due: nominations × seats, less recusals
 */
public record ProgressMatrix(String edition, List<Seat> seats, List<Table> tables, int filed, int expected) {
    public ProgressMatrix {
        seats = List.copyOf(seats);
        tables = List.copyOf(tables);
    }

    /**
     * The nominations of one category, one page of them.
     *
     * @param from number of the first row shown, counted from 1
     */
    public record Table(
            String code,
            String name,
            boolean closed,
            int filed,
            int expected,
            List<Row> rows,
            int from,
            int total,
            int page,
            int pages) {
        public int to() {
            return from + rows.size() - 1;
        }

        public int following() {
            return page + 1;
        }

        public int preceding() {
            return page - 1;
        }
    }

    /**
     * A nomination.
     *
     * @param cells by seat {@code full}, {@code none} or {@code off}
     */
    public record Row(String code, String name, String url, List<String> cells, int filed, int expected) {}
}
