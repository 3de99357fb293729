package id.paritrana.workbook.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.workbook.CategoryRow;
import id.paritrana.workbook.CriterionRow;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.NominationRow;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.TieSteps;
import id.paritrana.workbook.rules.WorkbookRules;

/**
 * Turns the rows of an edition into the input of the method: one scheme and one ballot per category. It is a pure
 * function of the rows, whether they come from a file or the database.
 */
public final class SchemeAssembler {
    private final EditionIndex index;
    private final BallotAssembler ballots;

    private SchemeAssembler(EditionWorkbook workbook) {
        this.index = new EditionIndex(workbook);
        this.ballots = new BallotAssembler(index);
    }

    /**
     * A category ready to be scored.
     *
     * @param category its row
     * @param scheme criteria and rules
     * @param ballot nominations, data and marks
     * @param given codes of its nominations in the order in which people gave them
     */
    public record Assembled(CategoryRow category, Scheme scheme, Ballot ballot, List<String> given) {
        public Assembled {
            given = List.copyOf(given);
        }

        /** Places that win a prize; 0 when the edition does not say. */
        public int prizePlaces() {
            Integer places = category.prizePlaces();
            return places == null ? 0 : places;
        }
    }

    /**
     * Every category that has criteria, in the order of the table.
     *
     * @throws IllegalArgumentException when the rows break a rule that {@link WorkbookRules} names as an error
     */
    public static List<Assembled> assemble(EditionWorkbook workbook) {
        SchemeAssembler assembler = new SchemeAssembler(workbook);
        List<Assembled> all = new ArrayList<>();
        for (CategoryRow category : workbook.categories()) {
            CriterionTree tree = assembler.index.trees().get(category.code());
            if (tree != null && !tree.nodes().isEmpty()) {
                Scheme scheme = assembler.scheme(category.code(), tree);
                List<String> given = workbook.nominations().stream()
                        .filter(row -> row.category().equals(category.code()))
                        .map(NominationRow::code)
                        .toList();
                all.add(new Assembled(category, scheme, assembler.ballots.ballot(category.code(), scheme), given));
            }
        }
        return all;
    }

    /**
     * The scheme of one category, without its ballot; empty when the category has no criteria.
     *
     * @throws IllegalArgumentException when the rows break a rule that {@link WorkbookRules} names as an error
     */
    public static Optional<Scheme> scheme(EditionWorkbook workbook, String category) {
        SchemeAssembler assembler = new SchemeAssembler(workbook);
        CriterionTree tree = assembler.index.trees().get(category);
        return tree == null || tree.nodes().isEmpty()
                ? Optional.empty()
                : Optional.of(assembler.scheme(category, tree));
    }

    /**
     * A scheme as far as it can be read, while it is still being edited. It refuses nothing: a normaliser that lacks a
     * parameter passes the value through, and a node below itself ends the branch.
     *
     * @param roots the criteria without a parent, with all below them; one in a finished scheme
     * @param settings the rules that hold, those of every category first
     */
    public record Draft(String category, List<Criterion> roots, Rules rules, Map<RuleKey, String> settings) {
        /** The scheme of its first root; an empty scheme when there is none. */
        public Scheme scheme() {
            Criterion root = roots.isEmpty() ? Criterion.aggregate("", "", null, List.of()) : roots.get(0);
            return new Scheme(category, root, rules);
        }
    }

    /** The scheme of one category as far as it can be read; of a finished one the same as {@link #scheme}. */
    public static Draft draft(EditionWorkbook workbook, String category) {
        SchemeAssembler assembler = new SchemeAssembler(workbook);
        CriterionTree tree = new CriterionTree(category, workbook.criteria());
        Map<RuleKey, String> settings = new LinkedHashMap<>();
        for (String of : List.of(EditionWorkbook.ALL, category)) {
            workbook.rules().stream()
                    .filter(rule -> rule.category().equals(of))
                    .forEach(rule -> settings.put(rule.key(), rule.value()));
        }
        return new Draft(
                category,
                tree.roots().stream()
                        .map(root -> assembler.criterion(category, tree, root, Set.of()))
                        .toList(),
                assembler.rules(category, tree),
                settings);
    }

    public static Scheme scheme(EditionIndex index, String category, CriterionTree tree) {
        return new SchemeAssembler(index.workbook()).scheme(category, tree);
    }

    private Scheme scheme(String category, CriterionTree tree) {
        if (tree.roots().size() != 1 || !tree.cycles().isEmpty()) {
            throw new IllegalArgumentException("the criteria of " + category + " are not one tree");
        }
        return new Scheme(category, criterion(category, tree, tree.roots().get(0), null), rules(category, tree));
    }

