package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.edition.Category;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.refusal.Errors;
import id.paritrana.scoring.Difference;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.DecimalText;
import id.paritrana.words.Formats;
import id.paritrana.words.TotalWords;

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
        RuleFields settings,
        Ties ties,
        @Nullable Shift outcome) {
    private static final int MOST_ROWS = 100;
    private static final int TIE_STEPS = 5;

    /**
     * The weights that add up.
     *
     * @param sum what they add up to as typed; a dash while one cannot be read
     * @param said what the official scheme says of them, in a few words
     * @param open whether something in it was changed or is wrong
     */
    record Group(String id, String name, List<Amount> weights, String sum, String said, boolean open) {}

    /**
     * A number to be typed.
     *
     * @param now what the official scheme says, and {@code official} the same as {@link DecimalText#of}
     * @param change how far it is from that, with its sign; empty where it is the same or cannot be read
     */
    record Amount(String field, String label, String typed, String now, String official, String change) {}

    /** The rules that are no weights; {@code said}: how the official scheme takes marks together. */
    record RuleFields(List<Choice> choices, Amount quorum, String said, boolean open) {}

    /** The steps that part ties; {@code said}: those of the official scheme. */
    record Ties(List<Choice> steps, String said, boolean open) {}

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

    /** Whether anything is not as in the official scheme, or wrong. */
    public boolean changed() {
        return groups.stream().anyMatch(Group::open) || settings.open() || ties.open();
    }

    /** What was changed stands open; at first, as an example of what can be, the weights at the top. */
    public boolean opens(Group group) {
        return group.open() || !changed() && group.equals(groups.get(0));
    }

    static WhatIfView of(
            Category category,
            RankedCategory official,
            WhatIfForm form,
            TryWhatIf.@Nullable Outcome outcome,
            Errors errors,
            Shown shown) {
        Scheme scheme = official.result().scheme();
        WhatIfForm now = WhatIfForm.of(scheme, shown.locale());
        return new WhatIfView(
                category.edition().code(),
                category.code(),
                category.name(),
                official.run().number(),
                groups(scheme, form, errors, shown),
                new RuleFields(
                        settings(form, now, shown),
                        amount(
                                WhatIfSetting.QUORUM.field(),
                                WhatIfSetting.QUORUM.label(shown),
                                form.setting(WhatIfSetting.QUORUM),
                                BigDecimal.valueOf(scheme.rules().quorum()),
                                shown),
                        WhatIfSetting.PANEL.said(now.setting(WhatIfSetting.PANEL), shown),
                        !form.settings().equals(now.settings())
                                || Stream.of(WhatIfSetting.values()).anyMatch(s -> errors.at(s.field()))),
                new Ties(
                        ties(scheme, form, shown),
                        now.ties().stream().map(step -> tie(step, shown)).collect(Collectors.joining(" → ")),
                        !form.ties().equals(now.ties()) || errors.at(WhatIfForm.TIE + "1")),
                outcome == null ? null : shift(official, outcome, shown));
    }

    private static List<Group> groups(Scheme scheme, WhatIfForm form, Errors errors, Shown shown) {
        return scheme.inTreeOrder().stream()
                .filter(node -> node.children().size() > 1)
                .map(node -> group(node, form, errors, shown))
                .toList();
    }

    private static Group group(Criterion node, WhatIfForm form, Errors errors, Shown shown) {
        List<Amount> weights = node.children().stream()
                .map(child -> amount(
                        WhatIfForm.WEIGHT + child.code(),
                        child.name(),
                        form.weight(child.code()),
                        Objects.requireNonNull(child.weight()),
                        shown))
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount weight : weights) {
            BigDecimal typed = Typed.decimal(weight.typed()).orElse(null);
            sum = sum == null || typed == null ? null : sum.add(typed);
        }
        return new Group(
                "dalam-" + node.code(),
                node.name(),
                weights,
                Formats.in(shown.locale()).exact(sum),
                said(node, shown),
                weights.stream().anyMatch(w -> !w.change().isEmpty() || errors.at(w.field())));
    }

    /** How many weights there are in the official scheme, and between what they lie. */
    private static String said(Criterion node, Shown shown) {
        Formats formats = Formats.in(shown.locale());
        List<BigDecimal> weights = node.children().stream()
                .map(child -> Objects.requireNonNull(child.weight()))
                .sorted()
                .toList();
        BigDecimal least = weights.get(0);
        BigDecimal most = weights.get(weights.size() - 1);
        return least.compareTo(most) == 0
                ? shown.say("analysis.answer-weights-even", weights.size(), formats.exact(least))
                : shown.say("analysis.answer-weights", weights.size(), formats.exact(least), formats.exact(most));
    }

    private static Amount amount(String field, String label, String typed, BigDecimal now, Shown shown) {
        Formats formats = Formats.in(shown.locale());
        String change = Typed.decimal(typed)
                .map(value -> value.subtract(now))
                .filter(way -> way.signum() != 0)
                .map(formats::signedExact)
                .orElse("");
        return new Amount(field, label, typed, formats.exact(now), DecimalText.of(now), change);
    }

    private static List<Choice> settings(WhatIfForm form, WhatIfForm now, Shown shown) {
        return Stream.of(WhatIfSetting.values())
                .filter(setting -> !setting.offered().isEmpty())
                .map(setting -> new Choice(
                        setting.field(),
                        setting.label(shown),
                        setting.offeredBeside(now.setting(setting)).stream()
                                .map(value -> new Option(
                                        value, setting.said(value, shown), value.equals(form.setting(setting))))
                                .toList()))
                .toList();
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

    static String tie(String code, Shown shown) {
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
        var totals = TotalWords.of(shown.locale(), official.result(), outcome.result());
        return new Shift(
                outcome.changes().stream().map(c -> c.sentence(shown)).toList(),
                lede(official, outcome, moved, shown),
                all.stream().limit(MOST_ROWS).map(change -> row(change, totals)).toList(),
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

    private static Row row(Difference.EntryChange change, TotalWords totals) {
        return new Row(
                change.name(),
                rank(change.rankBefore()),
                rank(change.rankAfter()),
                totals.shown(change.totalBefore()),
                totals.shown(change.totalAfter()),
                totals.change(change.totalBefore(), change.totalAfter()),
                !Objects.equals(change.rankBefore(), change.rankAfter()));
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "–" : rank.toString();
    }
}
