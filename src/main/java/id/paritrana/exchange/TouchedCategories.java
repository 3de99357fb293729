package id.paritrana.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.WorkbookRow;

/**
 * Which categories a row belongs to; that of the edition itself, to all.
 *
 * @param all codes of all categories
 * @param nominatedIn category of each nomination, by code
 */
record TouchedCategories(Set<String> all, Map<String, String> nominatedIn) {

    /** The categories that a workbook's changes touch, before and after. */
    Set<String> of(WorkbookDifference difference) {
        var categories = new HashSet<String>();
        difference.changes().forEach(change -> categories.addAll(of(change)));
        return categories;
    }

    Set<String> of(WorkbookDifference.Change<?> change) {
        var categories = new HashSet<>(of(change.before()));
        categories.addAll(of(change.after()));
        return categories;
    }

    private Set<String> of(@Nullable WorkbookRow row) {
        if (row == null) {
            return Set.of();
        }
        if (row instanceof EditionInfo) {
            return all;
        }
        return row.category().isEmpty() ? nominated(row.nomination()) : named(row.category());
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
