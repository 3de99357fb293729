package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.paritrana.analysis.AnalysisResult.Limit;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.site.form.Paging;

/** Makes the tables of a finished analysis, one page of nominations at a time. */
final class DetailTables {
    private static final int MOST_RANK_COLUMNS = 12;

    private final VisibleAnalysis seen;
    private final AnalysisResult result;
    private final Shown shown;
    private final Paging paging;
    private final int count;

    DetailTables(VisibleAnalysis seen, Shown shown, int asked) {
        this.seen = seen;
        this.result = Objects.requireNonNull(seen.result());
        this.shown = shown;
        this.count = result.weights().size();
        this.paging = Paging.of(asked, count, AnalysisViews.PAGE, "", Map.of());
    }

    DetailView.Found found() {
        List<AnalysisResult.Ranks> ranks = paging.cut(result.weights());
        FirmnessWords firmness = new FirmnessWords(seen, shown);
        List<AnalysisResult.Ranks> sometimes =
                ranks.stream().filter(this::sometimesAhead).toList();
        return new DetailView.Found(
                firmness.changing(),
                firmness.steady(),
                firmness.often(),
                RanksChart.of(seen, ranks, shown),
                acceptances(sometimes),
                ranks.size() - sometimes.size(),
                !result.bootstrap().isEmpty(),
                count <= MOST_RANK_COLUMNS ? eachRank() : null,
                limits(),
                result.stability().stream().anyMatch(l -> !l.closedForm()),
                without(result.without(LeaveOneOut.Kind.CRITERION), this::criterionLeftOut),
                without(seen.seats() ? result.without(LeaveOneOut.Kind.SEAT) : List.of(), this::seatLeftOut),
                firmness.seats(),
                firmness.pairs(),
                rules(),
                firmness.centres(),
                answers(),
                paging);
    }

    private DetailView.Answers answers() {
        return new DetailView.Answers(
                shown.say(
                        "analysis.answer-centres",
                        result.centralWeights().keySet().stream()
                                .filter(nomination -> !result.first().contains(nomination))
                                .count()),
                shown.say(
                        "analysis.answer-limits",
                        result.stability().stream()
                                .filter(l -> l.rivalLow() != null || l.rivalHigh() != null)
                                .count()),
                stays(result.without(LeaveOneOut.Kind.CRITERION).stream()
                        .map(AnalysisResult.Without::first)
                        .toList()),
                stays(result.without(LeaveOneOut.Kind.SEAT).stream()
                        .map(AnalysisResult.Without::first)
                        .toList()),
                stays(result.rules().stream().map(AnalysisResult.Rule::winners).toList()));
    }

    private String stays(List<List<String>> firsts) {
        long same = firsts.stream().filter(result.first()::equals).count();
        if (firsts.isEmpty()) {
            return shown.say("analysis.answer-not-tried");
        }
        return same == firsts.size()
                ? shown.say("analysis.answer-stays", firsts.size())
                : shown.say("analysis.answer-changes", firsts.size() - same, firsts.size());
    }

    private static Map<String, AnalysisResult.Ranks> byNomination(List<AnalysisResult.Ranks> ranks) {
        var by = new HashMap<String, AnalysisResult.Ranks>();
        ranks.forEach(r -> by.put(r.nomination(), r));
        return by;
    }

    private List<DetailView.Acceptance> acceptances(List<AnalysisResult.Ranks> ranks) {
        Map<String, AnalysisResult.Ranks> any = byNomination(result.anyWeights());
        Map<String, AnalysisResult.Ranks> bootstrap = byNomination(result.bootstrap());
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

    private String first(AnalysisResult.@Nullable Ranks ranks) {
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

    private String share(AnalysisResult.Ranks ranks, int rank) {
        return ranks.shares().stream()
                .filter(s -> s.rank() == rank)
                .findFirst()
                .map(s -> shown.percent(s.share()))
                .orElse("–");
    }

    private DetailView.Notable<DetailView.LimitRow> limits() {
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
        return new DetailView.Notable<>(
                rows, others.isEmpty() ? "" : shown.say("analysis.limits-others", shown.joined(others)));
    }

    private String criterionLeftOut(AnalysisResult.Without left) {
        return shown.placed(left.leftOut().get(0));
    }

    private String seatLeftOut(AnalysisResult.Without left) {
        return shown.say("analysis.seat-number", String.join(" + ", left.leftOut()));
    }

    private DetailView.Notable<DetailView.WithoutRow> without(
            List<AnalysisResult.Without> all, Function<AnalysisResult.Without, String> name) {
        var rows = new ArrayList<DetailView.WithoutRow>();
        var others = new ArrayList<String>();
        for (AnalysisResult.Without left : all) {
            boolean same = left.first().equals(result.first());
            if (same && left.moved() == 0) {
                others.add(name.apply(left));
            } else {
                rows.add(new DetailView.WithoutRow(
                        name.apply(left),
                        left.first().isEmpty() ? shown.say("analysis.nobody-first") : shown.names(left.first()),
                        same,
                        !same && !result.first().isEmpty() && left.first().containsAll(result.first()),
                        left.moved()));
            }
        }
        return new DetailView.Notable<>(
                rows, others.isEmpty() ? "" : shown.say("analysis.without-others", shown.joined(others)));
    }

    private boolean sometimesAhead(AnalysisResult.Ranks ranks) {
        AnalysisResult.Ranks any = byNomination(result.anyWeights()).get(ranks.nomination());
        AnalysisResult.Ranks bootstrap = byNomination(result.bootstrap()).get(ranks.nomination());
        return ranks.topThree() > 0 || any != null && any.first() > 0 || bootstrap != null && bootstrap.first() > 0;
    }

    private DetailView.Notable<DetailView.OtherRuleRow> rules() {
        var rows = new ArrayList<DetailView.OtherRuleRow>();
        var others = new ArrayList<String>();
        for (AnalysisResult.Rule r : result.rules()) {
            String rule = shown.say("analysis.rule." + r.kind());
            if (r.winners().equals(result.first())) {
                others.add(r.official() ? shown.say("analysis.rule-official", rule) : rule);
            } else {
                rows.add(new DetailView.OtherRuleRow(
                        rule,
                        r.winners().isEmpty() ? shown.say("analysis.nobody-first") : shown.names(r.winners()),
                        r.exact()));
            }
        }
        return new DetailView.Notable<>(
                rows,
                others.isEmpty()
                        ? ""
                        : shown.say("analysis.rules-others", shown.names(result.first()), String.join("; ", others)));
    }

    /** How the panel marked these nominations; null without one. */
    DetailView.@Nullable Panel panel() {
        return new PanelTables(seen, shown).panel(paging);
    }
}
