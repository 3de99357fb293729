package id.paritrana.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CoverageRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.ItemRow;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.MarkRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RecusalRow;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.ValueRow;

/**
 * Which categories a row belongs to.
 *
 * @param all codes of all categories
 * @param nominatedIn category of each nomination, by code
 */
record TouchedCategories(Set<String> all, Map<String, String> nominatedIn) {

    /** The categories that a workbook's changes touch, before and after. */
    Set<String> of(WorkbookDifference difference) {
        var categories = new HashSet<String>();
        for (var change : difference.changes()) {
            categories.addAll(of(change.before()));
            categories.addAll(of(change.after()));
        }
        return categories;
    }

    private Set<String> of(Record row) {
        if (row instanceof CategoryRow it) {
            return Set.of(it.code());
        } else if (row instanceof NominationRow it) {
            return Set.of(it.category());
        } else if (row instanceof CriterionRow it) {
            return named(it.category());
        } else if (row instanceof RuleRow it) {
            return named(it.category());
        } else if (row instanceof LevelRow it) {
            return named(it.category());
        } else if (row instanceof SeatRow) {
            return all;
        } else if (row instanceof ValueRow it) {
            return nominated(it.nomination());
        } else if (row instanceof CoverageRow it) {
            return nominated(it.nomination());
        } else if (row instanceof ItemRow it) {
            return nominated(it.nomination());
        } else if (row instanceof MarkRow it) {
            return nominated(it.nomination());
        } else if (row instanceof RecusalRow it) {
            return nominated(it.nomination());
        }
        return Set.of();
    }

    private Set<String> named(String category) {
        return category.equals(EditionWorkbook.ALL) ? all : Set.of(category);
    }

    String nomination(String code) {
        return nominatedIn.getOrDefault(code, "");
    }

    private Set<String> nominated(String nomination) {
        String category = nomination(nomination);
        return category.isEmpty() ? Set.of() : Set.of(category);
    }
}
