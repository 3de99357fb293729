package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.analysis.AnalysisResult.Limit;
import id.paritrana.analysis.AnalysisResult.Ranks;
import id.paritrana.analysis.AnalysisResult.Without;
import id.paritrana.scoring.agreement.PanelReport;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.site.form.Paging;

/** Makes the tables of a finished analysis, one page of nominations at a time. */
final class DetailTables {
    private static final int MOST_RANK_COLUMNS = 12;
    private static final int MOST_CENTRES = 10;
    private static final int CENTRAL_WEIGHTS = 5;
    private static final int MOST_OUTLIERS = 50;
    private static final int MOST_CHANGING = 3;
    private static final int MOST_OFTEN = 5;

    private final SeenAnalysis seen;
    private final AnalysisResult result;
    private final Shown shown;
    private final Paging paging;
    private final int count;

    DetailTables(SeenAnalysis seen, Shown shown, int asked) {
        this.seen = seen;
        this.result = Objects.requireNonNull(seen.result());
        this.shown = shown;
        this.count = result.weights().size();
        this.paging = Paging.of(asked, count, AnalysisViews.PAGE, "", Map.of());
    }

    DetailView.Found found() {
        List<Ranks> ranks = paging.cut(result.weights());
        AnalysisWords words = new AnalysisWords(seen, shown);
        List<Without> seats = result.without(LeaveOneOut.Kind.SEAT);
        List<Ranks> sometimes = ranks.stream().filter(this::sometimesAhead).toList();
        return new DetailView.Found(
                changing(words),
                steady(),
                often(),
                RanksChart.of(seen, ranks, shown),
                acceptances(sometimes),
                ranks.size() - sometimes.size(),
                !result.bootstrap().isEmpty(),
                count <= MOST_RANK_COLUMNS ? eachRank() : null,
                limits(),
                result.stability().stream().anyMatch(l -> !l.closedForm()),
                without(result.without(LeaveOneOut.Kind.CRITERION), this::criterionLeftOut),
                without(seen.seats() ? seats : List.of(), this::seatLeftOut),
                seatSentences(seats),
                pairs(words),
                rules(),
                centres(),
                paging);
    }

    private static Map<String, Ranks> byNomination(List<Ranks> ranks) {
        var by = new HashMap<String, Ranks>();
        ranks.forEach(r -> by.put(r.nomination(), r));
        return by;
    }

    private List<DetailView.Acceptance> acceptances(List<Ranks> ranks) {
        Map<String, Ranks> any = byNomination(result.anyWeights());
        Map<String, Ranks> bootstrap = byNomination(result.bootstrap());
        return ranks.stream()
                .map(r -> new DetailView.Acceptance(
                        shown.name(r.nomination()),
                        shown.percent(r.first()),
                        shown.percent(r.topThree()),
                        shown.number(r.expected(), 2),
                        r.best() == r.worst() ? String.valueOf(r.best()) : r.best() + "–" + r.worst(),
                        first(any.get(r.nomination())),
                        first(bootstrap.get(r.nomination()))))
                .toList();
    }

    private String first(@Nullable Ranks ranks) {
        return ranks == null ? "–" : shown.percent(ranks.first());
    }

    private DetailView.EachRank eachRank() {
        List<String> ranks =
                IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
        return new DetailView.EachRank(
                ranks,
                result.weights().stream()
                        .map(r -> new DetailView.RankRow(
                                shown.name(r.nomination()),
                                IntStream.rangeClosed(1, count)
                                        .mapToObj(rank -> share(r, rank))
                                        .toList()))
                        .toList());
    }

    private String share(Ranks ranks, int rank) {
        return ranks.shares().stream()
                .filter(s -> s.rank() == rank)
                .findFirst()
                .map(s -> shown.percent(s.share()))
                .orElse("–");
    }

