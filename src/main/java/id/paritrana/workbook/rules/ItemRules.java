package id.paritrana.workbook.rules;

import java.util.List;
import java.util.Map;

import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.ItemRow;

/** Rules for the rows of {@code items}. */
final class ItemRules {
    private final EditionIndex index;
    private final DataFindings findings;

    private ItemRules(EditionIndex index) {
        this.index = index;
        this.findings = new DataFindings(index, EditionTable.ITEMS);
    }

    static List<Finding> findings(EditionIndex index) {
        ItemRules rules = new ItemRules(index);
        rules.items();
        ItemLists.doubts(index, rules.findings);
        return rules.findings.all();
    }

    private void items() {
        List<ItemRow> rows = index.workbook().items();
        for (int i = 0; i < rows.size(); i++) {
            ItemRow row = rows.get(i);
            findings.once(i, List.of(row.nomination(), row.criterion(), row.item()));
            CriterionRow criterion = findings.leaf(i, row.nomination(), row.criterion());
            if (criterion != null && !criterion.source().hasItems()) {
                findings.error(
                        i,
                        "criterion",
                        Telling.alone("workbook.item.source"),
                        Map.of(
                                "code",
                                row.criterion(),
                                "source",
                                criterion.source().code()));
            }
            if (row.accepted() == null) {
                findings.warning(
                        i,
                        "accepted",
                        Telling.oncePer("workbook.item.undecided", "criterion"),
                        Map.of("criterion", row.criterion()));
            }
            if (row.weight().signum() <= 0) {
                findings.error(
                        i,
                        "weight",
                        Telling.alone("workbook.weight.positive"),
                        Map.of("value", DecimalText.of(row.weight())));
            }
        }
    }
}
