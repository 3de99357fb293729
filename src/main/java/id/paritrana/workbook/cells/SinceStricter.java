package id.paritrana.workbook.cells;

import java.util.Set;

import id.paritrana.tables.Problem;
import id.paritrana.workbook.CodeForm;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.FigureRules;

/**
 * Errors that imports did not refuse formerly. The method never uses the data concerned, so older frozen runs stay
 * readable and give the same result.
 */
public final class SinceStricter {
    /** Refused everywhere: a name that is a spreadsheet's error text, a code that an address takes for a dot segment. */
    private static final Set<String> NAMES = Set.of(RowReader.ERROR.key(), CodeForm.DOTS.key());

    /** A numerator or denominator for a criterion that is not a ratio. */
    private static final String NO_RATIO = FigureRules.Fault.NOT_RATIO.key();

    private static final String STATED =
            EditionTable.VALUES.column("stated_percent").code();

    /** A dash as reason of a withdrawal. */
    private static final String WITHDRAWN =
            EditionTable.NOMINATIONS.column("withdrawn").code();

    /** Several segments in words, of none of which there are counts. */
    private static final String SEGMENTS = "workbook.coverage.segment";

    private SinceStricter() {}

    /** Whether an error does not affect the computation, so that an older frozen run may have it. */
    public static boolean forgives(Problem error) {
        return NAMES.contains(error.key())
                || isIn(EditionTable.CRITERIA, error) && error.key().equals(SEGMENTS)
                || isIn(EditionTable.NOMINATIONS, error) && error.column().equals(WITHDRAWN)
                || isIn(EditionTable.VALUES, error)
                        && (error.column().equals(STATED) || error.key().equals(NO_RATIO));
    }

    private static boolean isIn(EditionTable table, Problem error) {
        return error.sheet().equals(table.code());
    }
}
