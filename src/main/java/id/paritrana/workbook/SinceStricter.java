package id.paritrana.workbook;

import java.util.Set;

import id.paritrana.tables.Problem;

/**
 * What an import refuses today and did not always. The method has never computed with any of it, so that what was frozen with it
 * stays readable and comes out as it did.
 */
public final class SinceStricter {
    /** Refused wherever they stand: a name that is the name of a spreadsheet's error, a code that an address takes for a step. */
    private static final Set<String> NAMES = Set.of(RowReader.ERROR, CodeForm.DOTS);

    /** Numerator or denominator beside what is no ratio. */
    private static final String NO_RATIO = FigureRules.Fault.NOT_RATIO.key();

    private static final String STATED =
            EditionTable.VALUES.column("stated_percent").code();

    /** A dash as reason of a withdrawal. */
    private static final String WITHDRAWN =
            EditionTable.NOMINATIONS.column("withdrawn").code();

    private SinceStricter() {}

    /** Whether an error says nothing about what is computed, so that a run that was frozen before it may have it. */
    public static boolean forgives(Problem error) {
        return NAMES.contains(error.key())
                || isIn(EditionTable.NOMINATIONS, error) && error.column().equals(WITHDRAWN)
                || isIn(EditionTable.VALUES, error)
                        && (error.column().equals(STATED) || error.key().equals(NO_RATIO));
    }

    private static boolean isIn(EditionTable table, Problem error) {
        return error.sheet().equals(table.code());
    }
}
