package id.paritrana.scoring.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.Decimals;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.normaliser.Range;
import id.paritrana.scoring.normaliser.SourceForm;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.Marks;
import id.paritrana.scoring.reason.NodeState;
import id.paritrana.scoring.reason.PanelReason;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.ScoreReason;

/** One mark by each seat of the committee; the value is the panel rule applied to the marks that count. */
final class PanelSource implements LeafSource {
    /** How far the example marks of one seat after another are from their middle, as shares of the scale. */
    private static final List<BigDecimal> SPREAD = List.of(
            new BigDecimal("0.05"),
            new BigDecimal("-0.05"),
            BigDecimal.ZERO,
            new BigDecimal("0.10"),
            new BigDecimal("-0.10"));

    @Override
    public SourceForm form() {
        return SourceForm.MARKS;
    }

    @Override
    public Optional<NormaliserKind> implied() {
        return Optional.of(ImpliedNormaliser.Rubric.KIND);
    }

    @Override
    public LeafValue read(LeafInput input) {
        List<Mark> marks = input.counted();
        if (marks.isEmpty() || marks.size() < input.rules().quorum()) {
            return LeafValue.without(NodeState.BELOW_QUORUM);
        }
        List<BigDecimal> values = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            if (!Decimals.fits(mark.value())) {
                return LeafValue.without(NodeState.DATA_ERROR);
            }
            values.add(mark.value());
        }
        BigDecimal score =
                switch (input.rules().panel()) {
                    case MEAN -> Marks.mean(values);
                    case MEDIAN -> Marks.median(values);
                    case TRIMMED_MEAN ->
                        values.size() < Marks.LEAST_TO_TRIM ? Marks.mean(values) : Marks.trimmed(values);
                };
        return LeafValue.of(Rounding.to(input.rules().rounding().panel(), score));
    }

    @Override
    public Figure figure(LeafInput input) {
        Figure score = Figure.of(reason(input), seats(input));
        Integer scale = input.rules().rounding().panel();
        return scale == null ? score : Figure.of(new ScoreReason.RoundedTo(scale, Rounding.MODE), score);
    }

    private static Reason reason(LeafInput input) {
        List<Mark> marks = input.counted();
        return switch (input.rules().panel()) {
            case MEAN -> new PanelReason.MeanOf();
            case MEDIAN -> new PanelReason.MedianOf();
            case TRIMMED_MEAN ->
                marks.size() < Marks.LEAST_TO_TRIM
                        ? new PanelReason.MeanOf()
                        : new PanelReason.TrimmedMean(Marks.lowest(marks), Marks.highest(marks));
        };
    }

    /** The marks that are below the quorum. */
    @Override
    public List<Figure> remains(LeafInput input) {
        return seats(input);
    }

    /** One figure for each seat, in seat order. */
    private static List<Figure> seats(LeafInput input) {
        Ballot ballot = input.ballot();
        String code = input.leaf().code();
        List<Mark> marks = input.counted();
        List<Figure> figures = new ArrayList<>();
        int next = 0;
        for (String seat : ballot.seats()) {
            if (next < marks.size() && marks.get(next).seat().equals(seat)) {
                figures.add(Figure.of(
                        new RecordedReason.MarkGiven(seat, code, marks.get(next).value())));
                next++;
            } else {
                RecordedReason.Because because = ballot.recused(input.entry().code(), seat)
                        ? RecordedReason.Because.RECUSED
                        : RecordedReason.Because.ABSENT;
                figures.add(Figure.of(new RecordedReason.NotCounted(seat, code, because)));
            }
        }
        return figures;
    }

    @Override
    public LeafExample example(Criterion leaf, List<String> seats) {
        Range scale = Objects.requireNonNull(leaf.marks());
        BigDecimal middle = scale.threeQuarters();
        List<LeafExample.SeatMark> marks = new ArrayList<>();
        for (int seat = 0; seat < seats.size(); seat++) {
            BigDecimal mark = middle.add(offset(SPREAD.get(seat % SPREAD.size()), scale.span()));
            marks.add(new LeafExample.SeatMark(seats.get(seat), mark));
        }
        return LeafExample.marked(marks);
    }

    /**
     * The offset of an example mark: a whole number of points on a wide scale; on a short one a step up or down for the
     * outermost marks only.
     */
    private static BigDecimal offset(BigDecimal share, BigDecimal span) {
        if (span.compareTo(BigDecimal.TEN) >= 0) {
            return span.multiply(share).setScale(0, RoundingMode.HALF_UP);
        }
        boolean far = share.abs().compareTo(new BigDecimal("0.10")) >= 0;
        return far && span.compareTo(new BigDecimal(4)) >= 0 ? BigDecimal.valueOf(share.signum()) : BigDecimal.ZERO;
    }
}
