package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Source;

/** Finds the rows of an edition by their codes. Where a code occurs twice, the first row counts. */
public final class EditionIndex {
    private final EditionWorkbook workbook;
    private final Map<String, CategoryRow> categories = new LinkedHashMap<>();
    private final Map<String, CriterionTree> trees = new LinkedHashMap<>();
    private final Map<String, String> categoryOf = new HashMap<>();
    private final Set<String> seats = new HashSet<>();
    private final Set<List<String>> recusals = new HashSet<>();
    private final Map<List<String>, List<LevelRow>> levels = new HashMap<>();
    private final Map<String, Map<RuleKey, RuleRow>> settings = new HashMap<>();

    public EditionIndex(EditionWorkbook workbook) {
        this.workbook = workbook;
        for (CategoryRow category : workbook.categories()) {
            categories.putIfAbsent(category.code(), category);
            trees.computeIfAbsent(category.code(), code -> new CriterionTree(code, workbook.criteria()));
        }
        for (NominationRow nomination : workbook.nominations()) {
            categoryOf.putIfAbsent(nomination.code(), nomination.category());
        }
        workbook.seats().forEach(seat -> seats.add(seat.code()));
        workbook.recusals().forEach(recusal -> recusals.add(List.of(recusal.nomination(), recusal.seat())));
        for (LevelRow level : workbook.levels()) {
            levels.computeIfAbsent(List.of(level.category(), level.criterion()), key -> new ArrayList<>())
                    .add(level);
        }
        for (RuleRow rule : workbook.rules()) {
            settings.computeIfAbsent(rule.category(), code -> new HashMap<>()).putIfAbsent(rule.key(), rule);
        }
    }

    public EditionWorkbook workbook() {
        return workbook;
    }

    public boolean hasCategory(String code) {
        return categories.containsKey(code);
    }

    /** The kind of a category; null when the category is unknown or has no kind. */
    @Nullable
    public CategoryKind kindOf(String code) {
        CategoryRow category = categories.get(code);
        return category == null ? null : category.kind();
    }

    public Map<String, CriterionTree> trees() {
        return trees;
    }

    public boolean hasNomination(String code) {
        return categoryOf.containsKey(code);
    }

    public boolean hasSeat(String code) {
        return seats.contains(code);
    }

    public boolean isRecused(String nomination, String seat) {
        return recusals.contains(List.of(nomination, seat));
    }

    public String categoryOf(String nomination) {
        return categoryOf.getOrDefault(nomination, "");
    }

    /** The criterion of that code in a category. */
    @Nullable
    public CriterionRow criterion(String category, String code) {
        CriterionTree tree = trees.get(category);
        CriterionTree.Node node = tree == null ? null : tree.find(code);
        return node == null ? null : node.row();
    }

    /** The criterion of that code in the category of a nomination. */
    @Nullable
    CriterionRow criterionFor(String nomination, String code) {
        return criterion(categoryOf(nomination), code);
    }

    /** Rubric texts or options of a criterion: those for every category and those for this one. */
    public List<LevelRow> levels(String category, String criterion) {
        List<LevelRow> general = levels.getOrDefault(List.of(EditionWorkbook.ALL, criterion), List.of());
        List<LevelRow> own = levels.getOrDefault(List.of(category, criterion), List.of());
        if (general.isEmpty() || own.isEmpty()) {
            return general.isEmpty() ? own : general;
        }
        List<LevelRow> both = new ArrayList<>(general);
        both.addAll(own);
        return both;
    }

    /** The setting that holds for a category: its own, else the one for all. */
    public Optional<String> setting(String category, RuleKey key) {
        RuleRow own = settings.getOrDefault(category, Map.of()).get(key);
        RuleRow general = settings.getOrDefault(EditionWorkbook.ALL, Map.of()).get(key);
        return Optional.ofNullable(own == null ? general : own).map(RuleRow::value);
    }

    public WeightMode weightMode(String category) {
        return setting(category, RuleKey.WEIGHTS)
                .flatMap(Vocabulary.WEIGHTS::find)
                .orElse(WeightMode.PERCENT);
    }

    /** The source of a criterion in the category of a nomination; null when either is unknown. */
    @Nullable
    public Source sourceFor(String nomination, String criterion) {
        CriterionRow row = criterionFor(nomination, criterion);
        return row == null ? null : row.source();
    }
}
