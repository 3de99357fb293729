package id.paritrana.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Says the rules of a scheme beside its criteria. */
final class MethodWords {
    private static final int ENOUGH_TO_TRIM = 5;

    private final Scheme scheme;
    private final Rules rules;
    private final Locale locale;
    private final boolean panel;

    MethodWords(Scheme scheme, Locale locale) {
        this.scheme = scheme;
        this.rules = scheme.rules();
        this.locale = locale;
        this.panel = scheme.leaves().stream().anyMatch(leaf -> leaf.source().kind() == Source.Kind.MARK);
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    /** From a nomination to a rank, step by step. */
    List<String> brief() {
        var steps = new ArrayList<String>();
        steps.add(say(
                panel ? "guide.brief.found-panel" : "guide.brief.found",
                scheme.leaves().size()));
        boolean points = rules.weights() == WeightMode.POINTS;
        steps.add(say(points ? "guide.brief.raw" : score()));
        if (scheme.root().aggregation() == Aggregation.ARITHMETIC) {
            steps.add(say(points ? "guide.brief.factor" : "guide.brief.weight"));
            steps.add(say("guide.brief.sum"));
        } else {
            steps.add(say("guide.brief.aggregate." + scheme.root().aggregation().code()));
        }
        steps.add(say("guide.brief.rank"));
        return steps;
    }

    private String score() {
        return scheme.dependsOnField() ? "guide.brief.score-relative" : "guide.brief.score";
    }

    /** What stands beside the criteria: factors have no sum. */
    String tree() {
        return say(rules.weights() == WeightMode.POINTS ? "guide.tree-text-points" : "guide.tree-text");
    }

    /** How marks become one score; empty where nobody marks. */
    List<String> panel() {
        if (!panel) {
            return List.of();
        }
        PanelRule rule = rules.panel();
        var sentences = new ArrayList<String>();
        sentences.add(say("guide.panel." + rule.code()));
        if (rule == PanelRule.TRIMMED_MEAN && rules.quorum() < ENOUGH_TO_TRIM) {
            sentences.add(say("guide.panel-few"));
        }
        sentences.add(say("guide.panel-quorum", rules.quorum()));
        sentences.add(say("guide.panel-below." + rules.belowQuorum().code()));
        sentences.add(say("guide.panel-recused"));
        return sentences;
    }

    /** Four states that are not zero by accident. */
    List<String> missing() {
        BigDecimal least = scheme.root().minComplete();
        BigDecimal share = least == null ? Criterion.DEFAULT_MIN_COMPLETE : least;
        return List.of(
                say("guide.missing-zero"),
                say("guide.missing-not-applicable"),
                say("guide.missing-too-much", Formats.in(locale).exact(share.movePointRight(2))));
    }

    List<String> rounding() {
        Rounding rounding = rules.rounding();
        var sentences = new ArrayList<String>();
        if (panel) {
            sentences.add(stage("guide.round.panel", rounding.panel()));
        }
        sentences.add(stage("guide.round.score", rounding.score()));
        sentences.add(stage("guide.round.contribution", rounding.contribution()));
        sentences.add(stage("guide.round.total", rounding.total()));
        sentences.add(say("guide.round.half-up"));
        return sentences;
    }

    private String stage(String key, @Nullable Integer decimals) {
        return say(
                "guide.round.stage",
                say(key),
                decimals == null ? say("guide.round.none") : say("guide.round.decimals", decimals));
    }

    /** The steps that separate equal totals. */
    List<String> ties() {
        var steps = new ArrayList<String>();
        for (TieBreak step : rules.ties()) {
            steps.add(step.criterion()
                    .map(code -> say(
                            "guide.tie.criterion",
                            scheme.find(code).map(Criterion::name).orElse(code)))
                    .orElseGet(() -> say("guide.tie." + step.code())));
        }
        if (!rules.ties().contains(new TieBreak.Shared())) {
            steps.add(say("guide.tie.shared"));
        }
        return steps;
    }

    /** How firm a result is said to be, and by which chance. */
    List<String> firmness() {
        Draws draws = rules.draws();
        return List.of(
                say(
                        "guide.firm.tests",
                        Formats.in(locale).exact(draws.weightNoise().movePointRight(2))),
                say("guide.firm.words"),
                say("guide.firm.draws", draws.count()));
    }
}
