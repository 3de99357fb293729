package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.ScoreReason;

/** The input for one leaf of one entry: the ballot, and the rules for reading it. */
public record LeafInput(Rules rules, Ballot ballot, Entry entry, Criterion leaf) {

    @Nullable
    Datum datum() {
        return entry.data().get(leaf.code());
    }

    /** @throws IllegalStateException when nothing is recorded; only call it for a value that exists */
    Datum presentDatum() {
        Datum datum = datum();
        if (datum == null) {
            throw new IllegalStateException("a figure is asked of a leaf without a datum");
        }
        return datum;
    }

    List<Item> items() {
        return entry.items().getOrDefault(leaf.code(), List.of());
    }

    /** The marks that count, in seat order. */
    public List<Mark> counted() {
        return ballot.counted(entry.code(), leaf.code());
    }

    /** The figure of a part of the datum, as the sum of its shares where it has some. */
    Figure recorded(RecordedReason.Part part, @Nullable BigDecimal value, Function<Datum.Share, BigDecimal> count) {
        List<Datum.Share> shares = presentDatum().shares();
        return shares.isEmpty()
                ? recorded(part, value)
                : Figure.of(
                        new ScoreReason.SharesOf(
                                leaf.code(),
                                part,
                                shares.stream().map(Datum.Share::of).toList()),
                        shares.stream()
                                .map(share -> Figure.of(new RecordedReason.Recorded(
                                        leaf.code(), part, share.of(), count.apply(share), share.provenance())))
                                .toList());
    }

    /** The figure of a part of the datum. */
    Figure recorded(RecordedReason.Part part, @Nullable BigDecimal value) {
        Datum datum = presentDatum();
        if (value == null) {
            throw new IllegalStateException("no " + part + " of " + leaf.code() + " in " + datum);
        }
        return Figure.of(new RecordedReason.Recorded(leaf.code(), part, "", value, datum.provenance()));
    }
}
