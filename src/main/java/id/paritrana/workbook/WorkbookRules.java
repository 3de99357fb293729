package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.paritrana.tables.Problem;

/** What has to hold among the rows of an edition, wherever the rows come from. */
public final class WorkbookRules {
    /** Doubts that a comma has cut a number: none is where the cells are not parted by commas. */
    static final Set<String> OF_COMMAS = Set.of(DigitsAlone.KEY, CoverageRowRules.TARGET_DECIMALS);

    private static final Set<String> COMPARING = Set.of(
            "workbook.item.differs", "workbook.mark.low-all", "workbook.mark.low-seat", "workbook.mark.low-nomination");

    private WorkbookRules() {}

    /**
     * Everything that is wrong with the rows, named by the cells that they have in the file that {@link WorkbookWriter}
     * makes of this workbook.
     */
    public static List<Problem> problems(EditionWorkbook workbook) {
        EditionWorkbook canonical = workbook.canonical();
        return findings(canonical).stream()
                .filter(finding -> !OF_COMMAS.contains(finding.key()))
                .map(finding -> TablePlaces.canonical(finding.table()).problem(finding))
                .toList();
    }

    /** Whether a problem is a doubt about a row that only the other rows of its table tell. */
    public static boolean isOfComparison(Problem problem) {
        return COMPARING.contains(problem.key());
    }

    /**
     * The doubts of {@link #isOfComparison} about a workbook of which a file holds but a part, with the table as their place: each
     * once for a criterion and a seat, with how many there are.
     */
    public static List<Problem> comparisons(EditionWorkbook workbook) {
        EditionIndex index = new EditionIndex(workbook.canonical());
        List<Finding> findings = new ArrayList<>(ItemRules.findings(index));
        findings.addAll(MarkRules.findings(index));
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        Map<List<String>, Problem> first = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String table = finding.table().code();
            Problem problem =
                    new Problem(table, "", finding.column(), finding.key(), finding.args(), finding.severity());
            if (isOfComparison(problem)) {
                List<String> of = List.of(
                        finding.key(),
                        finding.args().getOrDefault("criterion", ""),
                        finding.args().getOrDefault("seat", ""));
                first.putIfAbsent(of, problem);
                counts.merge(of, 1, Integer::sum);
            }
        }
        return first.entrySet().stream()
                .map(each -> each.getValue()
                        .with(ProblemText.MORE, Integer.toString(counts.getOrDefault(each.getKey(), 1) - 1)))
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
