package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.tables.CellForm;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.cells.RowCells;

/** Doubts relative weights of siblings that mix per-cent cells with numbers of at most one: 40 % counts as 40. */
public final class MixedWeights {
    private MixedWeights() {}

    public static void doubts(EditionIndex index, RowCells cells, List<Problem> problems) {
        index.trees().forEach((category, tree) -> {
            if (index.weightMode(category) != WeightMode.PERCENT) {
                tree.nodes().stream()
                        .map(node -> tree.children(node.code()))
                        .forEach(children -> doubt(children, cells, problems));
            }
        });
    }

    private static void doubt(List<CriterionTree.Node> siblings, RowCells cells, List<Problem> problems) {
        boolean plain = siblings.stream()
                .anyMatch(node -> !isPercent(node.row(), cells)
                        && node.row().weight() != null
                        && node.row().weight().compareTo(BigDecimal.ONE) <= 0);
        List<CriterionRow> rows = siblings.stream()
                .map(CriterionTree.Node::row)
                .filter(row -> plain && isPercent(row, cells))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<TableCell> percents =
                rows.stream().flatMap(row -> cells.cell(row, "weight").stream()).toList();
        Problem doubt = new Problem(
                percents.get(0).sheet(),
                percents.get(0).address(),
                "weight",
                Telling.alone("workbook.weight.mixed"),
                Map.of(
                        "parent", rows.get(0).parent(),
                        "value", DecimalText.of(rows.get(0).weight())),
                Problem.Severity.WARNING,
                ColumnDoubts.butFirst(percents));
        if (!problems.contains(doubt)) {
            problems.add(doubt);
        }
    }

    private static boolean isPercent(CriterionRow row, RowCells cells) {
        return row.weight() != null
                && cells.cell(row, "weight")
                        .filter(cell -> cell.form() == CellForm.NUMBER
                                ? cell.format().isPercent()
                                : cell.text().strip().endsWith("%"))
                        .isPresent();
    }
}
