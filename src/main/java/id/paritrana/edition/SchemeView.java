package id.paritrana.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Direction;
import id.paritrana.scoring.Normaliser;
import id.paritrana.scoring.NormaliserKind;
import id.paritrana.scoring.OfSource;
import id.paritrana.scoring.Source;
import id.paritrana.words.Messages;
import id.paritrana.words.RuleWords;
import id.paritrana.workbook.ScoreTable;

/** The scheme as people read it: a tree per category, each node with its weight and its rule in words. */
public record SchemeView(List<Tree> trees) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public record Tree(String category, String name, List<Node> nodes, List<Line> rules) {}

    /**
     * A node in tree order.
     *
     * @param depth 0 for the root
     * @param share of the whole, in points of 100; absent where weights do not say it
     * @param kind message key of what kind of criterion it is
     * @param rule in words, empty for an aggregate
     */
    public record Node(
            int depth,
            String code,
            String name,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal share,
            String kind,
            String rule,
            List<Level> levels,
            List<Node> children) {}

    public record Level(String code, @Nullable BigDecimal score, String label) {}

    public record Line(String key, String value) {}

    public static SchemeView of(
            List<Category> categories,
            List<StoredCriterion> criteria,
            List<StoredRule> rules,
            List<StoredLevel> levels,
            Locale locale) {
        var trees = new ArrayList<Tree>();
        for (Category category : categories) {
            var own = criteria.stream()
                    .filter(c ->
                            c.category().equals(category.code()) || c.category().equals("*"))
                    .toList();
            Map<String, List<Level>> texts = new HashMap<>();
            levels.stream()
                    .filter(l ->
                            l.category().equals(category.code()) || l.category().equals("*"))
                    .forEach(l -> texts.computeIfAbsent(l.criterion(), k -> new ArrayList<>())
                            .add(new Level(l.level(), l.score(), l.label())));
            Map<String, String> settings = new java.util.LinkedHashMap<>();
            rules.stream().filter(r -> r.category().equals("*")).forEach(r -> settings.put(r.key(), r.value()));
            rules.stream()
                    .filter(r -> r.category().equals(category.code()))
                    .forEach(r -> settings.put(r.key(), r.value()));
            trees.add(new Tree(
                    category.code(),
                    category.name(),
                    own.stream()
                            .filter(c -> c.parent() == null)
                            .map(c -> node(c, own, texts, 0, HUNDRED, settings.get("weights"), locale))
                            .toList(),
                    settings.entrySet().stream()
                            .map(s -> new Line("edition.rule." + s.getKey(), words(s.getValue(), locale)))
                            .toList()));
        }
        return new SchemeView(trees);
    }

    private static Node node(
            StoredCriterion c,
            List<StoredCriterion> all,
            Map<String, List<Level>> texts,
            int depth,
            @Nullable BigDecimal above,
            @Nullable String weights,
            Locale locale) {
        boolean percent = weights == null || weights.equals("percent");
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
                kind(c.source()),
                rule(c, texts.getOrDefault(c.code(), List.of()), locale),
                texts.getOrDefault(c.code(), List.of()),
                // a tree deeper than this cannot be frozen; a cycle ends here too
                depth > 12
                        ? List.of()
                        : all.stream()
                                .filter(child -> c.code().equals(child.parent()))
                                .map(child -> node(child, all, texts, depth + 1, share, weights, locale))
                                .toList());
    }

    private static String kind(String source) {
        Source.Kind kind = Source.of(source).orElseThrow().kind();
        return "edition.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String rule(StoredCriterion c, List<Level> levels, Locale locale) {
        if (c.source().equals("aggregate")) {
            return c.aggregator().equals("arithmetic")
                    ? ""
                    : Messages.text(locale, "edition.aggregator." + c.aggregator());
        }
        return new RuleWords(locale).inScheme(criterion(c, levels));
    }

    /** The leaf of a row; a row with a flaw in it cannot be stored. */
    private static Criterion criterion(StoredCriterion c, List<Level> levels) {
        Source source = Source.of(c.source()).orElseThrow();
        ScoreTable table =
                c.tableText() == null ? ScoreTable.NONE : ScoreTable.parse(c.tableText(), source.hasNamedOptions());
        return Criterion.of(c.code(), source)
                .direction(Direction.of(c.direction()).orElseThrow())
                .normaliser(normaliser(c, source, table))
                .levels(levels.stream()
                        .map(l -> new id.paritrana.scoring.Level(l.code(), l.score(), l.label()))
                        .toList())
                .build();
    }

    private static Normaliser normaliser(StoredCriterion c, Source source, ScoreTable table) {
        if (source.hasNamedOptions()) {
            return new OfSource.Options(
                    table.lines().stream().collect(Collectors.toMap(ScoreTable.Line::option, ScoreTable.Line::score)));
        }
        return Optional.ofNullable(c.normaliser())
                .flatMap(NormaliserKind::of)
                .or(() -> OfSource.implied(source))
                .orElse(OfSource.None.KIND)
                .make(new NormaliserKind.Parameters(
                        c.lo(),
                        c.hi(),
                        c.target(),
                        table.lines().stream()
                                .map(line -> new Normaliser.Point(
                                        Objects.requireNonNullElse(line.x(), BigDecimal.ZERO), line.score()))
                                .toList()));
    }

    /** The value of a rule: words of the workbook in plain language, codes and numbers as they are. */
    private static String words(String value, Locale locale) {
        return java.util.Arrays.stream(value.split("\\s*[,;]\\s*"))
                .map(w -> Messages.has(locale, "edition.word." + w)
                        ? Messages.text(locale, "edition.word." + w)
                        : w.matches("\\d+\\.\\d+") ? w.replace('.', ',') : w)
                .collect(java.util.stream.Collectors.joining(" → "));
    }
}
