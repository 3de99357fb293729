package id.paritrana.coverage;

import id.paritrana.coded.Dashed;

/**
 * The doubts that coverage figures can raise. The figures of a warning come in the order named here; its words are the
 * messages {@code coverage.<word>[.<variant>].title|text|rule|todo}, each the plain one where the variant has none of its own.
 */
public enum WarningKind implements Dashed {
    /** Segments do not add up to the total: addends, their sum, the total stated, the difference. Variant {@code workers}. */
    SEGMENT_SUM,
    /** More participants than workers: participants, workers, surplus, per cent. Variants {@code stated}, {@code nobody}. */
    OVER_100,
    /** The per cent does not follow from its own figures: participants, workers, recomputed, stated, tolerance. */
    STATED_PERCENT,
    /** A per cent of at most one, where a hundred times as much is meant: as written, as meant. Variant {@code target}. */
    SHARE_AS_PERCENT,
    /**
     * A per cent whose base can be read in two ways. {@code of-target}: participants, stated, target, workers and share
     * of the target if it is of workers; workers and coverage if it is of the target. {@code share}: stated, target,
     * recomputed, recomputed share of the target. {@code part}: people, stated, participants if they are the base, base
     * if they are the participants.
     */
    AMBIGUOUS_BASE,
    /** Workers implied only: participants, stated, implied; variant {@code compared} adds the earlier day, base and both changes. */
    DENOMINATOR_NOT_STATED,
    /** Participants and per cent tell different stories: earlier day, both participants, both per cents, both bases. */
    DENOMINATOR_CHANGED,
    /** A per cent alone: stated. */
    PERCENT_ONLY,
    /** What is said to remain does not follow: stated, computed, target, per cent, base. Variant {@code to-all}: stated, computed, base. */
    REMAINING,
    /** A jump within a year: earlier day, earlier and present per cent, change. Variant {@code people}: in participants. */
    JUMP,
    /** Not of the assessed period: the day, first and last day of the period. */
    OUTSIDE_PERIOD,
    /** The same figures once more: figures, the other day. Variant {@code other}: figures, the other nomination. */
    DUPLICATE,
    /**
     * Per cents with different bases are compared within a category: this definition, the others, the category. Variant
     * {@code segment}: where segments are compared each with itself.
     */
    MIXED_DEFINITIONS,
    /** A regulation is cited with a year that it does not have: as cited, as enacted, where. */
    REGULATION_YEAR;
}
