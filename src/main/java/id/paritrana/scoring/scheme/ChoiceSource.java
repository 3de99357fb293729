package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.RecordedReason;

/** One of several named options, each with its score. */
final class ChoiceSource implements LeafSource {

    @Override
    public SourceForm form() {
        return SourceForm.OPTION;
    }

    @Override
    public LeafValue read(LeafInput input) {
        Datum datum = input.datum();
        if (datum == null || datum.option() == null) {
            return LeafValue.without(NodeState.MISSING);
        }
        BigDecimal score = input.leaf().normaliser().options().get(datum.option());
        return score == null ? LeafValue.without(NodeState.DATA_ERROR) : LeafValue.of(score);
    }

    @Override
    public Figure figure(LeafInput input) {
        Criterion leaf = input.leaf();
        Datum datum = input.presentDatum();
        String option = datum.option();
        BigDecimal score = option == null ? null : leaf.normaliser().options().get(option);
        if (option == null || score == null) {
            throw new IllegalStateException("no known option of " + leaf.code() + " in " + datum);
        }
        return Figure.of(new RecordedReason.LevelChosen(leaf.code(), option, score, datum.provenance()));
    }

    /** An option a third of the way down from the best. */
    @Override
    public LeafExample example(Criterion leaf, List<String> seats) {
        List<String> bestFirst = leaf.normaliser().options().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
        return LeafExample.of(Datum.chosen(bestFirst.get(bestFirst.size() / 3)));
    }
}
