package id.paritrana.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.Warning;
import id.paritrana.scoring.total.NodeScore;

/** Sentences about one criterion: the row of data, the fact or the marks, and how they became its score. */
final class LeafWords {
    private final CategoryResult result;
    private final Locale locale;
    private final RuleWords rules;

    LeafWords(CategoryResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
        this.rules = RuleWords.onPages(locale);
    }

    /** What was found, in figures. */
    String text(NodeScore node, Criterion criterion) {
        if (node.state() != NodeState.SCORED) {
            return state(node);
        }
        return SourceWords.of(criterion.source(), locale).text(node, criterion, figure(node));
    }

    /** How it became a score, its sources, and what is doubtful. */
    List<String> notes(NodeScore node, Criterion criterion) {
        var notes = new ArrayList<String>();
        LeafFigure figure = figure(node);
        if (criterion.source().kind() == Source.Kind.MARK) {
            panelNotes(node, figure, notes);
        } else if (node.state() == NodeState.SCORED) {
            if (criterion.source().kind() == Source.Kind.FACT) {
                notes.add(say("words.leaf.fact"));
            }
            String rule = rules.note(criterion);
            if (!rule.isEmpty()) {
                notes.add(rule);
            }
            notes.addAll(figure.origins());
            String remark = SourceWords.of(criterion.source(), locale).remark(figure);
            if (!remark.isEmpty()) {
                notes.add(remark);
            }
        }
        for (Warning warning : node.warnings()) {
            notes.add(say("words.leaf.warning." + warning.code().replace('_', '-')));
        }
        return notes;
    }

    /** Why the criterion has no score of its own, and how the scheme treats that. */
    String state(NodeScore node) {
        return say(figure(node).unscored(), StateWords.of(node.state(), locale));
    }

    /** The marks by seat, in seat order; empty when the criterion is not marked. */
    List<TreeView.SeatMark> marks(NodeScore node) {
        return figure(node).seats();
    }

    private void panelNotes(NodeScore node, LeafFigure figure, List<String> notes) {
        if (node.state() == NodeState.SCORED) {
            notes.add(say(figure.mean(), figure.counted()));
        } else if (node.state() == NodeState.BELOW_QUORUM) {
            notes.add(say(
                    "words.leaf.quorum",
                    figure.counted(),
                    result.scheme().rules().quorum()));
        }
        notes.addAll(figure.absences());
    }

    private LeafFigure figure(NodeScore node) {
        return LeafFigure.of(node.scoreFigure(), locale);
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
