package id.paritrana.scoring.scheme;

import java.util.List;
import java.util.Optional;

import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;

/** Everything that a source does with a leaf: one class for each {@link Source}. */
public interface LeafSource {

    SourceForm form();

    /** The range of the values, as far as it is known without the scheme. */
    default Range usualScale() {
        return Range.HUNDRED;
    }

    /** The normaliser that a scheme implies when it names none; empty where it must name one. */
    default Optional<NormaliserKind> implied() {
        return Optional.empty();
    }

    /** The value; never called for data that do not apply or are withheld. */
    LeafValue read(LeafInput input);

    /** How the value of a scored leaf came about. */
    Figure figure(LeafInput input);

    /** The recorded parts of a leaf without a score. */
    default List<Figure> remains(LeafInput input) {
        return List.of();
    }

    /**
     * The values of an example nominee, about three quarters up.
     *
     * @param seats the codes of the seats that mark, in order
     */
    LeafExample example(Criterion leaf, List<String> seats);
}
