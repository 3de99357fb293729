package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * From a value to a score, 0–100 unless said otherwise. A kind of normaliser says everything about itself: the word and parameters by which a
 * scheme asks for it, what may be wrong with them, its scores, its scale, its formula in a spreadsheet and the figures of its sentences.
 *
 * <p>The kinds stand in four families, each a file in which a kind is one record and its line in {@code kinds()}: {@link BetweenEnds}, {@link
 * ByTable}, {@link OfSource} look at the value alone and may be official; {@link OnField} depends on who else takes part, and is for analysis.
 * Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008), chapter 5; UNDP, Human Development Report, technical note 1.
 */
public sealed interface Normaliser permits BetweenEnds, ByTable, OfSource, OnField {

    MathContext EXACT = MathContext.DECIMAL128;
    BigDecimal HUNDRED = new BigDecimal(100);

    /** A point of a table: the value, and the score there. */
    record Point(BigDecimal x, BigDecimal score) {}

    /** What a curve looks like, for those who compute in a hurry. */
    enum Shape {
        /** a straight line from 0 to 100 between the ends of the scale, level outside */
        STRAIGHT,
        /** the score is the value */
        ITSELF,
        /** anything else */
        OTHER
    }

    /** Takes the figures of a normaliser one by one, by the names that its sentences have for them. */
    interface Description {
        /** In the unit of the criterion's values. */
        void value(String name, BigDecimal value);

        /** Of 100. */
        void score(String name, BigDecimal score);

        /** A word by which a sentence chooses among its forms. */
        void form(String name, String word);

        void table(String name, List<Point> points);

        /** Option code → score. */
        void options(String name, Map<String, BigDecimal> scores);
    }

    /** Every kind that a scheme can ask for, in the order in which they are offered. */
    static List<NormaliserKind> kinds() {
        return Stream.of(BetweenEnds.kinds(), ByTable.kinds(), OfSource.kinds(), OnField.kinds())
                .flatMap(List::stream)
                .toList();
    }

    /** The kind it is of. */
    NormaliserKind kind();

    /** The word of its kind. */
    default String code() {
        return kind().code();
    }

    /** Whether values of such a source can go through it. */
    boolean fits(Source source);

    /** Whether a score changes with who else takes part: for analysis only, to be labelled so. */
    boolean dependsOnField();

    /** Whether a cost turns its scale round; otherwise its scores are written down or taken as they are, and a cost is refused with it. */
    boolean turns();

    /**
     * The score of a value, not yet rounded.
     *
     * @param field the values of all entries that have one, this one included; only looked at when {@link #dependsOnField()}
     */
    BigDecimal score(BigDecimal value, Direction direction, Field field);

    /** What is wrong with its parameters; empty when it can be used. */
    List<Flaw.Kind> flaws();

    /** From where to where values make a difference; empty when it does not say. */
    Optional<Range> scale();

    /** Whether a value is so far from its scale that it may be meant in another unit. */
    boolean isFarOff(BigDecimal value);

    /** What its curve looks like over {@link #scale()}. */
    Shape shape();

    /** A value about three quarters up, for an example. */
    BigDecimal middle(Source source);

    /** The value beyond which more, or for a cost less, adds nothing; empty when there is none that a nominee could aim at. */
    Optional<BigDecimal> bestValue(Direction direction);

    /** The highest score of any value in that range, not yet rounded; empty when it is the others who decide it. */
    Optional<BigDecimal> highest(Range values, Direction direction);

    /** Option code → score; empty when it knows no options. */
    Map<String, BigDecimal> options();

    /** The spreadsheet formula of the unrounded score; empty when it cannot be said of one cell. */
    Optional<String> formula(FormulaCells cells, Direction direction);

    /** The name under which the messages have its sentences. */
    String wording();

    /**
     * Its figures, as its sentences name them.
     *
     * @param value the value that is being explained; {@code null} when the rule itself is
     */
    void describe(Description into, @Nullable BigDecimal value);
}
