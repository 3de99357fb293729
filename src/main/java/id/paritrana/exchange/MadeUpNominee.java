package id.paritrana.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.LeafExample;

/** Somebody made up for a dry run, who has of every leaf its example or one end of its scale. */
final class MadeUpNominee {
    private final String code;
    private final List<String> seats;
    private final Map<String, Datum> data = new HashMap<>();
    private final Map<String, List<Item>> items = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();

    /** @param seats codes of those who mark */
    MadeUpNominee(String code, List<String> seats) {
        this.code = code;
        this.seats = seats;
    }

    String code() {
        return code;
    }

    List<Mark> marks() {
        return marks;
    }

    Entry entry() {
        return new Entry(code, code, data, items);
    }

    /** The example that the source of the leaf gives. */
    void example(Criterion leaf) {
        LeafExample example = leaf.source().example(leaf, seats);
        give(leaf, example.datum(), example.items());
        example.marks().forEach(m -> marks.add(new Mark(code, leaf.code(), m.seat(), m.mark())));
    }

    /** The lowest or the highest that the leaf's scale knows. */
    void end(Criterion leaf, boolean highest) {
        LeafExample example = leaf.source().example(leaf, seats);
        Range marked = leaf.marks();
        if (marked != null) {
            BigDecimal mark =
                    highest ? marked.lo().max(marked.hi()) : marked.lo().min(marked.hi());
            seats.forEach(seat -> marks.add(new Mark(code, leaf.code(), seat, mark)));
            return;
        }
        give(
                leaf,
                example.datum() == null ? null : end(leaf, example.datum(), highest),
                example.items().stream()
                        .map(i -> new Item(i.code(), highest, i.mandatory(), i.weight()))
                        .toList());
    }

    private Datum end(Criterion leaf, Datum like, boolean highest) {
        if (like.option() != null) {
            Comparator<Map.Entry<String, BigDecimal>> byScore = Map.Entry.comparingByValue();
            return leaf.normaliser().options().entrySet().stream()
                    .max(highest ? byScore : byScore.reversed())
                    .map(option -> Datum.chosen(option.getKey()))
                    .orElse(like);
        }
        Range scale = leaf.normaliser().scale().orElse(leaf.source().usualScale());
        BigDecimal value = highest ? scale.lo().max(scale.hi()) : scale.lo().min(scale.hi());
        return like.numerator() == null ? Datum.number(value) : Datum.ratio(value, BigDecimal.ONE);
    }

    private void give(Criterion leaf, @Nullable Datum datum, List<Item> given) {
        if (datum != null) {
            data.put(leaf.code(), datum);
        }
        if (!given.isEmpty()) {
            items.put(leaf.code(), given);
        }
    }
}
