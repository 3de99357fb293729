package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;

/** A rule that a what-if may change: what a scheme says of it as a form carries it, what else is offered, and its words. */
enum WhatIfSetting {
    WEIGHTS {
        @Override
        String in(Rules rules) {
            return rules.weights().code();
        }

        @Override
        List<String> offered() {
            return Stream.of(WeightMode.values()).map(WeightMode::code).toList();
        }

        @Override
        String said(String value, Shown shown) {
            return shown.say("analysis.weight-mode." + value);
        }
    },
    PANEL {
        @Override
        String in(Rules rules) {
            return rules.panel().code();
        }

        @Override
        List<String> offered() {
            return Stream.of(PanelRule.values()).map(PanelRule::code).toList();
        }

        @Override
        String said(String value, Shown shown) {
            return shown.say("analysis.panel-rule." + value);
        }
    },
    QUORUM {
        @Override
        String in(Rules rules) {
            return String.valueOf(rules.quorum());
        }

        @Override
        List<String> offered() {
            return List.of();
        }

        @Override
        String said(String value, Shown shown) {
            return value;
        }
    },
    BELOW_QUORUM {
        @Override
        String in(Rules rules) {
            return rules.belowQuorum().code();
        }

        @Override
        List<String> offered() {
            return Stream.of(QuorumPolicy.values()).map(QuorumPolicy::code).toList();
        }

        @Override
        String said(String value, Shown shown) {
            return shown.say("analysis.below-quorum." + value);
        }
    },
    ROUND_PANEL {
        @Override
        String in(Rules rules) {
            return decimals(rules.rounding().panel());
        }
    },
    ROUND_SCORE {
        @Override
        String in(Rules rules) {
            return decimals(rules.rounding().score());
        }
    },
    ROUND_CONTRIBUTION {
        @Override
        String in(Rules rules) {
            return decimals(rules.rounding().contribution());
        }
    },
    ROUND_TOTAL {
        @Override
        String in(Rules rules) {
            return decimals(rules.rounding().total());
        }
    };

    /** The word for not rounding at all. */
    static final String NONE = "none";

    private static final List<String> DECIMALS = List.of(NONE, "0", "1", "2", "3", "4", "6");

    /** What these rules say, as the form carries it. */
    abstract String in(Rules rules);

    /** The values to choose from; none where a number is typed. */
    List<String> offered() {
        return DECIMALS;
    }

    /** A value in words. */
    String said(String value, Shown shown) {
        return value.equals(NONE)
                ? shown.say("analysis.decimals-none")
                : shown.say("analysis.decimals", Integer.valueOf(value));
    }

    /** Its field in the form and its key in the journal. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(Shown shown) {
        return shown.say("analysis.setting." + field());
    }

    /** What is offered, and what the scheme says even where that is nothing usual. */
    List<String> offeredBeside(String now) {
        var values = new ArrayList<>(offered());
        if (!values.contains(now)) {
            values.add(now);
        }
        return values;
    }

    private static String decimals(@Nullable Integer scale) {
        return scale == null ? NONE : scale.toString();
    }
}
