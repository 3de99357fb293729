package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;

/** Rules for the rows of an edition, wherever they come from. */
public final class WorkbookRules {
    /** Warnings that a comma has split a number, which only apply to comma-separated files. */
    static final Set<String> OF_COMMAS = Set.of(DigitsAlone.KEY, CoverageRowRules.TARGET_DECIMALS);

    private static final Set<String> COMPARING = Set.of(
            "workbook.item.differs",
            "workbook.mark.low-all",
            "workbook.mark.low-seat",
            "workbook.mark.low-nomination",
            "workbook.mark.copied",
            ValueRules.THOUSANDTH,
            "workbook.value.share-of-hundred",
            "workbook.coverage.magnitude",
            "workbook.coverage.definitions",
            "workbook.coverage.copied",
            "workbook.coverage.total",
            "workbook.coverage.days",
            "workbook.table-text.segment-unused",
            "workbook.nomination.same-code",
            "workbook.nomination.same-name",
            "workbook.nomination.same-region");

    /** What is said of a nominee who is like one that is stored already, instead of like one in another row. */
    private static final Map<String, String> LIKE_STORED = Map.of(
            "workbook.nomination.same-code", "workbook.nomination.same-code.stored",
            "workbook.nomination.same-name", "workbook.nomination.same-name.stored",
            "workbook.nomination.same-region", "workbook.nomination.same-region.stored");

    /** Comparisons of two nominees: of two that are stored already, nobody has to be told again. */
    private static final Set<String> OF_TWO = Set.of(
            "workbook.nomination.same-code",
            "workbook.nomination.same-name",
            "workbook.nomination.same-region",
            "workbook.coverage.copied",
            "workbook.mark.copied");

    private static final List<String> TWO = List.of("one", "other", "nomination");

    /** Arguments that tell one comparison with all others from those of its kind. */
    private static final List<String> TELLING = List.of("criterion", "seat", "segment");

    private WorkbookRules() {}

    /** All problems of the rows, located by their cells in the file that {@link WorkbookWriter} would write. */
    public static List<Problem> problems(EditionWorkbook workbook) {
        EditionWorkbook canonical = workbook.canonical();
        return findings(canonical).stream()
                .filter(finding -> !OF_COMMAS.contains(finding.key()))
                .map(finding -> TablePlaces.canonical(finding.table()).problem(finding))
                .toList();
    }

    /** Whether a problem is a warning about a row that only comparison with other rows of its table reveals. */
    public static boolean isOfComparison(Problem problem) {
        return COMPARING.contains(problem.key());
    }

    /**
     * The doubts of {@link #isOfComparison} about a workbook of which a file holds but a part, so far as the file has rows of their table:
     * each once for a criterion, a seat and a segment, with how many there are. Their place is the cell in the file, or the table and the
     * codes of a row that is stored.
     *
     * @param file the part that the file holds
     * @param cells where its rows stand there
     */
    public static List<Problem> comparisons(EditionWorkbook workbook, EditionWorkbook file, RowCells cells) {
        EditionWorkbook canonical = workbook.canonical();
        EditionIndex index = new EditionIndex(canonical);
        List<Finding> findings = new ArrayList<>(NomineeDoubts.findings(index));
        findings.addAll(CriteriaRules.findings(index));
        findings.addAll(ValueRules.findings(index));
        findings.addAll(CoverageRowRules.findings(index));
        findings.addAll(ItemRules.findings(index));
        findings.addAll(MarkRules.findings(index));
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        Map<List<String>, Problem> first = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<? extends WorkbookRow> given = file.rows(finding.table());
            boolean ofTwo = OF_TWO.contains(finding.key());
            if (COMPARING.contains(finding.key()) && !given.isEmpty() && (!ofTwo || isOfAny(finding, given))) {
                List<String> of = new ArrayList<>(List.of(finding.key()));
                (ofTwo ? TWO : TELLING).forEach(name -> of.add(finding.args().getOrDefault(name, "")));
                first.computeIfAbsent(of, key -> placed(finding, canonical, cells));
                counts.merge(of, 1, Integer::sum);
            }
        }
        return first.entrySet().stream()
                .map(each -> each.getValue()
                        .with(ProblemText.MORE, Integer.toString(counts.getOrDefault(each.getKey(), 1) - 1)))
                .toList();
    }
    /** Whether one of the two that a comparison is of has a row among these. */
    private static boolean isOfAny(Finding finding, List<? extends WorkbookRow> rows) {
        return rows.stream().anyMatch(row -> TWO.stream()
                .anyMatch(name -> row.codes().get(0).equals(finding.args().get(name))));
    }

    private static Problem placed(Finding finding, EditionWorkbook workbook, RowCells cells) {
        List<? extends WorkbookRow> rows = workbook.rows(finding.table());
        WorkbookRow row = rows.get(finding.index());
        TableCell at = cells.place(row, finding.column()).orElse(null);
        Map<String, String> args = new HashMap<>(finding.args());
        String key = finding.key();
        if (finding.first() >= 0) {
            Optional<TableCell> other = cells.place(rows.get(finding.first()), finding.column());
            args.put("first", other.map(cell -> Integer.toString(cell.row())).orElse(""));
            key = other.isPresent() ? key : LIKE_STORED.getOrDefault(key, key);
        }
        return at == null
                ? new Problem(
                        finding.table().code(),
                        finding.table() == EditionTable.MARKS ? "" : String.join(" + ", row.codes()),
                        finding.column(),
                        key,
                        args,
                        finding.severity())
                : new Problem(at.sheet(), at.address(), finding.column(), key, args, finding.severity());
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
