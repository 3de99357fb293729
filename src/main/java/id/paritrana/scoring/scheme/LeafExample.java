package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Item;

/**
 * The values of an example nominee for one leaf.
 *
 * @param datum null where the leaf has items or marks instead
 * @param marks one for each seat, in the order of the seats
 */
public record LeafExample(@Nullable Datum datum, List<Item> items, List<SeatMark> marks) {

    public record SeatMark(String seat, BigDecimal mark) {}

    static LeafExample of(Datum datum) {
        return new LeafExample(datum, List.of(), List.of());
    }

    static LeafExample of(List<Item> items) {
        return new LeafExample(null, items, List.of());
    }

    static LeafExample marked(List<SeatMark> marks) {
        return new LeafExample(null, List.of(), marks);
    }
}
