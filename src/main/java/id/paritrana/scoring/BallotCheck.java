package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import static id.paritrana.scoring.Flaw.error;
import static id.paritrana.scoring.Flaw.warning;

/**
 * What is wrong with a ballot under a scheme. The {@link Scorer} has a defined result for all of it; this names it beforehand, for those who
 * can correct it.
 */
public final class BallotCheck {

    private final Scheme scheme;
    private final Ballot ballot;
    private final List<Flaw> found = new ArrayList<>();

    private BallotCheck(Scheme scheme, Ballot ballot) {
        this.scheme = scheme;
        this.ballot = ballot;
    }

    /** All problems, errors and warnings: of the ballot as a whole, then by entry code and within it in the order of the scheme. */
    public static List<Flaw> problems(Scheme scheme, Ballot ballot) {
        BallotCheck check = new BallotCheck(scheme, ballot);
        List<Criterion> leaves = scheme.leaves();
        check.whole(leaves);
        Set<String> codes = new HashSet<>();
        leaves.forEach(leaf -> codes.add(leaf.code()));
        for (Entry entry : ballot.entries()) {
            check.unknown(entry, codes);
            for (Criterion leaf : leaves) {
                check.leaf(entry, leaf);
            }
        }
        for (Mark mark : ballot.marks()) {
            if (!codes.contains(mark.criterion())) {
                check.found.add(warning(Flaw.Kind.CRITERION_UNKNOWN, mark.criterion(), mark.entry(), mark.criterion()));
            }
        }
        return check.found.stream().distinct().toList();
    }

    private void whole(List<Criterion> leaves) {
        if (ballot.entries().isEmpty()) {
            found.add(warning(Flaw.Kind.NO_ENTRIES, ""));
        }
        boolean panel = leaves.stream().anyMatch(leaf -> leaf.source().kind() == Source.Kind.MARK);
        int seats = ballot.seats().size();
        int quorum = scheme.rules().quorum();
        if (panel && seats < quorum) {
            found.add(warning(Flaw.Kind.QUORUM_ABOVE_SEATS, "", seats, quorum));
        }
    }

    private void unknown(Entry entry, Set<String> codes) {
        Set<String> given = new TreeSet<>(entry.data().keySet());
        given.addAll(entry.items().keySet());
        given.removeAll(codes);
        given.forEach(code -> found.add(warning(Flaw.Kind.CRITERION_UNKNOWN, code, entry.code(), code)));
    }

    private void leaf(Entry entry, Criterion leaf) {
        if (figures(entry, leaf).anyMatch(figure -> !Decimals.fits(figure))) {
            found.add(error(Flaw.Kind.VALUE_OUT_OF_RANGE, leaf.code(), entry.code()));
        }
        items(entry, leaf);
        found.addAll(leaf.source().atLeaf().flaws(new LeafInput(scheme.rules(), ballot, entry, leaf)));
    }

    private Stream<BigDecimal> figures(Entry entry, Criterion leaf) {
        Datum datum = entry.data().get(leaf.code());
        Stream<BigDecimal> data =
                datum == null ? Stream.of() : Stream.of(datum.value(), datum.numerator(), datum.denominator());
        Stream<BigDecimal> items =
                entry.items().getOrDefault(leaf.code(), List.of()).stream().map(Item::weight);
        Stream<BigDecimal> marks =
                ballot.marks(entry.code(), leaf.code()).stream().map(Mark::value);
        return Stream.of(data, items, marks).flatMap(Function.identity()).filter(Objects::nonNull);
    }

    /** Items are checked wherever there are some: whether they belong there is for the tables they come from. */
    private void items(Entry entry, Criterion leaf) {
        Set<String> codes = new HashSet<>();
        for (Item item : entry.items().getOrDefault(leaf.code(), List.of())) {
            if (!codes.add(item.code())) {
                found.add(error(Flaw.Kind.ITEM_TWICE, leaf.code(), entry.code(), item.code()));
            }
            if (item.weight().signum() <= 0) {
                found.add(error(
                        Flaw.Kind.ITEM_WEIGHT_NOT_POSITIVE, leaf.code(), entry.code(), item.code(), item.weight()));
            }
        }
    }
}
