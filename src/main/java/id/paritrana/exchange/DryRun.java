package id.paritrana.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.results.AdvisedResult;
import id.paritrana.results.ResultTables;
import id.paritrana.scoring.Ballot;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Datum;
import id.paritrana.scoring.Draws;
import id.paritrana.scoring.Entry;
import id.paritrana.scoring.Hindrance;
import id.paritrana.scoring.Item;
import id.paritrana.scoring.LeafExample;
import id.paritrana.scoring.Mark;
import id.paritrana.scoring.Range;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.ScoreReport;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.Status;
import id.paritrana.tables.CellAddress;
import id.paritrana.tables.Problem;
import id.paritrana.words.Messages;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.Column;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.RuleRow;
import id.paritrana.workbook.SchemeAssembler;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.WorkbookRules;

/**
 * The whole ranking of a category, run before the day with made-up nominees: the lowest and the highest of everything, two
 * that tie, one in the middle, one without anything, one with a recusal, and one with the best of everything, which has to
 * take a place; and then the analyses of that ranking. What fails is named by its cell in the workbook of the edition.
 */
final class DryRun {
    private static final String BEST = "BEST";
    private static final int DRAWS = 20;

    private final EditionWorkbook edition;
    private final EditionWorkbook category;
    private final String code;
    private final Scheme scheme;
    private final List<String> seats;

    /**
     * @param edition the whole workbook, in whose cells problems are named
     * @param category the workbook of the one category, as its ranking takes it
     */
    private DryRun(EditionWorkbook edition, EditionWorkbook category, String code) {
        this.edition = edition.canonical();
        this.category = category;
        this.code = code;
        this.scheme = withFewDraws(SchemeAssembler.draft(category, code).scheme());
        this.seats = category.seats().stream().map(SeatRow::code).toList();
    }

    /**
     * What would keep the category from being ranked on the day; empty when nothing would.
     *
     * @param withAnalyses whether they run too, which takes a second or more
     */
    static List<Problem> problems(
            EditionWorkbook edition, EditionWorkbook category, String code, boolean withAnalyses) {
        List<Problem> ofRules = new ArrayList<>();
        for (Problem problem : WorkbookRules.problems(category)) {
            if (problem.isError()) {
                ofRules.add(moved(problem, category.canonical(), edition.canonical()));
            }
        }
        return ofRules.isEmpty() ? new DryRun(edition, category, code).run(withAnalyses) : ofRules;
    }

