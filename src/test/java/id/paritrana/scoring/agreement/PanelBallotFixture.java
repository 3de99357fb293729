package id.paritrana.scoring.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Scorer;
import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

/** Small categories that are marked by a panel, on marks from 0 to 100 that are points at once; entries and seats made as they come. */
public final class PanelBallotFixture {
    private final List<String> seats;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Map<String, String>> recusals = new HashMap<>();

    public PanelBallotFixture(int seats) {
        this.seats = PanelTableFixture.codes("S", seats);
    }

    public static Criterion panel(String code, String weight) {
        return Criterion.leaf(
                code,
                code,
                new BigDecimal(weight),
                Source.PANEL,
                new ImpliedNormaliser.Rubric(BigDecimal.ZERO, new BigDecimal(100)));
    }

    public static Criterion figure(String code, String weight) {
        return Criterion.leaf(code, code, new BigDecimal(weight), Source.NUMBER, new ImpliedNormaliser.None());
    }

    /** Relative weights, plain mean, quorum 1, standard rounding, 2,000 draws from seed 7. */
    public static Scheme scheme(Criterion... children) {
        Rules rules = Rules.STANDARD
                .withWeights(WeightMode.RELATIVE)
                .withPanel(PanelRule.MEAN)
                .withQuorum(1)
                .withDraws(new Draws(7, 2_000, new BigDecimal("0.25")));
        return new Scheme("CAT", Criterion.aggregate("ROOT", "ROOT", null, List.of(children)), rules);
    }

    /** The marks of the seats in order; a dot for none. */
    public PanelBallotFixture marked(String entry, String criterion, String row) {
        entries.putIfAbsent(entry, new Entry(entry, entry, Map.of()));
        String[] given = row.trim().split("\\s+");
        for (int j = 0; j < given.length; j++) {
            if (!given[j].equals(".")) {
                marks.add(new Mark(entry, criterion, seats.get(j), new BigDecimal(given[j])));
            }
        }
        return this;
    }

    public PanelBallotFixture datum(String entry, String criterion, Datum datum) {
        entries.putIfAbsent(entry, new Entry(entry, entry, Map.of()));
        entries.compute(entry, (code, known) -> known.withDatum(criterion, datum));
        return this;
    }

    public PanelBallotFixture recused(String entry, String seat) {
        recusals.computeIfAbsent(entry, code -> new HashMap<>()).put(seat, "relative");
        return this;
    }

    public Ballot ballot() {
        return new Ballot(seats, List.copyOf(entries.values()), marks, recusals);
    }

    public CategoryResult scored(Scheme scheme) {
        return Scorer.score(scheme, ballot());
    }
}
