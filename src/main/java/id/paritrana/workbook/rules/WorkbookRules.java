package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import id.paritrana.tables.Problem;
import id.paritrana.tables.TableCell;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.ProblemText;
import id.paritrana.workbook.WorkbookRow;
import id.paritrana.workbook.cells.Reading;
import id.paritrana.workbook.cells.RowCells;
import id.paritrana.workbook.template.WorkbookWriter;

/** Rules for the rows of an edition, wherever they come from. */
public final class WorkbookRules {
    /** The warning about a score that depends on who else takes part. */
    public static final Telling NOT_OFFICIAL = Telling.alone("workbook.normaliser.field");

    /** Warnings that a comma has split a number, which only apply to comma-separated files. */
    public static final Set<String> OF_COMMAS = Set.of(DigitsAlone.TOLD.key(), CoverageRowRules.TARGET_DECIMALS.key());

    private static final Set<String> COMPARING = Set.of(
            "workbook.item.differs",
            "workbook.item.spelling",
            "workbook.level.scale",
            "workbook.mark.low-all",
            "workbook.mark.low-seat",
            "workbook.mark.low-nomination",
            "workbook.mark.copied",
            LostThousands.DOUBT.key(),
            "workbook.value.share-of-hundred",
            "workbook.coverage.magnitude",
            "workbook.coverage.definitions",
            "workbook.coverage.copied",
            "workbook.coverage.total",
            "workbook.coverage.days",
            "workbook.cell.odd-day",
            "workbook.coverage.apart",
            "workbook.coverage.nobody",
            "workbook.coverage.everybody",
            "workbook.coverage.nothing",
            "workbook.coverage.segments-same",
            "workbook.coverage.workers-same",
            "workbook.coverage.size",
            "workbook.value.apart",
            "workbook.value.parts-apart",
            "workbook.value.one",
            "workbook.value.same",
            "workbook.value.beside-coverage",
            "workbook.mark.absent",
            "workbook.seat.same-person",
            "workbook.nomination.same-government",
            "workbook.nomination.no-region",
            "workbook.nomination.company",
            "workbook.nomination.government",
            "workbook.region.elsewhere",
            "workbook.region.no-province",
            "workbook.table-text.segment-unused",
            "workbook.nomination.same-code",
            "workbook.nomination.same-name",
            "workbook.nomination.same-region");

    /** What is said of a nominee who is like one that is stored already, instead of like one in another row. */
    private static final Map<String, Telling> LIKE_STORED = Map.of(
            "workbook.nomination.same-code", Telling.alone("workbook.nomination.same-code.stored"),
            "workbook.nomination.same-name", Telling.alone("workbook.nomination.same-name.stored"),
            "workbook.nomination.same-region", Telling.alone("workbook.nomination.same-region.stored"),
            "workbook.nomination.same-government", Telling.alone("workbook.nomination.same-government.stored"));

    /** Comparisons of two nominees: of two that are stored already, nobody has to be told again. */
    private static final Set<String> OF_TWO = Set.of(
            "workbook.nomination.same-code",
            "workbook.nomination.same-name",
            "workbook.nomination.same-region",
            "workbook.nomination.same-government",
            "workbook.seat.same-person",
            "workbook.coverage.copied",
            "workbook.mark.copied");

    private static final List<String> TWO = List.of("one", "other", "nomination");

    /** Arguments that tell one comparison with all others from those of its kind. */
    private static final List<String> TELLING = List.of("criterion", "seat", "segment");

    /** Comparisons of a row with its own parts: each is told for itself. */
    private static final Set<String> OF_ONE = Set.of("workbook.coverage.total");

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
     * each once for a criterion, a seat, a segment and a category, with how many there are. Their place is the cell in the file, or the
     * table and the codes of a row that is stored. Doubts of stored rows alone that were there before the file are not told again.
     *
     * @param stored what is there without the file
     * @param file what was read of the file
     */
    public static List<Problem> comparisons(EditionWorkbook workbook, EditionWorkbook stored, Reading file) {
        Set<String> points = file.problems().stream()
                .filter(ColumnDoubts::isOfThousands)
                .map(Problem::place)
                .collect(Collectors.toSet());
        List<Problem> doubts = new ArrayList<>(comparisons(workbook, stored, file.workbook(), file.cells()));
        doubts.removeIf(problem -> problem.is(LostThousands.DOUBT) && points.contains(problem.place()));
        doubts.addAll(ChangedCounts.doubts(stored, file.workbook(), file.cells()));
        doubts.addAll(EarlierCounts.doubts(workbook, stored, file.workbook(), file.cells()));
        return doubts;
    }

