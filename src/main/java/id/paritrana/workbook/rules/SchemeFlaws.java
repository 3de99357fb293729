package id.paritrana.workbook.rules;

import java.util.Optional;

import id.paritrana.scoring.normaliser.Flaw;
import id.paritrana.tables.Telling;

/** The column of the {@code criteria} table where a flaw of the scheme is reported, and the message for it. */
record SchemeFlaws(String column, Telling told) {
    static Optional<SchemeFlaws> of(Flaw.Kind kind) {
        return switch (kind) {
            case LO_NOT_BELOW_HI -> Optional.of(new SchemeFlaws("lo", Telling.alone("workbook.normaliser.lo-hi")));
            case LO_NOT_POSITIVE ->
                Optional.of(new SchemeFlaws("lo", Telling.alone("workbook.normaliser.lo-positive")));
            case TARGET_NOT_POSITIVE ->
                Optional.of(new SchemeFlaws("target", Telling.alone("workbook.normaliser.target-positive")));
            case TABLE_EMPTY -> Optional.of(new SchemeFlaws("table", Telling.alone("workbook.normaliser.table-empty")));
            case TABLE_NOT_ASCENDING ->
                Optional.of(new SchemeFlaws("table", Telling.alone("workbook.normaliser.table-order")));
            case NORMALISER_DOES_NOT_FIT ->
                Optional.of(new SchemeFlaws("normaliser", Telling.alone("workbook.normaliser.unfit")));
            case DEPENDS_ON_FIELD -> Optional.of(new SchemeFlaws("normaliser", WorkbookRules.NOT_OFFICIAL));
            default -> Optional.empty();
        };
    }
}
