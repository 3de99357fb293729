package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.paritrana.scoring.robustness.LeaveOneOut;

/** How firm a ranking is, in sentences: what would put another nominee first, and what would not. */
final class FirmnessWords {
    private static final int MOST_CHANGING = 3;
    private static final int MOST_OFTEN = 5;
    private static final int MOST_CENTRES = 10;
    private static final int CENTRAL_WEIGHTS = 5;

    private final VisibleAnalysis seen;
    private final AnalysisResult result;
    private final Shown shown;
    private final AnalysisWords words;

    FirmnessWords(VisibleAnalysis seen, Shown shown) {
        this.seen = seen;
        this.result = Objects.requireNonNull(seen.result());
        this.shown = shown;
        this.words = new AnalysisWords(seen, shown);
    }

    /** What would put another nominee first, the smallest changes of weights first. */
    List<String> changing() {
        var changing = new ArrayList<>(words.nearest(MOST_CHANGING));
        result.without(LeaveOneOut.Kind.CRITERION).stream()
                .filter(left -> !left.first().equals(result.first()))
                .map(left -> left.first().isEmpty()
                        ? shown.say(
                                "analysis.changing-nobody",
                                shown.placed(left.leftOut().get(0)))
                        : shown.say(
                                left.first().size() > 1
                                        ? "analysis.changing-criterion-shared"
                                        : "analysis.changing-criterion",
                                shown.placed(left.leftOut().get(0)),
                                shown.names(left.first())))
                .forEach(changing::add);
        if (seen.seats()) {
            changing.addAll(words.otherFirst(result.without(LeaveOneOut.Kind.SEAT)));
        }
        result.rules().stream()
                .filter(rule -> !rule.winners().equals(result.first())
                        && !rule.winners().isEmpty())
                .map(rule -> shown.say(
                        rule.winners().size() > 1 ? "analysis.changing-rule-shared" : "analysis.changing-rule",
                        shown.say("analysis.rule." + rule.kind()),
                        shown.names(rule.winners())))
                .forEach(changing::add);
        return changing;
    }

    /** In how much of what was tried the first stays first. */
    String steady() {
        var parts = new ArrayList<String>();
        steadily(
                parts,
                "analysis.steady-criteria",
                result.without(LeaveOneOut.Kind.CRITERION).stream()
                        .map(AnalysisResult.Without::first)
                        .toList());
        steadily(
                parts,
                "analysis.steady-seats",
                result.without(LeaveOneOut.Kind.SEAT).stream()
                        .map(AnalysisResult.Without::first)
                        .toList());
        steadily(
                parts,
                "analysis.steady-rules",
                result.rules().stream().map(AnalysisResult.Rule::winners).toList());
        return parts.isEmpty() ? "" : shown.say("analysis.steady", shown.names(result.first()), shown.joined(parts));
    }

    private void steadily(List<String> parts, String key, List<List<String>> firsts) {
        if (!firsts.isEmpty()) {
            long same = firsts.stream().filter(result.first()::equals).count();
            parts.add(shown.say(key, same, firsts.size()));
        }
    }

    /** "A 97 %, B 3 %; calon lain tidak pernah." */
    String often() {
        List<String> some = result.weights().stream()
                .filter(r -> r.first() > 0)
                .sorted(Comparator.comparingDouble(AnalysisResult.Ranks::first).reversed())
                .limit(MOST_OFTEN)
                .map(r -> shown.say("analysis.often-one", shown.name(r.nomination()), shown.ofHundred(r.first())))
                .toList();
        return shown.say("analysis.often", shown.joined(some));
    }

    /** How many results without a seat keep the first place: all that those may know who see no single seats. */
    List<String> seats() {
        List<AnalysisResult.Without> seats = result.without(LeaveOneOut.Kind.SEAT);
        if (seats.isEmpty()) {
            return List.of(shown.say("analysis.no-panel"));
        }
        return List.of(shown.say("analysis.seats-same", shown.names(result.first()), same(seats), seats.size()));
    }

    String pairs() {
        List<AnalysisResult.Without> pairs = result.without(LeaveOneOut.Kind.SEAT_PAIR);
        if (pairs.isEmpty()) {
            return "";
        }
        var text = new ArrayList<String>();
        text.add(shown.say("analysis.pairs-same", shown.names(result.first()), same(pairs), pairs.size()));
        if (seen.seats()) {
            text.addAll(words.otherFirst(pairs));
        }
        return String.join(" ", text);
    }

    private long same(List<AnalysisResult.Without> without) {
        return without.stream().filter(w -> w.first().equals(result.first())).count();
    }

    /** "A: pertama dalam 40 % bobot sembarang, dengan bobot tengah Cakupan 38, …", those most often first at the top. */
    List<String> centres() {
        return result.anyWeights().stream()
                .filter(r -> result.centralWeights().containsKey(r.nomination()))
                .sorted(Comparator.comparingDouble(AnalysisResult.Ranks::first).reversed())
                .limit(MOST_CENTRES)
                .map(r -> shown.say(
                        "analysis.centre",
                        shown.name(r.nomination()),
                        shown.ofHundred(r.first()),
                        weights(Objects.requireNonNull(result.centralWeights().get(r.nomination())))))
                .toList();
    }

    private String weights(Map<String, AnalysisResult.Measure> central) {
        return shown.joined(central.entrySet().stream()
                .filter(e -> e.getValue().value() != null)
                .sorted(Comparator.comparingDouble((Map.Entry<String, AnalysisResult.Measure> e) ->
                        -Objects.requireNonNull(e.getValue().value())))
                .limit(CENTRAL_WEIGHTS)
                .map(e -> shown.criterion(e.getKey()) + " " + shown.weight(e.getValue()))
                .toList());
    }
}
