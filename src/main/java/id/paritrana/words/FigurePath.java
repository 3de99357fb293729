package id.paritrana.words;

import id.paritrana.scoring.Figure;
import id.paritrana.scoring.Reason;

/** Names the figures of a result: the path of criteria from the root, a colon, and what the figure is. */
public final class FigurePath {
    private static final String EXACT = "_exact";

    private FigurePath() {}

    /** The criterion that a figure is about: its own, or that of what it was made of; empty when there is none. */
    public static String criterionOf(Figure figure) {
        Reason reason = figure.reason();
        if (reason instanceof Reason.WeightedBy of) {
            return of.criterion();
        }
        if (reason instanceof Reason.SumOf of) {
            return of.criterion();
        }
        if (reason instanceof Reason.AggregateOf of) {
            return of.criterion();
        }
        if (reason instanceof Reason.Normalised of) {
            return of.criterion();
        }
        if (reason instanceof Reason.MissingAsZero of) {
            return of.criterion();
        }
        if (reason instanceof Reason.LeftOut of) {
            return of.criterion();
        }
        if (reason instanceof Reason.MarkGiven of) {
            return of.criterion();
        }
        if (reason instanceof Reason.NotCounted of) {
            return of.criterion();
        }
        if (reason instanceof Reason.Recorded of) {
            return of.criterion();
        }
        if (reason instanceof Reason.LevelChosen of) {
            return of.criterion();
        }
        if (reason instanceof Reason.ItemsAccepted of) {
            return of.criterion();
        }
        return figure.parts().isEmpty() ? "" : criterionOf(figure.parts().get(0));
    }

    /**
     * What a figure is: {@code total, contribution, score, panel, value, numerator, denominator, mark_SEAT}, with {@code
     * _exact} before it is rounded.
     */
    public static String nameOf(Figure figure, boolean root) {
        Reason reason = figure.reason();
        if (reason instanceof Reason.RoundedTo || reason instanceof Reason.Unrounded) {
            String inner = nameOf(figure.parts().get(0), root);
            return inner.endsWith(EXACT) ? inner.substring(0, inner.length() - EXACT.length()) : inner;
        }
        if (reason instanceof Reason.SumOf) {
            return (root ? "total" : "contribution") + EXACT;
        }
        if (reason instanceof Reason.WeightedBy) {
            return "contribution" + EXACT;
        }
        if (reason instanceof Reason.AggregateOf) {
            return (root ? "total" : "score") + EXACT;
        }
        if (reason instanceof Reason.Normalised
                || reason instanceof Reason.MissingAsZero
                || reason instanceof Reason.LeftOut) {
            return "score" + EXACT;
        }
        if (reason instanceof Reason.MarkGiven mark) {
            return "mark_" + mark.seat();
        }
        if (reason instanceof Reason.NotCounted not) {
            return "mark_" + not.seat();
        }
        if (reason instanceof Reason.Recorded recorded) {
            return switch (recorded.part()) {
                case VALUE -> "value";
                case NUMERATOR -> "numerator";
                case DENOMINATOR -> "denominator";
            };
        }
        boolean value = reason instanceof Reason.RatioOf
                || reason instanceof Reason.LevelChosen
                || reason instanceof Reason.ItemsAccepted;
        return value ? "value" : "panel" + EXACT;
    }
}
