package id.paritrana.scoring;

import java.util.List;
import java.util.Optional;

/** All that a source does with a leaf: one class for each {@link Source}. */
interface LeafSource {

    Source.Form form();

    /** From where to where the values are, as far as one can know without the scheme. */
    default Range usualScale() {
        return Range.HUNDRED;
    }

    /** What a scheme means when it names no rule; empty where it has to name one. */
    default Optional<NormaliserKind> implied() {
        return Optional.empty();
    }

    /** The value; data that do not apply or are withheld never come here. */
    LeafValue read(LeafInput input);

    /** How the value of a scored leaf came about. */
    Figure figure(LeafInput input);

    /** What there is to tell of a leaf without a score. */
    default List<Figure> remains(LeafInput input) {
        return List.of();
    }

    /**
     * What a made-up nominee has, about three quarters up.
     *
     * @param seats the codes of the seats that mark, in order
     */
    LeafExample example(Criterion leaf, List<String> seats);
}
