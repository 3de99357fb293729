package id.paritrana.edition.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Level;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.RuleWords;
import id.paritrana.workbook.RuleKey;
import id.paritrana.workbook.scheme.SchemeAssembler.Draft;

/**
 * The scheme as people read it: a tree per category, each node with its weight and its rule in words.
 *
 * @param shared the rules that are the same in every category, where there are several
 */
public record SchemeView(List<Tree> trees, List<Line> shared) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * The criteria of a category.
     *
     * @param criteria how many are scored
     * @param rules those that are not the same in every category
     */
    public record Tree(String name, int criteria, List<Node> nodes, List<Line> rules) {
        /** The nodes without a root that only repeats the category's name above the tree. */
        public List<Node> shown() {
            return nodes.stream()
                    .flatMap(node -> node.rule().isEmpty()
                                    && node.name().equals(name)
                                    && !node.children().isEmpty()
                            ? node.children().stream()
                            : Stream.of(node))
                    .toList();
        }
    }

    /**
     * A node in tree order.
     *
     * @param depth 0 for the root
     * @param share of the whole, in points of 100; absent where weights do not say it
     * @param within the aspect it stands in, whose weight it shares; empty right below the root and without a share
     * @param kind message key of what kind of criterion it is
     * @param rule in words, empty for an aggregate
     */
    public record Node(
            int depth,
            String code,
            String name,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal share,
            String within,
            String kind,
            String rule,
            List<Level> levels,
            List<Node> children) {}

    public record Line(String key, String value) {}

    public static SchemeView of(List<Category> categories, List<Draft> drafts, Locale locale) {
        List<List<Line>> rules =
                drafts.stream().map(draft -> rules(draft, locale)).toList();
        List<Line> shared = rules.size() < 2
                ? List.of()
                : rules.get(0).stream()
                        .filter(line -> rules.stream().allMatch(each -> each.contains(line)))
                        .toList();
        var trees = new ArrayList<Tree>();
        for (int i = 0; i < categories.size(); i++) {
            Draft draft = drafts.get(i);
            trees.add(new Tree(
                    categories.get(i).name(),
                    (int) draft.roots().stream()
                            .flatMap(SchemeView::withChildren)
                            .filter(Criterion::isLeaf)
                            .count(),
                    draft.roots().stream()
                            .map(root -> node(root, draft, 0, HUNDRED, "", locale))
                            .toList(),
                    rules.get(i).stream().filter(line -> !shared.contains(line)).toList()));
        }
        return new SchemeView(trees, shared);
    }

    private static List<Line> rules(Draft draft, Locale locale) {
        return draft.settings().entrySet().stream()
                .map(s -> new Line("edition.rule." + s.getKey().code(), said(s.getKey(), s.getValue(), draft, locale)))
                .toList();
    }

    private static Node node(
            Criterion c, Draft draft, int depth, @Nullable BigDecimal above, String within, Locale locale) {
        boolean percent = draft.rules().weights() == WeightMode.PERCENT;
        BigDecimal share = depth == 0
                ? above
                : above == null || c.weight() == null || !percent
                        ? null
                        : above.multiply(c.weight()).movePointLeft(2);
        return new Node(
                depth,
                c.code(),
                c.name(),
                c.weight(),
                depth == 0 ? null : share,
                share == null ? "" : within,
                "edition.kind." + c.source().kind().code(),
                rule(c, locale),
                c.levels(),
                c.children().stream()
                        .map(child -> node(child, draft, depth + 1, share, depth == 0 ? "" : c.name(), locale))
                        .toList());
    }

    private static String rule(Criterion c, Locale locale) {
        if (c.source() == Source.AGGREGATE) {
            return c.aggregation() == Aggregation.ARITHMETIC
                    ? ""
                    : Messages.text(
                            locale, "edition.aggregator." + c.aggregation().code());
        }
        return RuleWords.onPages(locale).inScheme(c);
    }

    /** The value of a rule in words: a bare number gets its unit, and a criterion its name. */
    private static String said(RuleKey key, String value, Draft draft, Locale locale) {
        return switch (key) {
            case QUORUM -> counted("edition.rule-marks", value, locale);
            case ROUND_PANEL, ROUND_SCORE, ROUND_CONTRIBUTION, ROUND_TOTAL ->
                counted("edition.rule-decimals", value, locale);
            case DRAWS -> counted("edition.rule-draws", value, locale);
            case WEIGHT_NOISE ->
                Messages.text(
                        locale,
                        "edition.rule-shift",
                        Formats.in(locale)
                                .percentExact(
                                        draft.rules().draws().weightNoise().movePointRight(2)));
            case TIES ->
                Arrays.stream(value.split("\\s*[,;]\\s*"))
                        .map(step -> step(step, draft, locale))
                        .collect(Collectors.joining(", "));
            default -> word(value, locale);
        };
    }

    private static String counted(String key, String value, Locale locale) {
        return value.matches("\\d{1,9}") ? Messages.text(locale, key, Integer.parseInt(value)) : word(value, locale);
    }

    private static String word(String value, Locale locale) {
        String key = "edition.word." + value;
        return Messages.has(locale, key) ? Messages.text(locale, key) : value;
    }

    private static String step(String step, Draft draft, Locale locale) {
        return draft.roots().stream()
                .flatMap(SchemeView::withChildren)
                .filter(criterion -> criterion.code().equals(step))
                .findFirst()
                .map(criterion -> criterion.code() + "\u00a0" + criterion.name())
                .orElseGet(() -> word(step, locale));
    }

    private static Stream<Criterion> withChildren(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), criterion.children().stream().flatMap(SchemeView::withChildren));
    }
}
