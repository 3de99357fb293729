package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Objection;
import id.paritrana.scoring.normaliser.Flaw;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.SchemeCheck;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.site.form.Typed;
import id.paritrana.words.Written;

/** What a typed what-if makes of a scheme, and what is wrong with it. */
final class WhatIfRules {
    private static final int MOST_SEATS = 99;
    private static final int MOST_DECIMALS = 10;

    private final Scheme official;
    private final WhatIfForm form;
    private final List<Objection> objections = new ArrayList<>();

    private WhatIfRules(Scheme official, WhatIfForm form) {
        this.official = official;
        this.form = form;
    }

    /** The changed scheme, of use only without objections. */
    record Attempt(Scheme scheme, List<Objection> objections) {}

    /** Reads the form over a copy of the official scheme. */
    static Attempt attempt(Scheme official, WhatIfForm form) {
        WhatIfRules rules = new WhatIfRules(official, form);
        Scheme changed = rules.weights(official).withRules(rules.rules());
        if (rules.objections.isEmpty()) {
            rules.check(changed);
        }
        if (rules.objections.isEmpty() && changed.equals(official)) {
            rules.objections.add(Objection.overall("analysis.what-if-unchanged"));
        }
        return new Attempt(changed, List.copyOf(rules.objections));
    }

    private Scheme weights(Scheme scheme) {
        Scheme changed = scheme;
        for (Criterion criterion : scheme.inTreeOrder()) {
            BigDecimal now = criterion.weight();
            if (now == null) {
                continue;
            }
            String field = WhatIfForm.WEIGHT + criterion.code();
            String typed = form.weight(criterion.code());
            BigDecimal weight = Typed.decimal(typed).orElse(null);
            if (weight == null) {
                objections.add(Objection.of(field, "analysis.weight-unreadable", new Written(criterion.name()), typed));
            } else if (weight.signum() <= 0) {
                objections.add(Objection.of(field, "analysis.weight-not-positive", new Written(criterion.name())));
            } else if (weight.compareTo(now) != 0) {
                changed = changed.withWeight(criterion.code(), weight);
            }
        }
        return changed;
    }

    private Rules rules() {
        Rules now = official.rules();
        WeightMode mode = WeightMode.of(form.setting(WhatIfSetting.WEIGHTS)).orElse(null);
        PanelRule panel = PanelRule.of(form.setting(WhatIfSetting.PANEL)).orElse(null);
        QuorumPolicy below =
                QuorumPolicy.of(form.setting(WhatIfSetting.BELOW_QUORUM)).orElse(null);
        if (mode == null) {
            objections.add(Objection.of(WhatIfSetting.WEIGHTS.field(), "analysis.choose-one"));
        }
        if (panel == null) {
            objections.add(Objection.of(WhatIfSetting.PANEL.field(), "analysis.choose-one"));
        }
        if (below == null) {
            objections.add(Objection.of(WhatIfSetting.BELOW_QUORUM.field(), "analysis.choose-one"));
        }
        return new Rules(
                mode == null ? now.weights() : mode,
                panel == null ? now.panel() : panel,
                whole(WhatIfSetting.QUORUM, 1, MOST_SEATS),
                below == null ? now.belowQuorum() : below,
                new Rounding(
                        decimals(WhatIfSetting.ROUND_PANEL, now.rounding().panel()),
                        decimals(WhatIfSetting.ROUND_SCORE, now.rounding().score()),
                        decimals(
                                WhatIfSetting.ROUND_CONTRIBUTION, now.rounding().contribution()),
                        decimals(WhatIfSetting.ROUND_TOTAL, now.rounding().total())),
                form.ties().stream().map(TieBreak::of).toList(),
                now.draws());
    }

    private int whole(WhatIfSetting setting, int least, int most) {
        int number = Typed.whole(form.setting(setting), most, -1);
        if (number < least) {
            objections.add(Objection.of(setting.field(), "analysis.whole-between", least, most));
        }
        return number;
    }

    /** A scheme may already round more finely than the form offers. */
    private @Nullable Integer decimals(WhatIfSetting setting, @Nullable Integer now) {
        String typed = form.setting(setting);
        if (typed.equals(WhatIfSetting.NONE)) {
            return null;
        }
        return now != null && typed.equals(now.toString()) ? now : Integer.valueOf(whole(setting, 0, MOST_DECIMALS));
    }

    private void check(Scheme changed) {
        for (Flaw problem : SchemeCheck.errors(changed)) {
            objections.add(
                    switch (problem.kind()) {
                        case WEIGHTS_NOT_HUNDRED ->
                            Objection.of(
                                    WhatIfForm.WEIGHT + firstChild(changed, problem.criterion()),
                                    "analysis.not-hundred",
                                    name(changed, problem.criterion()),
                                    problem.facts().get(0));
                        case TIE_STEP_USELESS -> Objection.of(WhatIfForm.TIE + "1", "analysis.tie-useless");
                        case TIE_CRITERION_UNKNOWN -> Objection.of(WhatIfForm.TIE + "1", "analysis.choose-one");
                        default -> Objection.overall("analysis.not-computable", name(changed, problem.criterion()));
                    });
        }
    }

    private static String firstChild(Scheme scheme, String code) {
        return scheme.find(code).orElseThrow().children().get(0).code();
    }

    private static Written name(Scheme scheme, String code) {
        return new Written(scheme.find(code).map(Criterion::name).orElse(code));
    }
}
