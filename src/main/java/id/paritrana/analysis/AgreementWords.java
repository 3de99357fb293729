package id.paritrana.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.analysis.AnalysisResult.Measure;
import id.paritrana.scoring.agreement.Estimate;
import id.paritrana.scoring.agreement.IntraclassCorrelation;
import id.paritrana.scoring.agreement.PanelReport;

/** Sentences about the panel's agreement: the figures that a layman can use, each with its meaning. */
final class AgreementWords {
    /** The statistics in the order of the result table, as rows. */
    static final List<String> STATISTICS = List.of(
            "lsd",
            "icc_c_k",
            "icc_a_k",
            "icc_1_k",
            "icc_c_1",
            "icc_a_1",
            "icc_1_1",
            "kendall_w",
            "kendall_w_p",
            "alpha_interval",
            "alpha_ordinal",
            "alpha_nominal");

    /** So many columns of figures with limits a sheet of A4 holds beside the names of the statistics. */
    private static final int MOST_COLUMNS = 6;

    private final AnalysisResult result;
    private final Shown shown;

    AgreementWords(AnalysisResult result, Shown shown) {
        this.result = result;
        this.shown = shown;
    }

    /** What the panel's totals say in plain words; empty without a panel. */
    List<DetailView.Remark> sentences() {
        AnalysisResult.Agreement totals = result.agreementOn(PanelReport.TOTALS).orElse(null);
        return totals == null
                ? List.of()
                : List.of(fact("lsd", totals.statistics(), lsd(of(totals.statistics(), "lsd"))));
    }

    /** What else a statistician asks of the totals; empty without a panel. */
    List<DetailView.Remark> further() {
        AnalysisResult.Agreement totals = result.agreementOn(PanelReport.TOTALS).orElse(null);
        if (totals == null) {
            return List.of();
        }
        Map<String, Measure> all = totals.statistics();
        var facts = new ArrayList<DetailView.Remark>();
        facts.add(fact("icc_c_k", all, correlation(of(all, "icc_c_k"))));
        facts.add(fact("kendall_w", all, concordance(of(all, "kendall_w"), of(all, "kendall_w_p"))));
        facts.add(fact("alpha_interval", all, alpha(of(all, "alpha_interval"))));
        if (totals.complete() < totals.nominations()) {
            facts.add(new DetailView.Remark(
                    shown.say("analysis.complete-title"),
                    shown.say("analysis.complete", totals.complete(), totals.nominations())));
        }
        return facts;
    }

    /** How far the panel agrees on its totals in a few words, beside the title of what explains it. */
    String answer() {
        Measure icc = result.agreementOn(PanelReport.TOTALS)
                .map(totals -> of(totals.statistics(), "icc_c_k"))
                .orElse(null);
        if (icc == null) {
            return shown.say("analysis.answer-not-tried");
        }
        if (icc.value() == null) {
            return shown.say("analysis.unknown", shown.because(icc));
        }
        if (icc.low() == null || icc.high() == null) {
            return shown.say("analysis.answer-agree-point", shown.number(icc.value(), 2));
        }
        var words = IntraclassCorrelation.words(Estimate.of(icc.value(), icc.low(), icc.high()));
        return words.from() == words.to()
                ? shown.say("analysis.answer-agree", agreement(words.from()))
                : shown.say("analysis.answer-agree-between", agreement(words.from()), agreement(words.to()));
    }

    private static Measure of(Map<String, Measure> all, String statistic) {
        return Objects.requireNonNull(all.get(statistic), statistic);
    }

    private DetailView.Remark fact(String statistic, Map<String, Measure> all, @Nullable String sentence) {
        return new DetailView.Remark(
                shown.say("analysis.fact." + statistic),
                sentence == null ? shown.say("analysis.unknown", shown.because(of(all, statistic))) : sentence);
    }

    private @Nullable String lsd(Measure lsd) {
        return lsd.value() == null ? null : shown.say("analysis.lsd", shown.number(lsd.value(), 2));
    }

    private @Nullable String correlation(Measure icc) {
        if (icc.value() == null) {
            return null;
        }
        if (icc.low() == null || icc.high() == null) {
            return shown.say("analysis.icc-point", shown.number(icc.value(), 2));
        }
        var words = IntraclassCorrelation.words(Estimate.of(icc.value(), icc.low(), icc.high()));
        String from = agreement(words.from());
        String to = agreement(words.to());
        return shown.say(
                from.equals(to) ? "analysis.icc" : "analysis.icc-between",
                shown.number(icc.value(), 2),
                shown.number(icc.low(), 2),
                shown.number(icc.high(), 2),
                from,
                to);
    }

    private String agreement(IntraclassCorrelation.Agreement word) {
        return shown.say("analysis.agreement." + word.code());
    }

    private @Nullable String concordance(Measure w, Measure p) {
        if (w.value() == null) {
            return null;
        }
        String chance = p.value() == null
                ? "–"
                : p.value() < 0.001 ? shown.say("analysis.p-small") : shown.number(p.value(), 3);
        return shown.say("analysis.kendall", shown.number(w.value(), 2), chance);
    }

    private @Nullable String alpha(Measure alpha) {
        if (alpha.value() == null) {
            return null;
        }
        String word = alpha.value() >= 0.8 ? "good" : alpha.value() >= 0.667 ? "tentative" : "poor";
        return shown.say("analysis.alpha", shown.number(alpha.value(), 2), shown.say("analysis.alpha." + word));
    }

    /**
     * Every statistic of the criteria that the panel marked, and of all of them together. Statistics are rows, because a
     * sheet of paper is too narrow for them as columns; if there are too many criteria, they are split into several
     * tables.
     */
    List<DetailView.StatisticTable> tables() {
        List<AnalysisResult.Agreement> all = result.agreement();
        int parts = (all.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        var tables = new ArrayList<DetailView.StatisticTable>();
        for (int part = 1; part <= parts; part++) {
            List<AnalysisResult.Agreement> some =
                    all.subList(all.size() * (part - 1) / parts, all.size() * part / parts);
            tables.add(new DetailView.StatisticTable(
                    parts == 1 ? shown.say("analysis.statistics") : shown.say("analysis.statistics-part", part, parts),
                    some.stream().map(each -> shown.criterion(each.criterion())).toList(),
                    rows(some)));
        }
        return tables;
    }

    /** Limits in brackets. */
    private List<DetailView.StatisticRow> rows(List<AnalysisResult.Agreement> criteria) {
        return STATISTICS.stream()
                .map(s -> new DetailView.StatisticRow(
                        shown.say("analysis.statistic." + s),
                        criteria.stream()
                                .map(each -> text(of(each.statistics(), s)))
                                .toList()))
                .toList();
    }

    private String text(Measure measure) {
        String value = shown.number(measure.value(), 3);
        return measure.low() == null
                ? value
                : value + " (" + shown.number(measure.low(), 3) + "–" + shown.number(measure.high(), 3) + ")";
    }
}
