package id.paritrana.words;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.reason.Figure;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.PanelReason;
import id.paritrana.scoring.reason.Reason;
import id.paritrana.scoring.reason.RecordedReason;
import id.paritrana.scoring.reason.ScoreReason;
import id.paritrana.scoring.reason.TotalReason;

/**
 * What a figure of a criterion tells its readers. Each kind of reason has its own case, so that the compiler finds a
 * missing one.
 */
final class LeafFigure implements Reason.Cases<LeafFigure> {
    private final Figure figure;
    private final Locale locale;
    private String unscored = "words.leaf.as-zero";
    private String mean = "";
    private Set<String> dropped = Set.of();
    private String share = "";
    private Provenance provenance = Provenance.UNKNOWN;
    private List<String> shares = List.of();
    private String option = "";
    private List<Item> items = List.of();
    private Optional<TreeView.SeatMark> seat = Optional.empty();
    private String absence = "";

    private LeafFigure(Figure figure, Locale locale) {
        this.figure = figure;
        this.locale = locale;
    }

    /** What the figure tells; a figure that is only rounded or normalised tells what the one below it does. */
    static LeafFigure of(Figure figure, Locale locale) {
        return figure.reason().match(new LeafFigure(figure, locale));
    }

    /** The figure of the value, below rounding and normaliser; that of the score where there is no value. */
    Figure value() {
        return figure;
    }

    /** The sentence on how the scheme treats a criterion that has no score of its own. */
    String unscored() {
        return unscored;
    }

    /** The sentence on how the marks were averaged; empty where there are none. */
    String mean() {
        return mean;
    }

    /** How many marks were averaged. */
    long counted() {
        return seats().stream().filter(mark -> mark.mark() != null).count() - dropped.size();
    }

    /** The sources with their dates, and the summands of a ratio, one line each. */
    List<String> origins() {
        return provenance.isKnown() ? List.of(say("words.leaf.source", origin())) : shares;
    }

    /** The code of the option that was chosen; empty without one. */
    String option() {
        return option;
    }

    /** The items of a checklist. */
    List<Item> items() {
        return items;
    }

    /** The marks by seat, in seat order; empty when the criterion is not marked. */
    List<TreeView.SeatMark> seats() {
        return parts().flatMap(part -> part.seat.stream())
                .map(mark -> dropped.contains(mark.seat())
                        ? new TreeView.SeatMark(mark.seat(), mark.mark(), say("words.leaf.mark.dropped"))
                        : mark)
                .toList();
    }

    /** Why seats have no mark that counts, one line each. */
    List<String> absences() {
        return parts().map(part -> part.absence)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private Stream<LeafFigure> parts() {
        return figure.parts().stream().map(part -> of(part, locale));
    }

    private String origin() {
        return Stream.of(
                        Written.in(locale, provenance.source()),
                        provenance.asOf() == null ? "" : Formats.kept(locale).date(provenance.asOf()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    @Override
    public LeafFigure recorded(RecordedReason.Recorded reason) {
        share = reason.of();
        provenance = reason.provenance();
        return this;
    }

    @Override
    public LeafFigure levelChosen(RecordedReason.LevelChosen reason) {
        option = reason.option();
        provenance = reason.provenance();
        return this;
    }

    @Override
    public LeafFigure itemsAccepted(RecordedReason.ItemsAccepted reason) {
        items = reason.items();
        return this;
    }

    @Override
    public LeafFigure ratioOf(ScoreReason.RatioOf reason) {
        LeafFigure numerator = of(figure.parts().get(0), locale);
        provenance = numerator.provenance;
        Iterator<Figure> denominators = figure.parts().get(1).parts().iterator();
        shares = numerator.parts().map(part -> part.outOf(denominators.next())).toList();
        return this;
    }

    private String outOf(Figure denominator) {
        Formats formats = Formats.in(locale);
        String counted =
                say("words.leaf.share", share, formats.exact(figure.value()), formats.exact(denominator.value()));
        String origin = origin();
        return origin.isEmpty() ? counted : counted + " (" + origin + ")";
    }

    @Override
    public LeafFigure trimmedMean(PanelReason.TrimmedMean reason) {
        mean = "words.leaf.mean-trimmed";
        dropped = Set.of(reason.droppedLow(), reason.droppedHigh());
        return this;
    }

    @Override
    public LeafFigure meanOf(PanelReason.MeanOf reason) {
        mean = "words.leaf.mean";
        return this;
    }

    @Override
    public LeafFigure medianOf(PanelReason.MedianOf reason) {
        mean = "words.leaf.median";
        return this;
    }

    @Override
    public LeafFigure markGiven(RecordedReason.MarkGiven reason) {
        seat = Optional.of(
                new TreeView.SeatMark(reason.seat(), Points.in(locale).brief(reason.mark()), ""));
        return this;
    }

    @Override
    public LeafFigure notCounted(RecordedReason.NotCounted reason) {
        String word =
                switch (reason.because()) {
                    case RECUSED -> "recused";
                    case ABSENT -> "absent";
                };
        seat = Optional.of(new TreeView.SeatMark(reason.seat(), null, say("words.leaf.mark." + word)));
        absence = say("words.leaf.seat-" + word, reason.seat());
        return this;
    }

    @Override
    public LeafFigure notScored(RecordedReason.NotScored reason) {
        unscored = "words.leaf.not-scored";
        return this;
    }

    @Override
    public LeafFigure leftOut(RecordedReason.LeftOut reason) {
        unscored = reason.policy() == MissingPolicy.INELIGIBLE && reason.state().lacksData()
                ? "words.leaf.required"
                : "words.leaf.left-out";
        return this;
    }

    @Override
    public LeafFigure missingAsZero(RecordedReason.MissingAsZero reason) {
        return this;
    }

    @Override
    public LeafFigure normalised(ScoreReason.Normalised reason) {
        return of(figure.parts().get(0), locale);
    }

    @Override
    public LeafFigure roundedTo(ScoreReason.RoundedTo reason) {
        return of(figure.parts().get(0), locale);
    }

    /** A scheme of a single criterion has no other figure of it than its weighted one. */
    @Override
    public LeafFigure weightedBy(TotalReason.WeightedBy reason) {
        return of(figure.parts().get(0), locale);
    }

    // a figure made of several data or criteria tells nothing of its own here

    @Override
    public LeafFigure sharesOf(ScoreReason.SharesOf reason) {
        return this;
    }

    @Override
    public LeafFigure sumOf(TotalReason.SumOf reason) {
        return this;
    }

    @Override
    public LeafFigure aggregateOf(TotalReason.AggregateOf reason) {
        return this;
    }

    @Override
    public LeafFigure unrounded(TotalReason.Unrounded reason) {
        return of(figure.parts().get(0), locale);
    }
}
