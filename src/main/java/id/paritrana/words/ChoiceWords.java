package id.paritrana.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Sentences about a choice: one of several options. */
final class ChoiceWords extends SourceWords {
    ChoiceWords(Locale locale) {
        super(locale);
    }

    @Override
    String text(NodeScore node, Criterion criterion, LeafFigure figure) {
        return label(criterion, figure.option()) + ", " + points.score(node.score());
    }

    private String label(Criterion criterion, String option) {
        return Written.in(locale, criterion.label(option));
    }

    @Override
    String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
        Datum datum = datum(report, node);
        String option = datum == null || datum.option() == null ? "–" : label(criterion, datum.option());
        return say("words.advice.found-choice", option, score);
    }

    @Override
    List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
        BigDecimal now = node.score();
        if (now == null) {
            return List.of();
        }
        return List.of(criterion.normaliser().options().entrySet().stream()
                .filter(option -> option.getValue().compareTo(now) > 0)
                .min(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(option ->
                        say("words.advice.next-option", label(criterion, option.getKey()), brief(option.getValue())))
                .orElseGet(() -> say("words.advice.best-option")));
    }
}
