package id.paritrana.scoring.normaliser;

import java.util.List;

/**
 * Something wrong or doubtful in a scheme, as facts; the words are made elsewhere.
 *
 * @param kind the kind of flaw
 * @param severity whether it stops scoring
 * @param criterion the code of the criterion concerned; empty when it is about the whole scheme
 * @param facts the figures and codes to name, in the order that the kind states
 */
public record Flaw(Kind kind, Severity severity, String criterion, List<Object> facts) {

    public enum Severity {
        /** nothing can be scored */
        ERROR,
        /** allowed, but worth a look */
        WARNING
    }

    public enum Kind {
        /** a code is empty */
        CODE_MISSING,
        /** the same code twice: [code] */
        CODE_TWICE,
        /** a node other than the root has no weight */
        WEIGHT_MISSING,
        /** a weight is zero or less: [weight] */
        WEIGHT_NOT_POSITIVE,
        /** the weights of the children do not add up to 100: [sum] */
        WEIGHTS_NOT_HUNDRED,
        /** a leaf has no source of its own */
        LEAF_WITHOUT_SOURCE,
        /** a node with children states a source: [source] */
        CHILDREN_BELOW_LEAF,
        /** a source and a normaliser that do not go together: [source, normaliser] */
        NORMALISER_DOES_NOT_FIT,
        /** a cost with a normaliser that cannot be reversed: [normaliser] */
        COST_CANNOT_TURN,
        /** lo is not below hi: [normaliser] */
        LO_NOT_BELOW_HI,
        /** a logarithm of zero or less: [normaliser] */
        LO_NOT_POSITIVE,
        /** a target of zero or less: [normaliser] */
        TARGET_NOT_POSITIVE,
        /** a number of 10^40 or more, or with more than 40 decimals: [number], or [normaliser] for one of its parameters */
        NUMBER_OUT_OF_RANGE,
        /** a table without a line: [normaliser] */
        TABLE_EMPTY,
        /** the x of a table do not rise: [normaliser] */
        TABLE_NOT_ASCENDING,
        /** a share of weight that is not between 0 and 1: [minimum] */
        COMPLETENESS_OUT_OF_RANGE,
        /** a step of the tie chain names a criterion that is not there: [code] */
        TIE_CRITERION_UNKNOWN,
        /** a step of the tie chain after "shared" is never tried, or a step occurs twice: [code] */
        TIE_STEP_USELESS,
        /** a quorum below one: [quorum] */
        QUORUM_NOT_POSITIVE,
        /** a number of decimals below 0 or above 25: [stage, decimals] */
        DECIMALS_OUT_OF_RANGE,
        /** warning: scores depend on who else takes part: [normaliser] */
        DEPENDS_ON_FIELD
    }

    public Flaw {
        facts = List.copyOf(facts);
    }

    public static Flaw error(Kind kind, String criterion, Object... facts) {
        return new Flaw(kind, Severity.ERROR, criterion, List.of(facts));
    }

    public static Flaw warning(Kind kind, String criterion, Object... facts) {
        return new Flaw(kind, Severity.WARNING, criterion, List.of(facts));
    }
}