    private static List<Problem> comparisons(
            EditionWorkbook workbook, EditionWorkbook stored, EditionWorkbook file, RowCells cells) {
        EditionWorkbook canonical = workbook.canonical();
        EditionIndex index = new EditionIndex(canonical);
        Map<EditionTable, Map<WorkbookRow, WorkbookRow>> given = new EnumMap<>(EditionTable.class);
        for (EditionTable table : EditionTable.values()) {
            Map<WorkbookRow, WorkbookRow> rows = new HashMap<>();
            file.rows(table).forEach(row -> rows.putIfAbsent(row, row));
            given.put(table, rows);
        }
        Map<List<String>, List<Finding>> folded = new LinkedHashMap<>();
        for (Finding finding : compared(index)) {
            Set<WorkbookRow> rows =
                    given.getOrDefault(finding.table(), Map.of()).keySet();
            boolean touched = !rows.isEmpty()
                    || finding.elsewhere().stream().anyMatch(other -> !given.getOrDefault(other.table(), Map.of())
                            .isEmpty());
            if (touched && (!OF_TWO.contains(finding.key()) || isOfAny(finding, rows))) {
                folded.computeIfAbsent(fold(finding, index), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        Predicate<Finding> isGiven =
                finding -> given.getOrDefault(finding.table(), Map.of()).containsKey(row(finding, canonical));
        leaveOutTold(folded, isGiven, canonical, stored);
        return folded.values().stream()
                .map(each -> told(each, isGiven))
                .map(told -> placed(told, canonical, row -> {
                    WorkbookRow own = given.getOrDefault(told.table(), Map.of()).getOrDefault(row, row);
                    return cells.place(own, told.column());
                }))
                .toList();
    }

    /** Of findings that are told as one, what is told, with how many more there are: one of a row of the file, where there is any. */
    private static Finding told(List<Finding> findings, Predicate<Finding> isGiven) {
        long cells = findings.stream()
                .map(finding -> List.of(finding.table(), finding.index(), finding.column()))
                .distinct()
                .count();
        Optional<Finding> own = findings.stream().filter(isGiven).findFirst();
        Optional<Finding> other = findings.stream()
                .flatMap(finding -> finding.elsewhere().stream())
                .filter(isGiven)
                .findFirst()
                .filter(finding -> own.isEmpty());
        return other.orElseGet(() -> own.orElse(findings.get(0))).with(ProblemText.MORE, Long.toString(cells - 1));
    }

    private static List<Finding> compared(EditionIndex index) {
        List<Finding> findings = new ArrayList<>(NomineeDoubts.findings(index));
        findings.addAll(PeopleOnSeats.findings(index));
        findings.addAll(CriteriaRules.findings(index));
        findings.addAll(LevelRules.findings(index));
        findings.addAll(ValueRules.findings(index));
        findings.addAll(CoverageRowRules.findings(index));
        findings.addAll(ItemRules.findings(index));
        findings.addAll(MarkRules.findings(index));
        findings.removeIf(finding -> !COMPARING.contains(finding.key()));
        return findings;
    }

    /** What findings that are told as one have in common. */
    private static List<String> fold(Finding finding, EditionIndex index) {
        List<String> of = new ArrayList<>(List.of(finding.key()));
        if (OF_TWO.contains(finding.key())) {
            TWO.forEach(name -> of.add(finding.args().getOrDefault(name, "")));
            return of;
        }
        WorkbookRow row = row(finding, index.workbook());
        TELLING.forEach(name -> of.add(finding.args().getOrDefault(name, "")));
        of.add(row.category().isEmpty() ? index.categoryOf(row.nomination()) : row.category());
        if (OF_ONE.contains(finding.key())) {
            of.addAll(row.codes());
        }
        return of;
    }

    /**
     * Leaves out what is found of stored rows alone and was found before the file came. What rows of the file have a part in is left out
     * only where it was found in the same words: a total that the file makes worse is told again.
     */
    private static void leaveOutTold(
            Map<List<String>, List<Finding>> folded,
            Predicate<Finding> isGiven,
            EditionWorkbook workbook,
            EditionWorkbook stored) {
        Predicate<Finding> mayBeTold = finding -> !OF_TWO.contains(finding.key()) && !isGiven.test(finding);
        if (folded.values().stream().noneMatch(findings -> findings.stream().allMatch(mayBeTold))) {
            return;
        }
        EditionWorkbook before = stored.canonical();
        Set<List<String>> told = new HashSet<>();
        compared(new EditionIndex(before)).forEach(finding -> {
            told.add(identity(finding, before, false));
            told.add(identity(finding, before, true));
        });
        folded.values().removeIf(findings -> findings.stream()
                .allMatch(finding -> mayBeTold.test(finding)
                        && told.contains(identity(
                                finding, workbook, finding.elsewhere().stream().anyMatch(isGiven)))));
    }

    private static List<String> identity(Finding finding, EditionWorkbook workbook, boolean words) {
        List<String> identity = new ArrayList<>(List.of(finding.key(), finding.column()));
        identity.addAll(row(finding, workbook).codes());
        if (words) {
            identity.add(new TreeMap<>(finding.args()).toString());
        }
        return identity;
    }

    private static WorkbookRow row(Finding finding, EditionWorkbook workbook) {
        return workbook.rows(finding.table()).get(finding.index());
    }

    /** Whether one of the two that a comparison is of has a row among these. */
    private static boolean isOfAny(Finding finding, Collection<? extends WorkbookRow> rows) {
        return rows.stream().anyMatch(row -> TWO.stream()
                .anyMatch(name -> row.codes().get(0).equals(finding.args().get(name))));
    }

    private static Problem placed(
            Finding finding, EditionWorkbook workbook, Function<WorkbookRow, Optional<TableCell>> place) {
        List<? extends WorkbookRow> rows = workbook.rows(finding.table());
        WorkbookRow row = rows.get(finding.index());
        TableCell at = place.apply(row).orElse(null);
        Map<String, String> args = new HashMap<>(finding.args());
        Telling told = finding.told();
        if (finding.first() >= 0) {
            Optional<TableCell> other = place.apply(rows.get(finding.first()));
            args.put("first", other.map(cell -> Integer.toString(cell.row())).orElse(""));
            told = other.isPresent() ? told : LIKE_STORED.getOrDefault(told.key(), told);
        }
        return at == null
                ? new Problem(
                        finding.table().code(),
                        finding.table() == EditionTable.MARKS ? "" : String.join(" + ", row.codes()),
                        finding.column(),
                        told,
                        args,
                        finding.severity())
                : new Problem(at.sheet(), at.address(), finding.column(), told, args, finding.severity());
    }

    public static List<Finding> findings(EditionWorkbook workbook) {
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
        findings.addAll(FilledDown.ofData(workbook));
        return SimilarCodes.named(findings, workbook);
    }
}
