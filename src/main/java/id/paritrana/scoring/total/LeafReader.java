package id.paritrana.scoring.total;

import java.util.List;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.LeafInput;
import id.paritrana.scoring.scheme.LeafValue;
import id.paritrana.scoring.scheme.Rules;

/** Reads the value of a leaf from data, items and marks; {@link #figure} gives the reasons of that value. */
final class LeafReader {

    private final Rules rules;
    private final Ballot ballot;

    LeafReader(Rules rules, Ballot ballot) {
        this.rules = rules;
        this.ballot = ballot;
    }

    LeafValue read(Entry entry, Criterion leaf) {
        Datum datum = entry.data().get(leaf.code());
        if (datum != null && datum.state() == Datum.State.NOT_APPLICABLE) {
            return LeafValue.without(NodeState.NOT_APPLICABLE);
        }
        if (datum != null && datum.state() == Datum.State.WITHHELD) {
            return LeafValue.without(NodeState.WITHHELD);
        }
        return leaf.source().atLeaf().read(input(entry, leaf));
    }

    /** How the value of a scored leaf came about. */
    Figure figure(Entry entry, Criterion leaf) {
        return leaf.source().atLeaf().figure(input(entry, leaf));
    }

    /** The recorded parts of a leaf without a score: the marks of a panel below the quorum, else nothing. */
    List<Figure> remains(Entry entry, Criterion leaf) {
        return leaf.source().atLeaf().remains(input(entry, leaf));
    }

    /** How many seats have marked it, and how many are needed. */
    Hindrance.BelowQuorum tooFew(Entry entry, Criterion leaf) {
        int given = input(entry, leaf).counted().size();
        return new Hindrance.BelowQuorum(leaf.code(), given, ballot.seats().size(), rules.quorum());
    }

    private LeafInput input(Entry entry, Criterion leaf) {
        return new LeafInput(rules, ballot, entry, leaf);
    }
}
