package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Difference;
import id.paritrana.scoring.PanelRule;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.QuorumPolicy;
import id.paritrana.scoring.Scheme;
import id.paritrana.scoring.WeightMode;
import id.paritrana.words.Formats;
import id.paritrana.words.Points;

/**
 * The form of a what-if and, once it is sent, what came out.
 *
 * @param outcome null until something was computed
 */
record WhatIfView(
        String edition,
        String code,
        String name,
        int run,
        List<Group> groups,
        List<Choice> settings,
        String quorum,
        String quorumNow,
        List<Choice> ties,
        @Nullable Shift outcome) {
    private static final int MOST_ROWS = 100;
    private static final int TIE_STEPS = 5;
    private static final List<String> DECIMALS = List.of("none", "0", "1", "2", "3", "4", "6");

    /** The weights that add up. */
    record Group(String name, List<Weight> weights) {}

    record Weight(String field, String name, String typed, String now) {}

    /** A choice among words. */
    record Choice(String field, String label, List<Option> options) {}

    record Option(String value, String label, boolean chosen) {}

    /**
     * What the change would do.
     *
     * @param more rows left out
     */
    record Shift(List<String> changes, String lede, List<Row> rows, int more) {}

    /** One nomination, official and simulated. */
    record Row(
            String name,
            String rankBefore,
            String rankAfter,
            String totalBefore,
            String totalAfter,
            String change,
            boolean moved) {}

    static WhatIfView of(
            Category category,
            RankedCategory official,
            WhatIfForm form,
            TryWhatIf.@Nullable Outcome outcome,
            Shown shown) {
        Scheme scheme = official.result().scheme();
        WhatIfForm now = WhatIfForm.of(scheme);
        return new WhatIfView(
                category.edition().code(),
                category.code(),
                category.name(),
                official.run().number(),
                groups(scheme, form),
                settings(form, now, shown),
                form.setting("quorum"),
                now.setting("quorum"),
                ties(scheme, form, shown),
                outcome == null ? null : shift(official, outcome, shown));
    }

    private static List<Group> groups(Scheme scheme, WhatIfForm form) {
        return scheme.inTreeOrder().stream()
                .filter(node -> node.children().size() > 1)
                .map(node -> new Group(
                        node.name(),
                        node.children().stream()
                                .map(child -> new Weight(
                                        WhatIfForm.WEIGHT + child.code(),
                                        child.name(),
                                        form.weight(child.code()),
                                        Formats.exact(child.weight())))
                                .toList()))
                .toList();
    }

    private static List<Choice> settings(WhatIfForm form, WhatIfForm now, Shown shown) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(
                "weights",
                List.of(WeightMode.values()).stream().map(WeightMode::code).toList(),
                form,
                "analysis.weight-mode.",
                shown));
        choices.add(choice(
                "panel",
                List.of(PanelRule.values()).stream().map(PanelRule::code).toList(),
                form,
                "analysis.panel-rule.",
                shown));
        choices.add(choice(
                "below_quorum",
                List.of(QuorumPolicy.values()).stream().map(QuorumPolicy::code).toList(),
                form,
                "analysis.below-quorum.",
                shown));
        for (String stage : List.of("round_panel", "round_score", "round_contribution", "round_total")) {
            var values = new ArrayList<>(DECIMALS);
            if (!values.contains(now.setting(stage))) {
                values.add(now.setting(stage));
            }
            choices.add(new Choice(
                    stage,
                    shown.say("analysis.setting." + stage),
                    values.stream()
                            .map(value -> new Option(value, decimals(value, shown), value.equals(form.setting(stage))))
                            .toList()));
        }
        return choices;
    }

    private static String decimals(String value, Shown shown) {
        return value.equals("none")
                ? shown.say("analysis.decimals-none")
                : shown.say("analysis.decimals", Integer.valueOf(value));
    }

    private static Choice choice(String field, List<String> values, WhatIfForm form, String words, Shown shown) {
        return new Choice(
                field,
                shown.say("analysis.setting." + field),
                values.stream()
                        .map(v -> new Option(v, shown.say(words + v), v.equals(form.setting(field))))
                        .toList());
    }

    private static List<Choice> ties(Scheme scheme, WhatIfForm form, Shown shown) {
        var steps = new ArrayList<String>(List.of("head_to_head", "panel_median", "shared"));
        scheme.inTreeOrder().stream()
                .filter(node -> node != scheme.root())
                .map(Criterion::code)
                .forEach(steps::add);
        var choices = new ArrayList<Choice>();
        int count = Math.max(TIE_STEPS, form.ties().size());
        for (int step = 1; step <= count; step++) {
            String chosen = step <= form.ties().size() ? form.ties().get(step - 1) : "";
            var options = new ArrayList<Option>();
            options.add(new Option("", "–", chosen.isEmpty()));
            for (String code : steps) {
                options.add(new Option(code, tie(code, shown), code.equals(chosen)));
            }
            choices.add(new Choice(WhatIfForm.TIE + step, shown.say("analysis.setting.tie", step), options));
        }
        return choices;
    }

    private static String tie(String code, Shown shown) {
        return switch (code) {
            case "head_to_head", "panel_median", "shared" -> shown.say("analysis.tie." + code);
            default -> shown.say("analysis.tie.criterion", shown.criterion(code));
        };
    }

    private static Shift shift(RankedCategory official, TryWhatIf.Outcome outcome, Shown shown) {
        List<Difference.EntryChange> all = Difference.between(official.result(), outcome.result()).entries().stream()
                .sorted(Comparator.comparing(
                                (Difference.EntryChange c) -> c.rankAfter() == null ? Integer.MAX_VALUE : c.rankAfter())
                        .thenComparing(c -> c.rankBefore() == null ? Integer.MAX_VALUE : c.rankBefore()))
                .toList();
        long moved = all.stream()
                .filter(c -> !Objects.equals(c.rankBefore(), c.rankAfter()))
                .count();
        return new Shift(
                outcome.changes().stream().map(c -> sentence(c, shown)).toList(),
                lede(official, outcome, moved, shown),
                all.stream().limit(MOST_ROWS).map(WhatIfView::row).toList(),
                Math.max(0, all.size() - MOST_ROWS));
    }

    private static String lede(RankedCategory official, TryWhatIf.Outcome outcome, long moved, Shown shown) {
        List<String> before = first(official.result().ranking().first());
        List<String> after = first(outcome.result().ranking().first());
        String who = after.isEmpty()
                ? shown.say("analysis.what-if-nobody")
                : after.equals(before)
                        ? shown.say("analysis.what-if-same-first", shown.names(after))
                        : shown.say("analysis.what-if-other-first", shown.names(after), shown.names(before));
        return who + " " + shown.say("analysis.what-if-moved", moved);
    }

    private static List<String> first(List<Place> places) {
        return places.stream().map(Place::entry).toList();
    }

    private static Row row(Difference.EntryChange change) {
        return new Row(
                change.name(),
                rank(change.rankBefore()),
                rank(change.rankAfter()),
                Points.shown(change.totalBefore()),
                Points.shown(change.totalAfter()),
                signed(change),
                !Objects.equals(change.rankBefore(), change.rankAfter()));
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "–" : rank.toString();
    }

    private static String signed(Difference.EntryChange change) {
        var points = change.totalChange();
        return points == null || points.signum() <= 0 ? Points.shown(points) : "+" + Points.shown(points);
    }

    private static String sentence(TryWhatIf.Change change, Shown shown) {
        if (!change.criterion().isEmpty()) {
            return shown.say(
                    "analysis.change-weight", shown.placed(change.criterion()), change.before(), change.after());
        }
        return shown.say(
                "analysis.change",
                shown.say(change.field().equals("ties") ? "analysis.ties" : "analysis.setting." + change.field()),
                value(change.field(), change.before(), shown),
                value(change.field(), change.after(), shown));
    }

    private static String value(String field, String value, Shown shown) {
        if (field.equals("weights")) {
            return shown.say("analysis.weight-mode." + value);
        }
        if (field.equals("panel")) {
            return shown.say("analysis.panel-rule." + value);
        }
        if (field.equals("below_quorum")) {
            return shown.say("analysis.below-quorum." + value);
        }
        if (field.startsWith("round_")) {
            return decimals(value, shown);
        }
        return field.equals("ties")
                ? String.join(
                        ", ",
                        List.of(value.split(", ")).stream()
                                .map(s -> tie(s, shown))
                                .toList())
                : value;
    }
}
