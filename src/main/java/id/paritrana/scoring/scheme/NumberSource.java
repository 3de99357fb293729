package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;

import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.RecordedReason;

/** One recorded figure. */
final class NumberSource implements LeafSource {

    @Override
    public SourceForm form() {
        return SourceForm.FIGURE;
    }

    @Override
    public LeafValue read(LeafInput input) {
        Datum datum = input.datum();
        BigDecimal value = datum == null ? null : datum.value();
        if (value == null) {
            return LeafValue.without(NodeState.MISSING);
        }
        return Decimals.fits(value) ? LeafValue.of(value) : LeafValue.without(NodeState.DATA_ERROR);
    }

    @Override
    public Figure figure(LeafInput input) {
        return input.recorded(RecordedReason.Part.VALUE, input.presentDatum().value());
    }

    @Override
    public LeafExample example(Criterion leaf, List<String> seats) {
        return LeafExample.of(Datum.number(leaf.normaliser().middle(usualScale())));
    }
}