    /** The same problem in the cell that its row has in the whole workbook. */
    private static Problem moved(Problem problem, EditionWorkbook from, EditionWorkbook to) {
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
                problem.key(),
                problem.args(),
                problem.severity());
    }

    private List<Problem> run(boolean withAnalyses) {
        List<Criterion> leaves = scheme.leaves();
        var low = new Nominee("LOW");
        var high = new Nominee("HIGH");
        var again = new Nominee("AGAIN");
        var middle = new Nominee("MIDDLE");
        var recused = new Nominee("RECUSED");
        for (Criterion leaf : leaves) {
            low.end(leaf, false);
            high.end(leaf, true);
            again.end(leaf, true);
            middle.example(leaf);
            recused.end(leaf, true);
        }
        var first = List.of(low, high, again, middle, recused, new Nominee("NONE"));
        Optional<CategoryResult> result = computed(first);
        if (result.isEmpty()) {
            return leaves.stream()
                    .filter(leaf -> !computable(leaf))
                    .findFirst()
                    .map(leaf -> List.of(atCriterion(leaf.code(), "code", "workbook.dry.fails")))
                    .orElseGet(() -> List.of(atCategory("workbook.dry.fails")));
        }
        var best = new Nominee(BEST);
        for (Criterion leaf : leaves) {
            best.end(leaf, better(result.get(), leaf));
        }
        var all = new ArrayList<>(first);
        all.add(best);
        return computed(all)
                .map(whole -> judged(whole, withAnalyses))
                .orElseGet(() -> List.of(atCategory("workbook.dry.fails")));
    }

    private List<Problem> judged(CategoryResult whole, boolean withAnalyses) {
        return whole.report(BEST)
                .filter(report -> report.status() != Status.RANKED)
                .map(this::unranked)
                .orElseGet(() ->
                        !withAnalyses || analysed(whole) ? List.of() : List.of(atCategory("workbook.dry.analyses")));
    }

    /** The analyses go through the same steps however often they draw. */
    private static Scheme withFewDraws(Scheme scheme) {
        Draws given = scheme.rules().draws();
        return scheme.withRules(
                scheme.rules().withDraws(new Draws(given.seed(), Math.min(given.count(), DRAWS), given.weightNoise())));
    }

    /** Whether the analyses that follow a ranking go through too, with their tables. */
    private static boolean analysed(CategoryResult result) {
        try {
            ResultTables.all(List.of(AdvisedResult.of(result)), Messages.INDONESIAN)
                    .xlsx();
            return true;
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException failed) {
            return false;
        }
    }

    /** Whether the higher end of a leaf scores at least as well as the lower one. */
    private static boolean better(CategoryResult result, Criterion leaf) {
        return score(result, "HIGH", leaf).compareTo(score(result, "LOW", leaf)) >= 0;
    }

    private static BigDecimal score(CategoryResult result, String nominee, Criterion leaf) {
        return result.report(nominee)
                .flatMap(report -> report.find(leaf.code()))
                .map(node -> node.score() == null ? BigDecimal.ZERO : node.score())
                .orElse(BigDecimal.ZERO);
    }

    private boolean computable(Criterion leaf) {
        var low = new Nominee("LOW");
        var high = new Nominee("HIGH");
        low.end(leaf, false);
        high.end(leaf, true);
        return computed(List.of(low, high)).isPresent();
    }

    /** Scores, ranks and writes the tables; nothing when any of that fails. */
    private Optional<CategoryResult> computed(List<Nominee> nominees) {
        var marks = new ArrayList<Mark>();
        nominees.forEach(n -> marks.addAll(n.marks));
        Map<String, Map<String, String>> recusals = seats.isEmpty()
                ? Map.of()
                : nominees.stream().anyMatch(n -> n.code.equals("RECUSED"))
                        ? Map.of("RECUSED", Map.of(seats.get(0), ""))
                        : Map.of();
        var ballot = new Ballot(seats, nominees.stream().map(Nominee::entry).toList(), marks, recusals);
        try {
            CategoryResult result = Scorer.score(scheme, ballot, 1);
            ResultTables.exact(List.of(result)).xlsx();
            return Optional.of(result);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException failed) {
            return Optional.empty();
        }
    }

    /** Somebody with the best of everything takes no place: nobody ever would. */
    private List<Problem> unranked(ScoreReport best) {
        return best.hindrances().stream()
                .limit(3)
                .map(hindrance -> hindrance.match(new Hindrance.Cases<Problem>() {
                    @Override
                    public Problem belowGate(Hindrance.BelowGate it) {
                        return atCriterion(it.criterion(), "gate", "workbook.dry.gate");
                    }

                    @Override
                    public Problem itemRefused(Hindrance.ItemRefused it) {
                        return atCriterion(it.criterion(), "code", "workbook.dry.unranked");
                    }

                    @Override
                    public Problem requiredMissing(Hindrance.RequiredMissing it) {
                        return atCriterion(it.criterion(), "missing", "workbook.dry.unranked");
                    }

                    @Override
                    public Problem belowCompleteness(Hindrance.BelowCompleteness it) {
                        return atCriterion(it.criterion(), "min_coverage", "workbook.dry.unranked");
                    }

                    @Override
                    public Problem belowQuorum(Hindrance.BelowQuorum it) {
                        return atQuorum(it.quorum());
                    }

                    @Override
                    public Problem dataError(Hindrance.DataError it) {
                        return atCriterion(it.criterion(), "normaliser", "workbook.dry.unranked");
                    }

                    @Override
                    public Problem nothingToScore(Hindrance.NothingToScore it) {
                        return atCategory("workbook.dry.unranked");
                    }
                }))
                .distinct()
                .toList();
    }

    private Problem atCriterion(String criterion, String column, String key) {
        List<CriterionRow> rows = edition.criteria();
        for (int i = 0; i < rows.size(); i++) {
            boolean mine = rows.get(i).category().equals(code)
                    || rows.get(i).category().equals(EditionWorkbook.ALL);
            if (mine && rows.get(i).code().equals(criterion)) {
                return problem(EditionTable.CRITERIA, i, column, key, Map.of("category", code, "code", criterion));
            }
        }
        return atCategory(key);
    }

    private Problem atQuorum(int quorum) {
        Map<String, String> args =
                Map.of("category", code, "quorum", String.valueOf(quorum), "seats", String.valueOf(seats.size()));
        List<RuleRow> rows = edition.rules();
        for (String category : List.of(code, EditionWorkbook.ALL)) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).key() == RuleKey.QUORUM
                        && rows.get(i).category().equals(category)) {
                    return problem(EditionTable.RULES, i, "value", "workbook.dry.quorum", args);
                }
            }
        }
        return problem(EditionTable.CATEGORIES, categoryRow(), "code", "workbook.dry.quorum", args);
    }

    private Problem atCategory(String key) {
        return problem(EditionTable.CATEGORIES, categoryRow(), "code", key, Map.of("category", code, "code", code));
    }

    private int categoryRow() {
        return edition.categories().stream().map(CategoryRow::code).toList().indexOf(code);
    }

    private static Problem problem(EditionTable table, int row, String column, String key, Map<String, String> args) {
        int at = table.columns().stream().map(Column::code).toList().indexOf(column);
        return Problem.error(table.code(), CellAddress.of(at, row + 2), column, key, args);
    }

    /** Somebody made up. */
    private final class Nominee {
        private final String code;
        private final Map<String, Datum> data = new HashMap<>();
        private final Map<String, List<Item>> items = new HashMap<>();
        private final List<Mark> marks = new ArrayList<>();

        private Nominee(String code) {
            this.code = code;
        }

        private Entry entry() {
            return new Entry(code, code, data, items);
        }

        private void example(Criterion leaf) {
            LeafExample example = leaf.source().example(leaf, seats);
            give(leaf, example.datum(), example.items());
            example.marks().forEach(m -> marks.add(new Mark(code, leaf.code(), m.seat(), m.mark())));
        }

        /** The lowest or the highest that the leaf's scale knows. */
        private void end(Criterion leaf, boolean highest) {
            LeafExample example = leaf.source().example(leaf, seats);
            Range marked = leaf.marks();
            if (marked != null) {
                BigDecimal mark =
                        highest ? marked.lo().max(marked.hi()) : marked.lo().min(marked.hi());
                seats.forEach(seat -> marks.add(new Mark(code, leaf.code(), seat, mark)));
                return;
            }
            give(
                    leaf,
                    example.datum() == null ? null : end(leaf, example.datum(), highest),
                    example.items().stream()
                            .map(i -> new Item(i.code(), highest, i.mandatory(), i.weight()))
                            .toList());
        }

        private Datum end(Criterion leaf, Datum like, boolean highest) {
            if (like.option() != null) {
                Comparator<Map.Entry<String, BigDecimal>> byScore = Map.Entry.comparingByValue();
                return leaf.normaliser().options().entrySet().stream()
                        .max(highest ? byScore : byScore.reversed())
                        .map(option -> Datum.chosen(option.getKey()))
                        .orElse(like);
            }
            Range scale = leaf.normaliser().scale().orElse(leaf.source().usualScale());
            BigDecimal value = highest ? scale.lo().max(scale.hi()) : scale.lo().min(scale.hi());
            return like.numerator() == null ? Datum.number(value) : Datum.ratio(value, BigDecimal.ONE);
        }

        private void give(Criterion leaf, @Nullable Datum datum, List<Item> given) {
            if (datum != null) {
                data.put(leaf.code(), datum);
            }
            if (!given.isEmpty()) {
                items.put(leaf.code(), given);
            }
        }
    }
}
