package id.paritrana.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Sentences about the marks of a panel. */
final class PanelWords extends SourceWords {
    PanelWords(Locale locale) {
        super(locale);
    }

    @Override
    String text(NodeScore node, Criterion criterion, LeafFigure figure) {
        return differs(node, BigDecimal.ONE)
                ? say(
                        "words.leaf.panel-scored",
                        points.score(node.value()),
                        points.brief(Objects.requireNonNull(criterion.marks()).hi()),
                        points.score(node.score()))
                : say("words.leaf.panel", points.score(node.value()));
    }

    @Override
    String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
        return differs(node, BigDecimal.ONE)
                ? say("words.advice.found-panel", points.score(node.value()), score)
                : say("words.advice.found-panel-same", points.score(node.value()));
    }

    /** Empty: no next step can be computed for a panel's judgement. */
    @Override
    List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
        return List.of(say("words.advice.panel"));
    }
}
