package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Rules;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.TieBreak;
import id.paritrana.words.Formats;

/**
 * What was typed into the form of a what-if.
 *
 * @param weights criterion → its weight as typed
 * @param settings the other fields by their names: {@code weights, panel, quorum, below_quorum, round_panel, round_score, round_contribution,
 *     round_total}
 * @param ties the steps of the tie chain, in order, empty ones left out
 */
record WhatIfForm(Map<String, String> weights, Map<String, String> settings, List<String> ties) {
    /** Fields of a form that name a weight begin so. */
    static final String WEIGHT = "w-";
    /** Fields of a form that name a step of the tie chain begin so, numbered from 1. */
    static final String TIE = "tie-";

    static final List<String> SETTINGS = List.of(
            "weights",
            "panel",
            "quorum",
            "below_quorum",
            "round_panel",
            "round_score",
            "round_contribution",
            "round_total");

    private static final int MOST_TIES = 8;

    /** The form as the official scheme fills it in. */
    static WhatIfForm of(Scheme scheme) {
        var weights = new LinkedHashMap<String, String>();
        for (Criterion criterion : scheme.inTreeOrder()) {
            if (criterion.weight() != null) {
                weights.put(criterion.code(), Formats.field(criterion.weight()));
            }
        }
        Rules rules = scheme.rules();
        var settings = new LinkedHashMap<String, String>();
        settings.put("weights", rules.weights().code());
        settings.put("panel", rules.panel().code());
        settings.put("quorum", String.valueOf(rules.quorum()));
        settings.put("below_quorum", rules.belowQuorum().code());
        settings.put("round_panel", decimals(rules.rounding().panel()));
        settings.put("round_score", decimals(rules.rounding().score()));
        settings.put("round_contribution", decimals(rules.rounding().contribution()));
        settings.put("round_total", decimals(rules.rounding().total()));
        return new WhatIfForm(
                weights, settings, rules.ties().stream().map(TieBreak::code).toList());
    }

    private static String decimals(@Nullable Integer scale) {
        return scale == null ? "none" : scale.toString();
    }

    /** What came with a request; a field that did not come is as the official scheme has it. */
    static WhatIfForm of(Scheme scheme, MultivaluedMap<String, String> fields) {
        WhatIfForm official = of(scheme);
        var weights = new LinkedHashMap<>(official.weights());
        weights.replaceAll((code, now) -> typed(fields, WEIGHT + code, now));
        var settings = new LinkedHashMap<>(official.settings());
        settings.replaceAll((name, now) -> typed(fields, name, now));
        var ties = new ArrayList<String>();
        for (int step = 1; step <= MOST_TIES; step++) {
            String tie = typed(fields, TIE + step, "");
            if (!tie.isEmpty()) {
                ties.add(tie);
            }
        }
        return new WhatIfForm(weights, settings, fields.containsKey(TIE + 1) ? ties : official.ties());
    }

    private static String typed(MultivaluedMap<String, String> fields, String name, String otherwise) {
        String value = fields.getFirst(name);
        return value == null ? otherwise : value.strip();
    }

    String weight(String criterion) {
        return weights.getOrDefault(criterion, "");
    }

    String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
