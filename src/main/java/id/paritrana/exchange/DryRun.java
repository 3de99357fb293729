package id.paritrana.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.paritrana.results.AdvisedResult;
import id.paritrana.results.ResultTables;
import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.total.Hindrance;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.scoring.total.Status;
import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.SeatRow;
import id.paritrana.workbook.rules.WorkbookRules;
import id.paritrana.workbook.scheme.SchemeAssembler;

/**
 * A trial ranking of a category before the interview day, with made-up nominees: the lowest and the highest of
 * everything, two that tie, one in the middle, one without data, one with a recusal, and one with the best of
 * everything, which must take a place. Then the analyses of that ranking run too. Failures are reported at their cell
 * in the edition's workbook.
 */
final class DryRun {
    private static final String BEST = "BEST";
    private static final int DRAWS = 20;

    private final Scheme scheme;
    private final List<String> seats;
    private final SchemeCells cells;

    /**
     * @param edition the whole workbook, in whose cells problems are named
     * @param category the workbook of the one category, as its ranking takes it
     */
    private DryRun(EditionWorkbook edition, EditionWorkbook category, String code) {
        this.scheme = withFewDraws(SchemeAssembler.draft(category, code).scheme());
        this.seats = category.seats().stream().map(SeatRow::code).toList();
        this.cells = new SchemeCells(edition.canonical(), code, seats.size());
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
                ofRules.add(SchemeCells.moved(problem, category.canonical(), edition.canonical()));
            }
        }
        return ofRules.isEmpty() ? new DryRun(edition, category, code).run(withAnalyses) : ofRules;
    }

    private List<Problem> run(boolean withAnalyses) {
        List<Criterion> leaves = scheme.leaves();
        var low = madeUp("LOW");
        var high = madeUp("HIGH");
        var again = madeUp("AGAIN");
        var middle = madeUp("MIDDLE");
        var recused = madeUp("RECUSED");
        for (Criterion leaf : leaves) {
            low.end(leaf, false);
            high.end(leaf, true);
            again.end(leaf, true);
            middle.example(leaf);
            recused.end(leaf, true);
        }
        var first = List.of(low, high, again, middle, recused, madeUp("NONE"));
        Optional<CategoryResult> result = computed(first);
        if (result.isEmpty()) {
            return leaves.stream()
                    .filter(leaf -> !computable(leaf))
                    .findFirst()
                    .map(leaf -> List.of(cells.atCriterion(leaf.code(), "code", Telling.alone("workbook.dry.fails"))))
                    .orElseGet(() -> List.of(cells.atCategory(Telling.alone("workbook.dry.fails"))));
        }
        var best = madeUp(BEST);
        for (Criterion leaf : leaves) {
            best.end(leaf, better(result.get(), leaf));
        }
        var all = new ArrayList<>(first);
        all.add(best);
        return computed(all)
                .map(whole -> judged(whole, withAnalyses))
                .orElseGet(() -> List.of(cells.atCategory(Telling.alone("workbook.dry.fails"))));
    }

    private MadeUpNominee madeUp(String nominee) {
        return new MadeUpNominee(nominee, seats);
    }

    private List<Problem> judged(CategoryResult whole, boolean withAnalyses) {
        return whole.report(BEST)
                .filter(report -> report.status() != Status.RANKED)
                .map(this::unranked)
                .orElseGet(() -> !withAnalyses || analysed(whole)
                        ? List.of()
                        : List.of(cells.atCategory(Telling.alone("workbook.dry.analyses"))));
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
        var low = madeUp("LOW");
        var high = madeUp("HIGH");
        low.end(leaf, false);
        high.end(leaf, true);
        return computed(List.of(low, high)).isPresent();
    }

    /** Scores, ranks and writes the tables; nothing when any of that fails. */
    private Optional<CategoryResult> computed(List<MadeUpNominee> nominees) {
        var marks = new ArrayList<Mark>();
        nominees.forEach(n -> marks.addAll(n.marks()));
        Map<String, Map<String, String>> recusals = seats.isEmpty()
                ? Map.of()
                : nominees.stream().anyMatch(n -> n.code().equals("RECUSED"))
                        ? Map.of("RECUSED", Map.of(seats.get(0), ""))
                        : Map.of();
        var ballot =
                new Ballot(seats, nominees.stream().map(MadeUpNominee::entry).toList(), marks, recusals);
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
                        return cells.atCriterion(it.criterion(), "gate", Telling.alone("workbook.dry.gate"));
                    }

                    @Override
                    public Problem itemRefused(Hindrance.ItemRefused it) {
                        return cells.atCriterion(it.criterion(), "code", Telling.alone("workbook.dry.unranked"));
                    }

                    @Override
                    public Problem requiredMissing(Hindrance.RequiredMissing it) {
                        return cells.atCriterion(it.criterion(), "missing", Telling.alone("workbook.dry.unranked"));
                    }

                    @Override
                    public Problem belowCompleteness(Hindrance.BelowCompleteness it) {
                        return cells.atCriterion(
                                it.criterion(), "min_coverage", Telling.alone("workbook.dry.unranked"));
                    }

                    @Override
                    public Problem belowQuorum(Hindrance.BelowQuorum it) {
                        return cells.atQuorum(it.quorum());
                    }

                    @Override
                    public Problem dataError(Hindrance.DataError it) {
                        return cells.atCriterion(it.criterion(), "normaliser", Telling.alone("workbook.dry.unranked"));
                    }

                    @Override
                    public Problem nothingToScore(Hindrance.NothingToScore it) {
                        return cells.atCategory(Telling.alone("workbook.dry.unranked"));
                    }
                }))
                .distinct()
                .toList();
    }
}
