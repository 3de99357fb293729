package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import id.paritrana.tables.DecimalText;
import id.paritrana.words.Formats;

/** One thing that a what-if has changed. */
sealed interface WhatIfChange {
    /** Its key in the journal. */
    String field();

    String before();

    String after();

    /** What was changed, from what to what. */
    String sentence(Shown shown);

    /** The weight of a criterion. */
    record OfWeight(String criterion, BigDecimal weightBefore, BigDecimal weightAfter) implements WhatIfChange {
        @Override
        public String field() {
            return WhatIfForm.WEIGHT + criterion;
        }

        @Override
        public String before() {
            return DecimalText.of(weightBefore);
        }

        @Override
        public String after() {
            return DecimalText.of(weightAfter);
        }

        @Override
        public String sentence(Shown shown) {
            Formats formats = Formats.in(shown.locale());
            return shown.say(
                    "analysis.change-weight",
                    shown.placed(criterion),
                    formats.exact(weightBefore),
                    formats.exact(weightAfter));
        }
    }

    /** A rule. */
    record OfSetting(WhatIfSetting setting, String before, String after) implements WhatIfChange {
        @Override
        public String field() {
            return setting.field();
        }

        @Override
        public String sentence(Shown shown) {
            return shown.say(
                    "analysis.change", setting.label(shown), setting.said(before, shown), setting.said(after, shown));
        }
    }

    /** The steps that part ties. */
    record OfTies(List<String> stepsBefore, List<String> stepsAfter) implements WhatIfChange {
        @Override
        public String field() {
            return "ties";
        }

        @Override
        public String before() {
            return String.join(", ", stepsBefore);
        }

        @Override
        public String after() {
            return String.join(", ", stepsAfter);
        }

        @Override
        public String sentence(Shown shown) {
            return shown.say(
                    "analysis.change", shown.say("analysis.ties"), said(stepsBefore, shown), said(stepsAfter, shown));
        }

        private static String said(List<String> steps, Shown shown) {
            return steps.stream().map(step -> WhatIfView.tie(step, shown)).collect(Collectors.joining(", "));
        }
    }
}