    private DetailView.Told<DetailView.LimitRow> limits() {
        var rows = new ArrayList<DetailView.LimitRow>();
        var others = new ArrayList<String>();
        for (Limit l : result.stability()) {
            if (l.rivalLow() == null && l.rivalHigh() == null) {
                others.add(shown.placed(l.criterion()));
            } else {
                rows.add(new DetailView.LimitRow(
                        shown.placed(l.criterion()),
                        shown.weight(l.weight()),
                        l.rivalLow() == null ? "–" : shown.weight(l.low()),
                        l.rivalHigh() == null ? "–" : shown.weight(l.high()),
                        l.rivalLow() == null ? "–" : shown.name(l.rivalLow()),
                        l.rivalHigh() == null ? "–" : shown.name(l.rivalHigh())));
            }
        }
        return new DetailView.Told<>(
                rows, others.isEmpty() ? "" : shown.say("analysis.limits-others", shown.joined(others)));
    }

    private String criterionLeftOut(Without left) {
        return shown.placed(left.leftOut().get(0));
    }

    private String seatLeftOut(Without left) {
        return shown.say("analysis.seat-number", String.join(" + ", left.leftOut()));
    }

    private DetailView.Told<DetailView.WithoutRow> without(List<Without> all, Function<Without, String> name) {
        var rows = new ArrayList<DetailView.WithoutRow>();
        var others = new ArrayList<String>();
        for (Without left : all) {
            boolean same = left.first().equals(result.first());
            if (same && left.moved() == 0) {
                others.add(name.apply(left));
            } else {
                rows.add(new DetailView.WithoutRow(
                        name.apply(left),
                        left.first().isEmpty() ? shown.say("analysis.nobody-first") : shown.names(left.first()),
                        same,
                        left.moved()));
            }
        }
        return new DetailView.Told<>(
                rows, others.isEmpty() ? "" : shown.say("analysis.without-others", shown.joined(others)));
    }

    /** What would put another nominee first, the smallest changes of weights first. */
    private List<String> changing(AnalysisWords words) {
        var changing = new ArrayList<>(words.nearest(MOST_CHANGING));
        result.without(LeaveOneOut.Kind.CRITERION).stream()
                .filter(left -> !left.first().equals(result.first()))
                .map(left -> left.first().isEmpty()
                        ? shown.say("analysis.changing-nobody", criterionLeftOut(left))
                        : shown.say("analysis.changing-criterion", criterionLeftOut(left), shown.names(left.first())))
                .forEach(changing::add);
        if (seen.seats()) {
            changing.addAll(words.otherFirst(result.without(LeaveOneOut.Kind.SEAT)));
        }
        result.rules().stream()
                .filter(rule -> !rule.winners().equals(result.first())
                        && !rule.winners().isEmpty())
                .map(rule -> shown.say(
                        "analysis.changing-rule",
                        shown.say("analysis.rule." + rule.kind()),
                        shown.names(rule.winners())))
                .forEach(changing::add);
        return changing;
    }

