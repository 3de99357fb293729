package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.List;

import java.util.Map;
import java.util.Set;
import id.paritrana.tables.Problem;

/** What has to hold among the rows of an edition, wherever the rows come from. */
public final class WorkbookRules {
    private WorkbookRules() {}
    /** Doubts that a comma has cut a number: none is where the cells are not parted by commas. */
    static final Set<String> OF_COMMAS = Set.of(DigitsAlone.KEY, CoverageRowRules.TARGET_DECIMALS);

    private static final Set<String> COMPARING = Set.of(
            "workbook.item.differs", "workbook.mark.low-all", "workbook.mark.low-seat", "workbook.mark.low-nomination");


    /**
     * Everything that is wrong with the rows, named by the cells that they have in the file that {@link WorkbookWriter}
     * makes of this workbook.
     */
    public static List<Problem> problems(EditionWorkbook workbook) {
        EditionWorkbook canonical = workbook.canonical();
        return findings(canonical).stream()
                .map(finding -> TablePlaces.canonical(finding.table()).problem(finding))
                .filter(finding -> !OF_COMMAS.contains(finding.key()))
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
