package id.paritrana.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.words.Messages;

/**
 * The marks that seats owe; a seat owes none for a nomination from which it is recused, nor for a criterion that does
 * not apply or is withheld.
 */
final class MarksNotGiven {
    private final Owed marks = new Owed("command.score.marks-not-given", "command.score.marks-not-given-first");

    void add(Scheme scheme, Ballot ballot) {
        List<Criterion> judged = scheme.leaves().stream()
                .filter(leaf -> leaf.source().kind() == Source.Kind.MARK)
                .toList();
        for (Entry entry : ballot.entries()) {
            for (Criterion leaf : judged) {
                Datum datum = entry.data().get(leaf.code());
                if (datum == null || datum.state() == Datum.State.PRESENT) {
                    count(ballot, entry.code(), leaf.code());
                }
            }
        }
    }

    private void count(Ballot ballot, String entry, String criterion) {
        Set<String> given = new HashSet<>();
        for (Mark mark : ballot.marks(entry, criterion)) {
            given.add(mark.seat());
        }
        for (String seat : ballot.seats()) {
            if (!ballot.recused(entry, seat)) {
                marks.add(
                        given.contains(seat),
                        () -> new Owed.Missing(
                                "command.score.mark-not-given",
                                Map.of("seat", seat, "nomination", entry, "criterion", criterion)));
            }
        }
    }

    /** One line with their number and the first of them; empty when none is missing. */
    Optional<String> line(Messages messages) {
        return marks.line(messages);
    }
}
