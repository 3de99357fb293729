package id.paritrana.workbook.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.DecimalText;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.CriterionTree;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.LevelRow;
import id.paritrana.workbook.scheme.Normalisers;

/**
 * Doubts levels that do not fit their scale: marks of 0 to 4 on a scale up to 100, texts of a rubric that stand for no mark, and
 * option scores written as shares.
 */
final class LevelScales {
    private static final Telling NO_MARK = Telling.oncePer("workbook.level.no-mark", "criterion");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int STEPS = 3;

    private final EditionIndex index;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();
    private final Set<Integer> unplaced = new HashSet<>();

    private final Map<LevelRow, Integer> positions = new IdentityHashMap<>();

    private LevelScales(EditionIndex index) {
        this.index = index;
        List<LevelRow> all = index.workbook().levels();
        for (int at = 0; at < all.size(); at++) {
            positions.putIfAbsent(all.get(at), at);
        }
    }

    private int position(LevelRow level) {
        return positions.getOrDefault(level, 0);
    }

    static List<Finding> findings(EditionIndex index) {
        LevelScales scales = new LevelScales(index);
        index.trees().forEach((category, tree) -> {
            boolean points = index.weightMode(category) == WeightMode.POINTS;
            for (CriterionTree.Node node : tree.nodes()) {
                List<LevelRow> levels = index.levels(category, node.code());
                if (node.row().source().kind() == Source.Kind.MARK) {
                    scales.unplaced(node, levels);
                    scales.marks(node, levels, points);
                } else if (!points) {
                    scales.scores(node, levels);
                }
            }
        });
        return scales.findings;
    }

    /** Checks that the marks of the levels reach the upper end of the scale. */
    private void marks(CriterionTree.Node node, List<LevelRow> levels, boolean points) {
        Normaliser normaliser = Normalisers.make(node.row(), levels, points).normaliser();
        Range scale = normaliser == null ? null : normaliser.scale().orElse(null);
        TreeSet<BigDecimal> marks = levels.stream()
                .map(level -> level.described().mark())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (scale == null || marks.size() < STEPS || scale.span().signum() <= 0) {
            return;
        }
        BigDecimal most = marks.last();
        boolean counted = isCounted(marks);
        boolean reached = counted
                ? most.compareTo(scale.hi()) == 0
                : most.subtract(scale.lo()).multiply(TWO).compareTo(scale.span()) >= 0;
        if (!reached && told.add(node.index())) {
            Map<String, String> args = Map.of(
                    "criterion", node.code(),
                    "least", DecimalText.of(marks.first()),
                    "most", DecimalText.of(most),
                    "lo", DecimalText.of(scale.lo()),
                    "hi", DecimalText.of(scale.hi()));
            Telling sentence = Telling.alone("workbook.level.scale");
            findings.add(Finding.warning(EditionTable.CRITERIA, node.index(), "hi", sentence, args)
                    .or(levels.stream()
                            .map(level ->
                                    Finding.warning(EditionTable.LEVELS, position(level), "level", sentence, args))
                            .toList()));
        }
    }

    /** Doubts texts that a seat could not read beside any mark; a category's own row takes the place of the one of all. */
    private void unplaced(CriterionTree.Node node, List<LevelRow> levels) {
        Map<String, LevelRow> read = new LinkedHashMap<>();
        levels.forEach(level -> read.put(level.level(), level));
        for (LevelRow level : read.values()) {
            if (level.described().mark() == null) {
                int at = position(level);
                if (unplaced.add(at)) {
                    Map<String, String> args =
                            Map.of("category", level.category(), "criterion", node.code(), "level", level.level());
                    findings.add(Finding.warning(EditionTable.LEVELS, at, "score", NO_MARK, args));
                }
            }
        }
    }

    /** Whether levels are numbered one by one, so that the last is the best. */
    private static boolean isCounted(TreeSet<BigDecimal> marks) {
        return marks.last().subtract(marks.first()).compareTo(BigDecimal.valueOf(marks.size() - 1L)) == 0
                && marks.stream().allMatch(mark -> mark.scale() <= 0);
    }

    /** Doubts scores that seem to be shares because none is above 1; scores are out of 100. */
    private void scores(CriterionTree.Node node, List<LevelRow> levels) {
        List<BigDecimal> scores = new ArrayList<>();
        boolean named = node.row().source().hasNamedOptions();
        if (named) {
            levels.stream().map(LevelRow::score).filter(Objects::nonNull).forEach(scores::add);
        }
        node.row().table().lines().forEach(line -> scores.add(line.score()));
        boolean shares = scores.stream().allMatch(score -> score.abs().compareTo(BigDecimal.ONE) <= 0);
        scores.stream()
                .filter(score -> shares && score.signum() > 0)
                .findFirst()
                .ifPresent(score -> share(node, named ? levels : List.of(), score));
    }

    private void share(CriterionTree.Node node, List<LevelRow> levels, BigDecimal score) {
        if (!told.add(node.index())) {
            return;
        }
        Map<String, String> args = Map.of(
                "criterion", node.code(),
                "score", DecimalText.of(score),
                "percent", DecimalText.of(score.movePointRight(2)));
        findings.add(levels.stream()
                .filter(level -> score.equals(level.score()))
                .findFirst()
                .map(level -> Finding.warning(
                        EditionTable.LEVELS, position(level), "score", Telling.alone("workbook.level.share"), args))
                .orElseGet(() -> Finding.warning(
                        EditionTable.CRITERIA, node.index(), "table", Telling.alone("workbook.level.share"), args)));
    }
}