    /** @param above the codes on the way from the root of a draft; null where the rows are known to form one tree */
    private Criterion criterion(
            String category, CriterionTree tree, CriterionTree.Node node, @Nullable Set<String> above) {
        CriterionRow row = node.row();
        Set<String> path = above == null ? null : with(above, row.code());
        List<Criterion> children = tree.children(node.code()).stream()
                .filter(child -> path == null || !path.contains(child.code()))
                .map(child -> criterion(category, tree, child, path))
                .toList();
        boolean points = index.weightMode(category) == WeightMode.POINTS;
        Normalisers.Made made = Normalisers.make(row, index.levels(category, row.code()), points);
        Normaliser normaliser = children.isEmpty() ? made.normaliser() : new ImpliedNormaliser.None();
        if (normaliser == null && above == null) {
            throw new IllegalArgumentException(made.told() + " " + made.args());
        }
        return Criterion.of(row.code(), row.source())
                .name(row.name())
                .weight(row.parent().isEmpty() ? null : row.weight())
                .direction(row.direction())
                .normaliser(normaliser == null ? new ImpliedNormaliser.None() : normaliser)
                .aggregation(row.aggregator())
                .missing(row.missing())
                .minComplete(row.minCoverage())
                .gate(row.gate())
                .marks(row.marks())
                .levels(levels(category, row.code()))
                .segments(row.table().segments())
                .children(children)
                .build();
    }

    /** The levels of every category and this one's own; where both have a code, this one's own, as with scores. */
    private List<Level> levels(String category, String criterion) {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (LevelRow row : index.levels(category, criterion)) {
            levels.put(row.level(), row.described());
        }
        return List.copyOf(levels.values());
    }

    private static Set<String> with(Set<String> codes, String code) {
        Set<String> more = new HashSet<>(codes);
        more.add(code);
        return more;
    }

    private Rules rules(String category, CriterionTree tree) {
        Rules standard = Rules.STANDARD;
        return new Rules(
                index.weightMode(category),
                index.setting(category, RuleKey.PANEL).flatMap(PanelRule::of).orElse(standard.panel()),
                index.setting(category, RuleKey.QUORUM).map(Integer::valueOf).orElse(standard.quorum()),
                index.setting(category, RuleKey.BELOW_QUORUM)
                        .flatMap(QuorumPolicy::of)
                        .orElse(standard.belowQuorum()),
                new Rounding(
                        decimals(
                                category,
                                RuleKey.ROUND_PANEL,
                                standard.rounding().panel()),
                        decimals(
                                category,
                                RuleKey.ROUND_SCORE,
                                standard.rounding().score()),
                        decimals(
                                category,
                                RuleKey.ROUND_CONTRIBUTION,
                                standard.rounding().contribution()),
                        decimals(
                                category,
                                RuleKey.ROUND_TOTAL,
                                standard.rounding().total())),
                ties(category, tree).orElse(standard.ties()),
                draws(category));
    }

    private @Nullable Integer decimals(String category, RuleKey key, @Nullable Integer standard) {
        Optional<String> setting = index.setting(category, key);
        if (setting.isEmpty()) {
            return standard;
        }
        return setting.get().equals("none") ? null : Integer.valueOf(setting.get());
    }

    /** The chain of this category; a step that names a criterion of other categories only is left out. */
    private Optional<List<TieBreak>> ties(String category, CriterionTree tree) {
        return index.setting(category, RuleKey.TIES).map(value -> TieSteps.steps(value).stream()
                .map(TieBreak::of)
                .filter(step -> step.criterion().stream().allMatch(code -> tree.find(code) != null))
                .toList());
    }

    private Draws draws(String category) {
        Map<RuleKey, String> given = new HashMap<>();
        for (RuleKey key : List.of(RuleKey.SEED, RuleKey.DRAWS, RuleKey.WEIGHT_NOISE)) {
            index.setting(category, key).ifPresent(value -> given.put(key, value));
        }
        Draws standard = Draws.STANDARD;
        return new Draws(
                Long.parseLong(given.getOrDefault(RuleKey.SEED, Long.toString(standard.seed()))),
                Integer.parseInt(given.getOrDefault(RuleKey.DRAWS, Integer.toString(standard.count()))),
                new BigDecimal(given.getOrDefault(
                        RuleKey.WEIGHT_NOISE, standard.weightNoise().toPlainString())));
    }
}