    /** In how much of what was tried the first stays first. */
    private String steady() {
        var parts = new ArrayList<String>();
        steadily(
                parts,
                "analysis.steady-criteria",
                result.without(LeaveOneOut.Kind.CRITERION).stream()
                        .map(Without::first)
                        .toList());
        steadily(
                parts,
                "analysis.steady-seats",
                result.without(LeaveOneOut.Kind.SEAT).stream()
                        .map(Without::first)
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

    /** "A 97 dari 100, B 3; calon lain tidak pernah." */
    private String often() {
        List<String> some = result.weights().stream()
                .filter(r -> r.first() > 0)
                .sorted(Comparator.comparingDouble(Ranks::first).reversed())
                .limit(MOST_OFTEN)
                .map(r -> shown.say("analysis.often-one", shown.name(r.nomination()), shown.ofHundred(r.first())))
                .toList();
        return shown.say("analysis.often", shown.joined(some));
    }

    private boolean sometimesAhead(Ranks ranks) {
        Ranks any = byNomination(result.anyWeights()).get(ranks.nomination());
        Ranks bootstrap = byNomination(result.bootstrap()).get(ranks.nomination());
        return ranks.topThree() > 0 || any != null && any.first() > 0 || bootstrap != null && bootstrap.first() > 0;
    }

    /** How many results without a seat keep the first place: all that those may know who see no single seats. */
    private List<String> seatSentences(List<Without> seats) {
        if (seats.isEmpty()) {
            return List.of(shown.say("analysis.no-panel"));
        }
        return List.of(shown.say("analysis.seats-same", shown.names(result.first()), same(seats), seats.size()));
    }

    private long same(List<Without> without) {
        return without.stream().filter(w -> w.first().equals(result.first())).count();
    }

    private String pairs(AnalysisWords words) {
        List<Without> pairs = result.without(LeaveOneOut.Kind.SEAT_PAIR);
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

    private DetailView.Told<DetailView.RuleRow> rules() {
        var rows = new ArrayList<DetailView.RuleRow>();
        var others = new ArrayList<String>();
        for (AnalysisResult.Rule r : result.rules()) {
            String rule = shown.say("analysis.rule." + r.kind());
            if (r.winners().equals(result.first())) {
                others.add(r.official() ? shown.say("analysis.rule-official", rule) : rule);
            } else {
                rows.add(new DetailView.RuleRow(
                        rule,
                        r.winners().isEmpty() ? shown.say("analysis.nobody-first") : shown.names(r.winners()),
                        r.exact()));
            }
        }
        return new DetailView.Told<>(
                rows,
                others.isEmpty()
                        ? ""
                        : shown.say("analysis.rules-others", shown.names(result.first()), String.join("; ", others)));
    }

    /** "A: pertama dalam 40 dari 100 bobot sembarang, dengan bobot tengah Cakupan 38, …", those most often first at the top. */
    private List<String> centres() {
        return result.anyWeights().stream()
                .filter(r -> result.centralWeights().containsKey(r.nomination()))
                .sorted(Comparator.comparingDouble(Ranks::first).reversed())
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

    /** Agreement of the panel; null without one. */
    DetailView.@Nullable Panel panel() {
        if (result.agreement().isEmpty()) {
            return null;
        }
        AgreementWords words = new AgreementWords(result, shown);
        List<AnalysisResult.HeatRow> heat = paging.cut(result.heat().rows());
        return new DetailView.Panel(
                words.sentences(),
                words.columns(),
                words.rows(),
                seen.seats() && !heat.isEmpty() ? HeatChart.of(result.heat(), heat, shown) : null,
                result.seats().stream()
                        .filter(line -> line.criterion().equals(PanelReport.TOTALS))
                        .map(this::seat)
                        .toList(),
                result.outliers().stream()
                        .limit(MOST_OUTLIERS)
                        .map(this::outlier)
                        .toList(),
                shown.criterion(PanelReport.TOTALS));
    }

    /** A seat on the totals; how often its mark was dropped is counted over the criteria that are really trimmed. */
    private DetailView.SeatRow seat(AnalysisResult.SeatLine line) {
        List<AnalysisResult.SeatLine> onCriteria = result.seats().stream()
                .filter(other ->
                        other.seat().equals(line.seat()) && !other.criterion().equals(PanelReport.TOTALS))
                .toList();
        List<String> straight = onCriteria.stream()
                .filter(AnalysisResult.SeatLine::sameMarkThroughout)
                .map(other -> shown.criterion(other.criterion()))
                .toList();
        return new DetailView.SeatRow(
                line.seat(),
                onCriteria.stream().mapToInt(AnalysisResult.SeatLine::count).sum(),
                shown.number(line.mean().value(), 2),
                shown.number(line.deviation().value(), 2),
                shown.signed(line.severity().value(), 2),
                shown.number(line.spread().value(), 2),
                shown.number(line.withRest().value(), 2),
                onCriteria.stream().mapToInt(AnalysisResult.SeatLine::dropped).sum(),
                straight.isEmpty() ? "" : shown.say("analysis.same-mark", shown.joined(straight)));
    }

    private String outlier(AnalysisResult.Outlier mark) {
        return shown.say(
                "analysis.outlier",
                mark.seat(),
                shown.name(mark.nomination()),
                shown.criterion(mark.criterion()),
                shown.number(mark.mark(), 2),
                shown.number(mark.median(), 2));
    }
}
