package id.paritrana.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Criterion;
import id.paritrana.scoring.Figure;
import id.paritrana.scoring.MissingPolicy;
import id.paritrana.scoring.NodeScore;
import id.paritrana.scoring.NodeState;
import id.paritrana.scoring.Provenance;
import id.paritrana.scoring.Reason;
import id.paritrana.scoring.Source;
import id.paritrana.scoring.Warning;

/** Says what was found for one criterion: the row of data, the fact, or the marks, and how they became its score. */
final class LeafWords {
    private final CategoryResult result;
    private final Locale locale;
    private final RuleWords rules;

    LeafWords(CategoryResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
        this.rules = new RuleWords(locale);
    }

    /** What was found, in figures. */
    String text(NodeScore node, Criterion criterion) {
        if (node.state() != NodeState.SCORED) {
            return state(node);
        }
        return SourceWords.of(criterion.source(), locale).text(node, criterion, value(node.scoreFigure()));
    }

    /** How it became a score, who says so, what is doubtful. */
    List<String> notes(NodeScore node, Criterion criterion) {
        var notes = new ArrayList<String>();
        if (criterion.source().kind() == Source.Kind.MARK) {
            panelNotes(node, notes);
        } else if (node.state() == NodeState.SCORED) {
            if (criterion.source().kind() == Source.Kind.FACT) {
                notes.add(say("words.leaf.fact"));
            }
            String rule = rules.note(criterion);
            if (!rule.isEmpty()) {
                notes.add(rule);
            }
            notes.addAll(origins(value(node.scoreFigure())));
            String remark = SourceWords.of(criterion.source(), locale).remark(value(node.scoreFigure()));
            if (!remark.isEmpty()) {
                notes.add(remark);
            }
        }
        for (Warning warning : node.warnings()) {
            notes.add(say("words.leaf.warning." + warning.code().replace('_', '-')));
        }
        return notes;
    }

    /** Why there is no score of its own, and what the scheme makes of that. */
    String state(NodeScore node) {
        String state = StateWords.of(node.state(), locale);
        if (node.scoreFigure().reason() instanceof Reason.NotScored) {
            return say("words.leaf.not-scored", state);
        }
        if (node.scoreFigure().reason() instanceof Reason.LeftOut left) {
            return say(
                    left.policy() == MissingPolicy.INELIGIBLE && node.state().lacksData()
                            ? "words.leaf.required"
                            : "words.leaf.left-out",
                    state);
        }
        return say("words.leaf.as-zero", state);
    }

    /** The marks by seat, in seat order; empty where nobody marks. */
    List<TreeView.SeatMark> marks(NodeScore node) {
        Figure value = value(node.scoreFigure());
        String low = "";
        String high = "";
        if (value.reason() instanceof Reason.TrimmedMean trimmed) {
            low = trimmed.droppedLow();
            high = trimmed.droppedHigh();
        }
        var marks = new ArrayList<TreeView.SeatMark>();
        for (Figure part : value.parts()) {
            if (part.reason() instanceof Reason.MarkGiven given) {
                boolean dropped = given.seat().equals(low) || given.seat().equals(high);
                marks.add(new TreeView.SeatMark(
                        given.seat(),
                        Points.in(locale).brief(given.mark()),
                        dropped ? say("words.leaf.mark.dropped") : ""));
            } else if (part.reason() instanceof Reason.NotCounted not) {
                String word =
                        not.because() == Reason.Because.RECUSED ? "words.leaf.mark.recused" : "words.leaf.mark.absent";
                marks.add(new TreeView.SeatMark(not.seat(), null, say(word)));
            }
        }
        return marks;
    }

    private void panelNotes(NodeScore node, List<String> notes) {
        Figure value = value(node.scoreFigure());
        long given = value.parts().stream()
                .filter(p -> p.reason() instanceof Reason.MarkGiven)
                .count();
        if (node.state() == NodeState.SCORED) {
            if (value.reason() instanceof Reason.TrimmedMean) {
                notes.add(say("words.leaf.mean-trimmed", given - 2));
            } else {
                notes.add(say(
                        value.reason() instanceof Reason.MedianOf ? "words.leaf.median" : "words.leaf.mean", given));
            }
        } else if (node.state() == NodeState.BELOW_QUORUM) {
            notes.add(say("words.leaf.quorum", given, result.scheme().rules().quorum()));
        }
        for (Figure part : value.parts()) {
            if (part.reason() instanceof Reason.NotCounted not) {
                String key =
                        not.because() == Reason.Because.RECUSED ? "words.leaf.seat-recused" : "words.leaf.seat-absent";
                notes.add(say(key, not.seat()));
            }
        }
    }

    /** Who says so and of which day it is; what a ratio is the sum of, a line each. */
    private List<String> origins(Figure value) {
        if (value.reason() instanceof Reason.Recorded recorded) {
            return source(recorded.provenance());
        }
        if (value.reason() instanceof Reason.LevelChosen chosen) {
            return source(chosen.provenance());
        }
        if (!(value.reason() instanceof Reason.RatioOf)) {
            return List.of();
        }
        Figure numerator = value.parts().get(0);
        if (numerator.reason() instanceof Reason.Recorded recorded) {
            return source(recorded.provenance());
        }
        List<Figure> denominators = value.parts().get(1).parts();
        var lines = new ArrayList<String>();
        for (int i = 0; i < denominators.size(); i++) {
            if (numerator.parts().get(i).reason() instanceof Reason.Recorded share) {
                Formats formats = Formats.in(locale);
                String counted = say(
                        "words.leaf.share",
                        share.of(),
                        formats.exact(share.value()),
                        formats.exact(denominators.get(i).value()));
                String origin = origin(share.provenance());
                lines.add(origin.isEmpty() ? counted : counted + " (" + origin + ")");
            }
        }
        return lines;
    }

    private List<String> source(Provenance provenance) {
        return provenance.isKnown() ? List.of(say("words.leaf.source", origin(provenance))) : List.of();
    }

    private String origin(Provenance provenance) {
        return Stream.of(
                        provenance.source(),
                        provenance.asOf() == null ? "" : Formats.in(locale).date(provenance.asOf()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    /** The figure of the value below rounding and normaliser; the score itself where there is none. */
    private static Figure value(Figure score) {
        Figure figure = unrounded(score);
        return figure.reason() instanceof Reason.Normalised
                ? unrounded(figure.parts().get(0))
                : figure;
    }

    private static Figure unrounded(Figure figure) {
        Figure inner = figure;
        while (inner.reason() instanceof Reason.RoundedTo) {
            inner = inner.parts().get(0);
        }
        return inner;
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
