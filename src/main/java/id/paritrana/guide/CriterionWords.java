package id.paritrana.guide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.RuleWords;

/**
 * Says of one criterion how it is weighted, found and scored, each rule with a small example that the normaliser itself
 * computes.
 */
final class CriterionWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Locale locale;
    private final RuleWords rules;

    CriterionWords(Scheme scheme, Locale locale) {
        this.scheme = scheme;
        this.locale = locale;
        this.rules = RuleWords.onPages(locale);
    }

    /** The criteria below the root, with all that is below them. */
    List<MethodView.Node> tree() {
        return (scheme.root().isLeaf() ? List.of(scheme.root()) : scheme.root().children())
                .stream().map(each -> node(each, scheme.root())).toList();
    }

    private MethodView.Node node(Criterion criterion, Criterion above) {
        List<MethodView.Node> below = criterion.children().stream()
                .map(child -> node(child, criterion))
                .toList();
        List<String> conditions = conditions(criterion);
        String rule = criterion.isLeaf() ? rule(criterion) : aggregate(criterion);
        boolean once = rule.isEmpty() && conditions.isEmpty() && alike(below);
        return new MethodView.Node(
                criterion.code(),
                criterion.name(),
                !criterion.isLeaf(),
                weight(criterion),
                inside(criterion, above),
                criterion.isLeaf()
                        ? say("guide.kind." + criterion.source().kind().code())
                        : once ? below.get(0).kind() : "",
                once ? below.get(0).rule() : rule,
                conditions,
                once ? below.stream().map(MethodView.Node::withoutRule).toList() : below);
    }

    /**
     * Whether all criteria of an aspect are found and scored in the same way, so that it is said once, of the aspect. Their
     * conditions stay with them: said of the aspect, a gate would be the gate of its own score.
     */
    private static boolean alike(List<MethodView.Node> below) {
        return below.size() > 1
                && below.stream()
                        .allMatch(each -> !each.aspect()
                                && each.kind().equals(below.get(0).kind())
                                && each.rule().equals(below.get(0).rule()));
    }

    private String weight(Criterion criterion) {
        BigDecimal local = criterion.weight();
        if (local == null) {
            return "";
        }
        return scheme.rules().weights() == WeightMode.POINTS
                ? say("guide.factor", Formats.in(locale).exact(local))
                : say("edition.share", brief(inWhole(criterion)));
    }

    private BigDecimal inWhole(Criterion criterion) {
        return scheme.globalWeight(criterion.code()).multiply(HUNDRED);
    }

    private MethodView.@Nullable Inside inside(Criterion criterion, Criterion above) {
        BigDecimal local = criterion.weight();
        WeightMode mode = scheme.rules().weights();
        if (local == null || mode == WeightMode.POINTS || inWhole(criterion).compareTo(local) == 0) {
            return null;
        }
        return new MethodView.Inside(
                mode == WeightMode.PERCENT ? "edition.share-within" : "guide.weight-within",
                Formats.in(locale).exact(local),
                above.name());
    }

    private String brief(BigDecimal value) {
        return Formats.in(locale).exact(value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value);
    }

    private String aggregate(Criterion criterion) {
        return criterion.aggregation() == Aggregation.ARITHMETIC
                ? ""
                : say("guide.aggregate." + criterion.aggregation().code());
    }

    private List<String> conditions(Criterion criterion) {
        var sentences = new ArrayList<String>();
        boolean data = criterion.isLeaf() && criterion.source().kind() != Source.Kind.MARK;
        if (data && criterion.missing() != MissingPolicy.ZERO) {
            sentences.add(say("guide.missing." + criterion.missing().code()));
        }
        if (criterion.gate() != null) {
            sentences.add(say("guide.gate", Formats.in(locale).exact(criterion.gate())));
        }
        if (criterion.minComplete() != null) {
            sentences.add(say("guide.complete", brief(criterion.minComplete().multiply(HUNDRED))));
        }
        return sentences;
    }

    private String rule(Criterion criterion) {
        return rules.inMethod(criterion, scheme.rules().rounding());
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
