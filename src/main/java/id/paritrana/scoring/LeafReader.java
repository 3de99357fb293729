package id.paritrana.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the value of a leaf out of data, items and marks; the reasons of that value are in {@link #figure}. */
final class LeafReader {

    private final Rules rules;
    private final Ballot ballot;

    LeafReader(Rules rules, Ballot ballot) {
        this.rules = rules;
        this.ballot = ballot;
    }

    LeafValue read(Entry entry, Criterion leaf) {
        Datum datum = entry.data().get(leaf.code());
        if (datum != null && datum.state() == Datum.State.NOT_APPLICABLE) {
            return LeafValue.without(NodeState.NOT_APPLICABLE);
        }
        if (datum != null && datum.state() == Datum.State.WITHHELD) {
            return LeafValue.without(NodeState.WITHHELD);
        }
        return switch (leaf.source()) {
            case NUMBER -> datum == null || datum.value() == null ? missing() : number(datum.value());
            case RATIO -> datum == null ? missing() : ratio(datum);
            case CHOICE -> choice(datum, leaf);
            case CHECKLIST -> checklist(entry.items().getOrDefault(leaf.code(), List.of()));
            case PANEL -> panel(entry, leaf);
            case AGGREGATE -> throw new IllegalStateException("an aggregate has no value of its own: " + leaf.code());
        };
    }

    private static LeafValue missing() {
        return LeafValue.without(NodeState.MISSING);
    }

    private static LeafValue number(BigDecimal value) {
        return Decimals.fits(value) ? LeafValue.of(value) : LeafValue.without(NodeState.DATA_ERROR);
    }

    private static LeafValue ratio(Datum datum) {
        BigDecimal numerator = datum.numerator();
        BigDecimal denominator = datum.denominator();
        BigDecimal ratio = datum.value();
        if (numerator != null && denominator != null) {
            if (!Decimals.fits(numerator) || !Decimals.fits(denominator)) {
                return LeafValue.without(NodeState.DATA_ERROR);
            }
            if (denominator.signum() == 0 && numerator.signum() == 0) {
                return LeafValue.without(NodeState.NOT_APPLICABLE);
            }
            if (denominator.signum() <= 0) {
                return LeafValue.without(NodeState.DATA_ERROR);
            }
            ratio = numerator.divide(denominator, MathContext.DECIMAL128);
        }
        if (ratio == null) {
            return missing();
        }
        if (numerator == null && !Decimals.fits(ratio)) {
            return LeafValue.without(NodeState.DATA_ERROR);
        }
        return ratio.compareTo(BigDecimal.ONE) > 0
                ? new LeafValue(NodeState.SCORED, ratio, Set.of(Warning.RATIO_ABOVE_ONE), List.of())
                : LeafValue.of(ratio);
    }

    private static LeafValue choice(@Nullable Datum datum, Criterion leaf) {
        if (datum == null || datum.option() == null) {
            return missing();
        }
        BigDecimal score = leaf.normaliser().options().get(datum.option());
        return score == null ? LeafValue.without(NodeState.DATA_ERROR) : LeafValue.of(score);
    }

    private static LeafValue checklist(List<Item> items) {
        if (items.stream().anyMatch(item -> item.weight().signum() <= 0 || !Decimals.fits(item.weight()))) {
            return LeafValue.without(NodeState.DATA_ERROR);
        }
        List<String> refused = items.stream()
                .filter(item -> item.mandatory() && Boolean.FALSE.equals(item.accepted()))
                .map(Item::code)
                .toList();
        if (items.isEmpty() || items.stream().anyMatch(item -> item.accepted() == null)) {
            return new LeafValue(NodeState.MISSING, null, Set.of(), refused);
        }
        return new LeafValue(
                NodeState.SCORED, new Reason.ItemsAccepted("", items).recompute(List.of()), Set.of(), refused);
    }

    private LeafValue panel(Entry entry, Criterion leaf) {
        List<Mark> marks = ballot.counted(entry.code(), leaf.code());
        if (marks.isEmpty()) {
            return missing();
        }
        if (marks.size() < rules.quorum()) {
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
                switch (rules.panel()) {
                    case MEAN -> Marks.mean(values);
                    case MEDIAN -> Marks.median(values);
                    case TRIMMED_MEAN ->
                        values.size() < Marks.LEAST_TO_TRIM ? Marks.mean(values) : Marks.trimmed(values);
                };
        return LeafValue.of(Rounding.to(rules.rounding().panel(), score));
    }

    // the same, with reasons

    /** How the value of a scored leaf came about. */
    Figure figure(Entry entry, Criterion leaf) {
        Datum datum = entry.data().get(leaf.code());
        return switch (leaf.source()) {
            case PANEL -> panelFigure(entry, leaf);
            case CHECKLIST ->
                Figure.of(new Reason.ItemsAccepted(leaf.code(), entry.items().getOrDefault(leaf.code(), List.of())));
            case CHOICE -> choiceFigure(present(datum), leaf);
            case RATIO -> ratioFigure(present(datum), leaf);
            case NUMBER -> recorded(leaf, Reason.Part.VALUE, present(datum).value(), present(datum));
            case AGGREGATE -> throw new IllegalStateException("an aggregate has no value of its own: " + leaf.code());
        };
    }

    /** What is there of a leaf without a score: the marks that are below the quorum, else nothing. */
    List<Figure> remains(Entry entry, Criterion leaf) {
        return leaf.source().kind() == Source.Kind.MARK ? seats(entry, leaf) : List.of();
    }

    private static Datum present(@Nullable Datum datum) {
        if (datum == null) {
            throw new IllegalStateException("a figure is asked of a leaf without a datum");
        }
        return datum;
    }

    private static Figure recorded(Criterion leaf, Reason.Part part, @Nullable BigDecimal value, Datum datum) {
        if (value == null) {
            throw new IllegalStateException("no " + part + " of " + leaf.code() + " in " + datum);
        }
        return Figure.of(new Reason.Recorded(leaf.code(), part, value, datum.provenance()));
    }

    private static Figure ratioFigure(Datum datum, Criterion leaf) {
        if (datum.numerator() == null || datum.denominator() == null) {
            return recorded(leaf, Reason.Part.VALUE, datum.value(), datum);
        }
        return Figure.of(
                new Reason.RatioOf(),
                recorded(leaf, Reason.Part.NUMERATOR, datum.numerator(), datum),
                recorded(leaf, Reason.Part.DENOMINATOR, datum.denominator(), datum));
    }

    private static Figure choiceFigure(Datum datum, Criterion leaf) {
        String option = datum.option();
        BigDecimal score = option == null ? null : leaf.normaliser().options().get(option);
        if (option == null || score == null) {
            throw new IllegalStateException("no known option of " + leaf.code() + " in " + datum);
        }
        return Figure.of(new Reason.LevelChosen(leaf.code(), option, score, datum.provenance()));
    }

    private Figure panelFigure(Entry entry, Criterion leaf) {
        List<Figure> seats = seats(entry, leaf);
        Figure score = Figure.of(panelReason(ballot.counted(entry.code(), leaf.code())), seats);
        Integer scale = rules.rounding().panel();
        return scale == null ? score : Figure.of(new Reason.RoundedTo(scale, Rounding.MODE), score);
    }

    private Reason panelReason(List<Mark> marks) {
        return switch (rules.panel()) {
            case MEAN -> new Reason.MeanOf();
            case MEDIAN -> new Reason.MedianOf();
            case TRIMMED_MEAN ->
                marks.size() < Marks.LEAST_TO_TRIM
                        ? new Reason.MeanOf()
                        : new Reason.TrimmedMean(Marks.lowest(marks), Marks.highest(marks));
        };
    }

    /** One figure for each seat, in seat order. */
    private List<Figure> seats(Entry entry, Criterion leaf) {
        List<Mark> marks = ballot.counted(entry.code(), leaf.code());
        List<Figure> figures = new ArrayList<>();
        int next = 0;
        for (String seat : ballot.seats()) {
            if (next < marks.size() && marks.get(next).seat().equals(seat)) {
                figures.add(Figure.of(
                        new Reason.MarkGiven(seat, leaf.code(), marks.get(next).value())));
                next++;
            } else {
                Reason.Because because =
                        ballot.recused(entry.code(), seat) ? Reason.Because.RECUSED : Reason.Because.ABSENT;
                figures.add(Figure.of(new Reason.NotCounted(seat, leaf.code(), because)));
            }
        }
        return figures;
    }
}
