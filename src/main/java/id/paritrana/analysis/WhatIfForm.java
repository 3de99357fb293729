package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.TieBreak;
import id.paritrana.site.form.Fields;
import id.paritrana.words.Formats;

/**
 * What was typed into the form of a what-if.
 *
 * @param weights criterion → its weight as typed
 * @param settings each rule as typed
 * @param ties the steps of the tie chain, in order, empty ones left out
 */
record WhatIfForm(Map<String, String> weights, Map<WhatIfSetting, String> settings, List<String> ties) {
    /** Fields of a form that name a weight begin so. */
    static final String WEIGHT = "w-";
    /** Fields of a form that name a step of the tie chain begin so, numbered from 1. */
    static final String TIE = "tie-";

    private static final int MOST_TIES = 8;

    /** The form as the official scheme fills it in. */
    static WhatIfForm of(Scheme scheme, Locale locale) {
        var weights = new LinkedHashMap<String, String>();
        for (Criterion criterion : scheme.inTreeOrder()) {
            if (criterion.weight() != null) {
                weights.put(criterion.code(), Formats.in(locale).field(criterion.weight()));
            }
        }
        var settings = new EnumMap<WhatIfSetting, String>(WhatIfSetting.class);
        for (WhatIfSetting setting : WhatIfSetting.values()) {
            settings.put(setting, setting.in(scheme.rules()));
        }
        return new WhatIfForm(
                weights,
                settings,
                scheme.rules().ties().stream().map(TieBreak::code).toList());
    }

    /** What came with a request; a field that did not come is as the official scheme has it. */
    static WhatIfForm of(Scheme scheme, Fields fields, Locale locale) {
        WhatIfForm official = of(scheme, locale);
        var weights = new LinkedHashMap<>(official.weights());
        weights.replaceAll((code, now) -> typed(fields, WEIGHT + code, now));
        var settings = new EnumMap<>(official.settings());
        settings.replaceAll((setting, now) -> typed(fields, setting.field(), now));
        var ties = new ArrayList<String>();
        for (int step = 1; step <= MOST_TIES; step++) {
            String tie = fields.line(TIE + step);
            if (!tie.isEmpty()) {
                ties.add(tie);
            }
        }
        return new WhatIfForm(weights, settings, fields.has(TIE + 1) ? ties : official.ties());
    }

    private static String typed(Fields fields, String name, String otherwise) {
        return fields.has(name) ? fields.line(name) : otherwise;
    }

    String weight(String criterion) {
        return weights.getOrDefault(criterion, "");
    }

    String setting(WhatIfSetting setting) {
        return settings.getOrDefault(setting, "");
    }
}
