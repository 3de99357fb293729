package id.paritrana.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** Sentences about a checklist: how many of its items are accepted. */
final class ChecklistWords extends SourceWords {
    ChecklistWords(Locale locale) {
        super(locale);
    }

    @Override
    String text(NodeScore node, Criterion criterion, LeafFigure figure) {
        List<Item> items = figure.items();
        return say("words.leaf.items", accepted(items), items.size(), points.score(node.score()));
    }

    @Override
    String remark(LeafFigure figure) {
        List<String> open = open(figure.items());
        return open.isEmpty() ? "" : say("words.leaf.items-refused", String.join(", ", open));
    }

    @Override
    String found(ScoreReport report, NodeScore node, Criterion criterion, String score) {
        List<Item> items = report.entry().items().getOrDefault(node.code(), List.of());
        return say("words.advice.found-items", accepted(items), items.size(), score);
    }

    @Override
    List<String> advice(CategoryResult result, ScoreReport report, NodeScore node, Criterion criterion) {
        List<String> open = open(report.entry().items().getOrDefault(node.code(), List.of()));
        return List.of(
                open.isEmpty()
                        ? say("words.advice.items-all")
                        : say("words.advice.items-open", String.join(", ", open)));
    }

    private static long accepted(List<Item> items) {
        return items.stream()
                .filter(item -> Boolean.TRUE.equals(item.accepted()))
                .count();
    }

    /** The codes of those not accepted, in order. */
    private static List<String> open(List<Item> items) {
        return items.stream()
                .filter(item -> !Boolean.TRUE.equals(item.accepted()))
                .sorted(Comparator.comparing(Item::code))
                .map(Item::code)
                .toList();
    }
}
