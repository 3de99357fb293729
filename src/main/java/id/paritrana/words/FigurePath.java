package id.paritrana.words;

import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.PanelReason;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.reason.TotalReason;

/** Names for the figures of a result: the path of criteria from the root, a colon, and the kind of figure. */
public final class FigurePath {
    private static final String EXACT = "_exact";

    private FigurePath() {}

    /** The criterion that a figure is about: its own, or that of the figure it was made from; empty without one. */
    public static String criterionOf(Figure figure) {
        String own = figure.reason().criterion();
        if (!own.isEmpty()) {
            return own;
        }
        return figure.parts().isEmpty() ? "" : criterionOf(figure.parts().get(0));
    }

    /**
     * The kind of a figure: {@code total, contribution, score, panel, value, numerator, numerator_SHARE, denominator,
     * denominator_SHARE, mark_SEAT}, with {@code _exact} before it is rounded.
     */
    public static String nameOf(Figure figure, boolean root) {
        return figure.reason().match(new Names(figure, root));
    }

    private record Names(Figure figure, boolean root) implements Reason.Cases<String> {
        private String beforeRounding() {
            String inner = nameOf(figure.parts().get(0), root);
            return inner.endsWith(EXACT) ? inner.substring(0, inner.length() - EXACT.length()) : inner;
        }

        @Override
        public String roundedTo(ScoreReason.RoundedTo reason) {
            return beforeRounding();
        }

        @Override
        public String unrounded(TotalReason.Unrounded reason) {
            return beforeRounding();
        }

        @Override
        public String sumOf(TotalReason.SumOf reason) {
            return (root ? "total" : "contribution") + EXACT;
        }

        @Override
        public String weightedBy(TotalReason.WeightedBy reason) {
            return "contribution" + EXACT;
        }

        @Override
        public String aggregateOf(TotalReason.AggregateOf reason) {
            return (root ? "total" : "score") + EXACT;
        }

        @Override
        public String normalised(ScoreReason.Normalised reason) {
            return "score" + EXACT;
        }

        @Override
        public String missingAsZero(RecordedReason.MissingAsZero reason) {
            return "score" + EXACT;
        }

        @Override
        public String leftOut(RecordedReason.LeftOut reason) {
            return "score" + EXACT;
        }

        @Override
        public String notScored(RecordedReason.NotScored reason) {
            return root ? "total" : "score";
        }

        @Override
        public String markGiven(RecordedReason.MarkGiven reason) {
            return "mark_" + reason.seat();
        }

        @Override
        public String notCounted(RecordedReason.NotCounted reason) {
            return "mark_" + reason.seat();
        }

        @Override
        public String recorded(RecordedReason.Recorded reason) {
            return part(reason.part()) + (reason.of().isEmpty() ? "" : "_" + reason.of());
        }

        @Override
        public String sharesOf(ScoreReason.SharesOf reason) {
            return part(reason.part());
        }

        private static String part(RecordedReason.Part part) {
            return switch (part) {
                case VALUE -> "value";
                case NUMERATOR -> "numerator";
                case DENOMINATOR -> "denominator";
            };
        }

        @Override
        public String ratioOf(ScoreReason.RatioOf reason) {
            return "value";
        }

        @Override
        public String levelChosen(RecordedReason.LevelChosen reason) {
            return "value";
        }

        @Override
        public String itemsAccepted(RecordedReason.ItemsAccepted reason) {
            return "value";
        }

        @Override
        public String trimmedMean(PanelReason.TrimmedMean reason) {
            return "panel" + EXACT;
        }

        @Override
        public String meanOf(PanelReason.MeanOf reason) {
            return "panel" + EXACT;
        }

        @Override
        public String medianOf(PanelReason.MedianOf reason) {
            return "panel" + EXACT;
        }
    }
}
