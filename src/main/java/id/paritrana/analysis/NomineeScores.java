package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.ranking.RankedCategory;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;
import id.paritrana.words.LeafAdvice;
import id.paritrana.words.Messages;
import id.paritrana.words.Points;
import id.paritrana.words.TotalWords;

/** Says a nominee's own score in plain words. */
public final class NomineeScores {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RankedCategory category;
    private final Locale locale;
    private final boolean points;
    private final LeafAdvice advice;

    private NomineeScores(RankedCategory category, Locale locale) {
        this.category = category;
        this.locale = locale;
        this.points = category.result().scheme().rules().weights() == WeightMode.POINTS;
        this.advice = new LeafAdvice(category.result(), locale);
    }

    /** The score of a nominee of the category; empty for an unknown code. */
    public static Optional<NomineeScore> of(RankedCategory category, String code, Locale locale) {
        return category.result().report(code).map(report -> new NomineeScores(category, locale).score(report));
    }

    private NomineeScore score(ScoreReport report) {
        var lines = new ArrayList<NomineeScore.Line>();
        report.root().children().forEach(child -> collect(report, child, lines));
        if (lines.isEmpty()) {
            lines.add(line(report, report.root()));
        }
        return new NomineeScore(
                report.code(),
                report.entry().name(),
                category.categoryName(),
                TotalWords.of(locale, category.result()).shown(report.total()),
                category.words().places(locale).hindrances(report.code()),
                lines);
    }

    private void collect(ScoreReport report, NodeScore node, List<NomineeScore.Line> lines) {
        lines.add(line(report, node));
        node.children().forEach(child -> collect(report, child, lines));
    }

    private NomineeScore.Line line(ScoreReport report, NodeScore node) {
        boolean aspect = !node.children().isEmpty();
        Criterion criterion = category.result().scheme().find(node.code()).orElseThrow();
        BigDecimal most = points ? null : node.weight().multiply(HUNDRED);
        return new NomineeScore.Line(
                aspect,
                category.result().scheme().root().code().equals(node.parent()),
                node.code(),
                node.name(),
                weight(node),
                node.contribution() == null ? "" : Points.in(locale).read(node.contribution()),
                node.contribution() == null ? "" : number(most),
                aspect ? "" : advice.found(report, node, criterion),
                aspect ? List.of() : advice.advice(report, node, criterion));
    }

    private String weight(NodeScore node) {
        if (node.state() != NodeState.SCORED && node.weight().signum() == 0) {
            return Messages.text(locale, "analysis.no-weight");
        }
        return number(points ? node.weight() : node.weight().multiply(HUNDRED));
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? "" : LeafAdvice.brief(value, locale);
    }
}
