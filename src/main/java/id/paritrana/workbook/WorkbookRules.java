package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.List;

import id.paritrana.tables.Problem;

/** What has to hold among the rows of an edition, wherever the rows come from. */
public final class WorkbookRules {
    private WorkbookRules() {}

    /**
     * Everything that is wrong with the rows, named by the cells that they have in the file that {@link WorkbookWriter}
     * makes of this workbook.
     */
    public static List<Problem> problems(EditionWorkbook workbook) {
        EditionWorkbook canonical = workbook.canonical();
        return findings(canonical).stream()
                .map(finding -> TablePlaces.canonical(finding.table()).problem(finding))
                .toList();
    }

    static List<Finding> findings(EditionWorkbook workbook) {
        EditionIndex index = new EditionIndex(workbook);
        List<Finding> findings = new ArrayList<>(RosterRules.findings(index));
        List<Finding> criteria = CriteriaRules.findings(index);
        findings.addAll(criteria);
        findings.addAll(SettingRules.findings(index));
        findings.addAll(ValueRules.findings(index));
        findings.addAll(CoverageRowRules.findings(index));
        findings.addAll(LevelRules.findings(index));
        findings.addAll(ItemRules.findings(index));
        findings.addAll(MarkRules.findings(index));
        return SimilarCodes.named(findings, workbook);
    }
}
