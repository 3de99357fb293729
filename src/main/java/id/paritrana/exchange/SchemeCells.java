package id.paritrana.exchange;

import java.util.List;
import java.util.Map;

import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;

/** In which cell of the workbook of an edition it is named that something in the scheme of a category fails. */
final class SchemeCells {
    private final EditionWorkbook edition;
    private final String code;
    private final int seats;

    /**
     * @param edition the whole workbook, as it is written out
     * @param code of the category
     * @param seats how many may mark
     */
    SchemeCells(EditionWorkbook edition, String code, int seats) {
        this.edition = edition;
        this.code = code;
        this.seats = seats;
    }

    /** The same problem in the cell that its row has in the whole workbook. */
    static Problem moved(Problem problem, EditionWorkbook from, EditionWorkbook to) {
        int at = CellAddress.row(problem.cell()) - 2;
        int there = at;
        if (problem.sheet().equals(EditionTable.CRITERIA.code())) {
            there = to.criteria().indexOf(from.criteria().get(at));
        } else if (problem.sheet().equals(EditionTable.RULES.code())) {
            there = to.rules().indexOf(from.rules().get(at));
        } else if (problem.sheet().equals(EditionTable.LEVELS.code())) {
            there = to.levels().indexOf(from.levels().get(at));
        } else if (problem.sheet().equals(EditionTable.CATEGORIES.code())) {
            there = to.categories().indexOf(from.categories().get(at));
        }
        return new Problem(
                problem.sheet(),
                CellAddress.of(CellAddress.column(problem.cell()), there + 2),
                problem.column(),
                problem.told(),
                problem.args(),
                problem.severity());
    }

    Problem atCriterion(String criterion, String column, Telling told) {
        List<CriterionRow> rows = edition.criteria();
        for (int i = 0; i < rows.size(); i++) {
            boolean mine = rows.get(i).category().equals(code)
                    || rows.get(i).category().equals(EditionWorkbook.ALL);
            if (mine && rows.get(i).code().equals(criterion)) {
                return problem(EditionTable.CRITERIA, i, column, told, Map.of("category", code, "code", criterion));
            }
        }
        return atCategory(told);
    }

    /** Where the quorum of the category stands, or would. */
    Problem atQuorum(int quorum) {
        Map<String, String> args =
                Map.of("category", code, "quorum", String.valueOf(quorum), "seats", String.valueOf(seats));
        List<RuleRow> rows = edition.rules();
        for (String category : List.of(code, EditionWorkbook.ALL)) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).key() == RuleKey.QUORUM
                        && rows.get(i).category().equals(category)) {
                    return problem(EditionTable.RULES, i, "value", Telling.alone("workbook.dry.quorum"), args);
                }
            }
        }
        return problem(EditionTable.CATEGORIES, categoryRow(), "code", Telling.alone("workbook.dry.quorum"), args);
    }

    Problem atCategory(Telling told) {
        return problem(EditionTable.CATEGORIES, categoryRow(), "code", told, Map.of("category", code, "code", code));
    }

    private int categoryRow() {
        return edition.categories().stream().map(CategoryRow::code).toList().indexOf(code);
    }

    private static Problem problem(EditionTable table, int row, String column, Telling told, Map<String, String> args) {
        int at = table.columns().stream().map(Column::code).toList().indexOf(column);
        return Problem.error(table.code(), CellAddress.of(at, row + 2), column, told, args);
    }
}
