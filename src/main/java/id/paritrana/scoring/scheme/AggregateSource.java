package id.paritrana.scoring.scheme;

import java.util.List;
import java.util.Optional;

import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;

/** Not a leaf: there is nothing to read. */
final class AggregateSource implements LeafSource {

    @Override
    public SourceForm form() {
        return SourceForm.NONE;
    }

    @Override
    public Optional<NormaliserKind> implied() {
        return Optional.of(ImpliedNormaliser.None.KIND);
    }

    @Override
    public LeafValue read(LeafInput input) {
        throw noValue(input.leaf());
    }

    @Override
    public Figure figure(LeafInput input) {
        throw noValue(input.leaf());
    }

    @Override
    public LeafExample example(Criterion leaf, List<String> seats) {
        throw noValue(leaf);
    }

    private static IllegalStateException noValue(Criterion leaf) {
        return new IllegalStateException("an aggregate has no value of its own: " + leaf.code());
    }
}
