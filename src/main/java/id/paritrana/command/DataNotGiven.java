package id.paritrana.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.words.Messages;

/** The figures and findings that nominees lack; a criterion that is declared not applicable or withheld lacks nothing. */
final class DataNotGiven {
    private final Owed data = new Owed("command.score.data-not-given", "command.score.data-not-given-first");

    void add(Scheme scheme, Ballot ballot) {
        List<Criterion> recorded = scheme.leaves().stream()
                .filter(leaf -> leaf.source().kind() != Source.Kind.MARK)
                .toList();
        for (Entry entry : ballot.entries()) {
            for (Criterion leaf : recorded) {
                data.add(
                        isThere(entry, leaf),
                        () -> new Owed.Missing(
                                key(leaf.missing()), Map.of("nomination", entry.code(), "criterion", leaf.code())));
            }
        }
    }

    private static boolean isThere(Entry entry, Criterion leaf) {
        Datum datum = entry.data().get(leaf.code());
        List<Item> items = entry.items().getOrDefault(leaf.code(), List.of());
        // one undecided item leaves the whole list out
        boolean listed = leaf.source().hasItems()
                && !items.isEmpty()
                && items.stream().allMatch(item -> item.accepted() != null);
        return listed
                || datum != null
                        && (datum.state() != Datum.State.PRESENT
                                || datum.value() != null
                                || datum.option() != null
                                || datum.numerator() != null && datum.denominator() != null);
    }

    private static String key(MissingPolicy policy) {
        return switch (policy) {
            case ZERO -> "command.score.datum-not-given.zero";
            case RENORMALISE -> "command.score.datum-not-given.renormalise";
            case INELIGIBLE -> "command.score.datum-not-given.ineligible";
        };
    }

    /** One line with their number and the first of them; empty when none is missing. */
    Optional<String> line(Messages messages) {
        return data.line(messages);
    }
}
