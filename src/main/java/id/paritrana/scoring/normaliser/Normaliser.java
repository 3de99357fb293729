package id.paritrana.scoring.normaliser;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Turns a value into a score, 0–100 unless stated otherwise. Each kind of normaliser defines everything about itself:
 * the word and parameters in a scheme, the flaws they may have, its scores, its scale, its spreadsheet formula and the
 * figures of its sentences.
 *
 * <p>There are four families, each a file in which a kind is one record and its line in {@code kinds()}: {@link
 * BoundedNormaliser}, {@link TableNormaliser}, {@link ImpliedNormaliser} look at the value alone and may be official; {@link FieldNormaliser} depends
 * on who else takes part, and is for analysis. Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008),
 * chapter 5; UNDP, Human Development Report, technical note 1.
 */
public sealed interface Normaliser permits BoundedNormaliser, TableNormaliser, ImpliedNormaliser, FieldNormaliser {

    MathContext EXACT = MathContext.DECIMAL128;
    BigDecimal HUNDRED = new BigDecimal(100);

    /** A point of a table: the value, and the score there. */
    record Point(BigDecimal x, BigDecimal score) {}

    /** The shape of a curve, for fast computations. */
    enum Shape {
        /** a straight line from 0 to 100 between the ends of the scale, level outside */
        STRAIGHT,
        /** the score is the value */
        ITSELF,
        /** anything else */
        OTHER
    }

    /** Receives the figures of a normaliser one by one, under the names that its sentences use. */
    interface Description {
        /** A figure in the unit of the criterion's values. */
        void value(String name, BigDecimal value);

        /** A score of 100. */
        void score(String name, BigDecimal score);

        /** A word that selects the form of a sentence. */
        void form(String name, String word);

        void table(String name, List<Point> points);

        /** Option code → score. */
        void options(String name, Map<String, BigDecimal> scores);
    }

    /** Every kind that a scheme can ask for, in the order in which they are offered. */
    static List<NormaliserKind> kinds() {
        return Stream.of(
                        BoundedNormaliser.kinds(),
                        TableNormaliser.kinds(),
                        ImpliedNormaliser.kinds(),
                        FieldNormaliser.kinds())
                .flatMap(List::stream)
                .toList();
    }

    /** The kind of this normaliser. */
    NormaliserKind kind();

    /** The word of its kind. */
    default String code() {
        return kind().code();
    }

    /** Whether values in that form can be normalised by it. */
    boolean fits(SourceForm form);

    /** Whether a score depends on who else takes part; such a normaliser is for analysis only and labelled so. */
    boolean dependsOnField();

    /** Whether a cost reverses its scale. If not, its scores are written down or taken unchanged, and a cost is refused. */
    boolean turns();

    /**
     * The score of a value, not yet rounded.
     *
     * @param field the values of all entries that have one, this one included; only used when {@link #dependsOnField()}
     */
    BigDecimal score(BigDecimal value, Direction direction, Field field);

    /** What is wrong with its parameters; empty when it can be used. */
    List<Flaw.Kind> flaws();

    /** The range in which values make a difference; empty when it is not defined. */
    Optional<Range> scale();

    /** Whether a value is so far off its scale that it may be in another unit. */
    boolean isFarOff(BigDecimal value);

    /** The shape of its curve over {@link #scale()}. */
    Shape shape();

    /**
     * A value about three quarters up, for an example.
     *
     * @param usual the range of such values, for a normaliser without a scale of its own
     */
    BigDecimal middle(Range usual);

    /** The value beyond which more, or for a cost less, adds nothing; empty when there is none that a nominee could aim at. */
    Optional<BigDecimal> bestValue(Direction direction);

    /** The highest score of any value in that range, not yet rounded; empty when it depends on the other entries. */
    Optional<BigDecimal> highest(Range values, Direction direction);

    /** Option code → score; empty when it knows no options. */
    Map<String, BigDecimal> options();

    /** The spreadsheet formula of the unrounded score; empty when one cell does not suffice. */
    Optional<String> formula(FormulaCells cells, Direction direction);

    /** The name under which the messages have its sentences. */
    String wording();

    /**
     * Its figures, as its sentences name them.
     *
     * @param value the value that is being explained; {@code null} when the rule itself is explained
     */
    void describe(Description into, @Nullable BigDecimal value);
}
