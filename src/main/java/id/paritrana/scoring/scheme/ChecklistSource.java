package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.RecordedReason;

/** Items that are accepted or not; the value is the accepted share of their weight. */
final class ChecklistSource implements LeafSource {
    private static final int EXAMPLE_ITEMS = 3;

    @Override
    public SourceForm form() {
        return SourceForm.ITEMS;
    }

    @Override
    public Optional<NormaliserKind> implied() {
        return Optional.of(ImpliedNormaliser.Checklist.KIND);
    }

    @Override
    public LeafValue read(LeafInput input) {
        List<Item> items = input.items();
        if (items.stream().anyMatch(item -> item.weight().signum() <= 0 || !Decimals.fits(item.weight()))) {
            return LeafValue.without(NodeState.DATA_ERROR);
        }
        List<String> refused = items.stream()
                .filter(item -> item.mandatory() && Boolean.FALSE.equals(item.accepted()))
                .map(Item::code)
                .toList();
        if (items.isEmpty() || items.stream().anyMatch(item -> item.accepted() == null)) {
            return new LeafValue(NodeState.MISSING, null, Set.of(), refused);
        }
        return new LeafValue(
                NodeState.SCORED, new RecordedReason.ItemsAccepted("", items).recompute(List.of()), Set.of(), refused);
    }

    @Override
    public Figure figure(LeafInput input) {
        return Figure.of(new RecordedReason.ItemsAccepted(input.leaf().code(), input.items()));
    }

    /** All accepted but the last. */
    @Override
    public LeafExample example(Criterion leaf, List<String> seats) {
        return LeafExample.of(IntStream.rangeClosed(1, EXAMPLE_ITEMS)
                .mapToObj(item -> new Item(String.valueOf(item), item < EXAMPLE_ITEMS, false, BigDecimal.ONE))
                .toList());
    }
}
