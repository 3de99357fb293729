package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;

/** Builds a {@link Criterion}; every part has a common default. */
public final class CriterionBuilder {
    private final String code;
    private final Source source;
    private String name = "";
    private @Nullable BigDecimal weight;
    private Direction direction = Direction.BENEFIT;
    private Normaliser normaliser = new ImpliedNormaliser.None();
    private Aggregation aggregation = Aggregation.ARITHMETIC;
    private MissingPolicy missing = MissingPolicy.ZERO;
    private @Nullable BigDecimal minComplete;
    private @Nullable BigDecimal gate;
    private @Nullable Range marks;
    private List<Level> levels = List.of();
    private List<String> segments = List.of();
    private List<Criterion> children = List.of();

    CriterionBuilder(String code, Source source) {
        this.code = code;
        this.source = source;
    }

    CriterionBuilder(Criterion like) {
        this(like.code(), like.source());
        name = like.name();
        weight = like.weight();
        direction = like.direction();
        normaliser = like.normaliser();
        aggregation = like.aggregation();
        missing = like.missing();
        minComplete = like.minComplete();
        gate = like.gate();
        marks = like.marks();
        levels = like.levels();
        segments = like.segments();
        children = like.children();
    }

    public CriterionBuilder name(String given) {
        name = given;
        return this;
    }

    public CriterionBuilder weight(@Nullable BigDecimal given) {
        weight = given;
        return this;
    }

    public CriterionBuilder direction(Direction given) {
        direction = given;
        return this;
    }

    public CriterionBuilder normaliser(Normaliser given) {
        normaliser = given;
        return this;
    }

    public CriterionBuilder aggregation(Aggregation given) {
        aggregation = given;
        return this;
    }

    public CriterionBuilder missing(MissingPolicy given) {
        missing = given;
        return this;
    }

    public CriterionBuilder minComplete(@Nullable BigDecimal given) {
        minComplete = given;
        return this;
    }

    public CriterionBuilder gate(@Nullable BigDecimal given) {
        gate = given;
        return this;
    }

    /** Only for a panel; the default is the scale of the normaliser, or 0 to 100 when it has none. */
    public CriterionBuilder marks(@Nullable Range given) {
        marks = given;
        return this;
    }

    public CriterionBuilder levels(List<Level> given) {
        levels = given;
        return this;
    }

    public CriterionBuilder segments(List<String> given) {
        segments = given;
        return this;
    }

    public CriterionBuilder children(List<Criterion> given) {
        children = given;
        return this;
    }

    public Criterion build() {
        return new Criterion(
                code,
                name,
                weight,
                source,
                direction,
                normaliser,
                aggregation,
                missing,
                minComplete,
                gate,
                marks,
                levels,
                segments,
                children);
    }
}
