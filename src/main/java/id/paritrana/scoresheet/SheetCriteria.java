package id.paritrana.scoresheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.edition.StoredRule;
import id.paritrana.scoresheet.SheetCriterion.Kind;

/**
 * What a sheet of a category shows, in tree order: headings, what the seat marks, what it only reads.
 *
 * @param points the contribution of a criterion is weight × mark, not a share of 100
 * @param additive contributions add up, so that a running total means something
 */
public record SheetCriteria(List<SheetCriterion> all, boolean points, boolean additive) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SheetCriteria {
        all = List.copyOf(all);
    }

    /**
     * Builds the list from the rows of one category and of all ({@code *}); of two rows with one code the category's own
     * holds. Rows that hang on nothing are left out: the checks before freezing name them.
     */
    static SheetCriteria of(
            String category, List<StoredCriterion> criteria, List<StoredRule> rules, List<StoredLevel> levels) {
        var byCode = new LinkedHashMap<String, StoredCriterion>();
        for (StoredCriterion c : criteria) {
            byCode.merge(c.code(), c, (a, b) -> b.category().equals(category) ? b : a);
        }
        var children = new LinkedHashMap<String, List<StoredCriterion>>();
        StoredCriterion root = null;
        for (StoredCriterion c : byCode.values()) {
            if (c.parent() == null) {
                root = root == null ? c : root;
            } else {
                children.computeIfAbsent(c.parent(), p -> new ArrayList<>()).add(c);
            }
        }
        String weights = rule(category, rules, "weights").orElse("percent");
        var walk = new Walk(children, levels, weights);
        if (root != null) {
            walk.from(root, 0, HUNDRED);
        }
        boolean additive = byCode.values().stream().allMatch(c -> c.aggregator().equals("arithmetic"));
        return new SheetCriteria(walk.lines, weights.equals("points"), additive);
    }

    /** The value of a rule, the category's own before that of all. */
    static Optional<String> rule(String category, List<StoredRule> rules, String key) {
        String found = null;
        for (StoredRule r : rules) {
            if (r.key().equals(key)
                    && (r.category().equals(category) || r.category().equals("*") && found == null)) {
                found = r.value();
            }
        }
        return Optional.ofNullable(found);
    }

    private static final class Walk {
        private final Map<String, List<StoredCriterion>> children;
        private final List<StoredLevel> levels;
        private final String weights;
        private final List<SheetCriterion> lines = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Walk(Map<String, List<StoredCriterion>> children, List<StoredLevel> levels, String weights) {
            this.children = children;
            this.levels = levels;
            this.weights = weights;
        }

        void from(StoredCriterion node, int depth, BigDecimal share) {
            if (!seen.add(node.code())) {
                return;
            }
            Kind kind = Kind.of(node.source());
            if (depth > 0 || kind != Kind.ASPECT) {
                var own = own(node);
                lines.add(new SheetCriterion(
                        node, kind, depth, share, kind == Kind.MARK ? MarkScale.of(node, own) : null, own));
            }
            var below = children.getOrDefault(node.code(), List.of());
            BigDecimal sum = below.stream()
                    .map(StoredCriterion::weight)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (StoredCriterion child : below) {
                from(child, depth + 1, share(child, share, sum));
            }
        }

        /** The texts of a criterion: those of its category, or else those of all. */
        private List<StoredLevel> own(StoredCriterion node) {
            var named = levels.stream()
                    .filter(l -> l.criterion().equals(node.code()))
                    .toList();
            var particular =
                    named.stream().filter(l -> !l.category().equals("*")).toList();
            return particular.isEmpty() ? named : particular;
        }

        private BigDecimal share(StoredCriterion child, BigDecimal parent, BigDecimal sum) {
            BigDecimal own = child.weight() == null ? BigDecimal.ZERO : child.weight();
            if (weights.equals("points")) {
                return own;
            }
            BigDecimal whole = weights.equals("relative") && sum.signum() > 0 ? sum : HUNDRED;
            return parent.multiply(own).divide(whole, MathContext.DECIMAL128);
        }
    }

    /** The criteria that the seat marks. */
    public List<SheetCriterion> marked() {
        return all.stream().filter(c -> c.kind() == Kind.MARK).toList();
    }

    Optional<SheetCriterion> marked(String code) {
        return all.stream()
                .filter(c -> c.kind() == Kind.MARK && c.code().equals(code))
                .findFirst();
    }

    /** What the marks given so far contribute, and what all marks could: the seat's own marks times their weights. */
    @Nullable
    RunningTotal total(Map<String, GivenMark> marks) {
        if (!additive) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (SheetCriterion c : marked()) {
            MarkScale scale = Objects.requireNonNull(c.scale());
            most = most.add(points ? scale.hi().multiply(c.weight()) : c.weight());
            GivenMark given = marks.get(c.code());
            if (given != null && given.value() != null) {
                BigDecimal worth =
                        points ? given.value() : scale.score(given.value()).movePointLeft(2);
                sum = sum.add(worth.multiply(c.weight()));
            }
        }
        return new RunningTotal(sum, most);
    }

    /** A sum of contributions so far, of the largest possible. */
    public record RunningTotal(BigDecimal sum, BigDecimal most) {}
}
