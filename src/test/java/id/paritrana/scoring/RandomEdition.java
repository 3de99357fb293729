package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Item;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.ballot.Provenance;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.FieldNormaliser;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.TableNormaliser;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.Rounding;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Draws;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.scheme.TieBreak;

/** An edition drawn from a seed: any tree, any rule, data with holes, errors, recusals and many ties. */
public final class RandomEdition {

    private final Random random;
    private final boolean unrounded;
    private final Rules rules;
    private final List<String> seats = new ArrayList<>();
    private int codes;

    /** @param unrounded whether all rounding is off and no normaliser depends on the field */
    private RandomEdition(long seed, boolean unrounded) {
        this.random = new Random(seed);
        this.unrounded = unrounded;
        for (int i = 1; i <= pick(1, 3, 5, 9, 9, 9); i++) {
            seats.add("K" + i);
        }
        rules = new Rules(
                pick(WeightMode.values()),
                pick(PanelRule.values()),
                pick(1, 3, 5),
                pick(QuorumPolicy.values()),
                unrounded ? Rounding.NONE : new Rounding(stage(2), stage(4), stage(4), pick(stage(2), 0)),
                List.of(),
                Draws.STANDARD);
    }

    public static Scheme scheme(long seed, boolean unrounded) {
        return new RandomEdition(seed, unrounded).scheme();
    }

    public static CategoryResult scored(long seed, boolean unrounded) {
        RandomEdition edition = new RandomEdition(seed, unrounded);
        Scheme scheme = edition.scheme();
        return Scorer.score(scheme, edition.ballot(scheme), edition.pick(0, 1, 3));
    }

    @SafeVarargs
    private <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private Integer stage(int usual) {
        return pick(usual, usual, usual, 0, 1, null);
    }

    private BigDecimal decimal(int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound + 1), scale);
    }

    // the scheme

    private Scheme scheme() {
        Criterion root = chance(0.03) ? leaf(null) : aggregate(null, 0);
        List<TieBreak> ties = new ArrayList<>();
        root.inTreeOrder().forEach(each -> ties.add(new TieBreak.ByCriterion(each.code())));
        ties.add(new TieBreak.HeadToHead());
        ties.add(new TieBreak.PanelMedian());
        Collections.shuffle(ties, random);
        List<TieBreak> chain = new ArrayList<>(ties.subList(0, random.nextInt(Math.min(4, ties.size()))));
        if (chance(0.5)) {
            chain.add(new TieBreak.Shared());
        }
        return new Scheme("KAT", root, rules.withTies(chain));
    }

    private String code() {
        return "C" + codes++;
    }

    private Criterion aggregate(BigDecimal weight, int depth) {
        String code = code();
        List<BigDecimal> weights = weights(1 + random.nextInt(5));
        List<Criterion> children = new ArrayList<>();
        for (BigDecimal each : weights) {
            children.add(depth < 2 && chance(0.3) ? aggregate(each, depth + 1) : leaf(each));
        }
        Criterion node = Criterion.aggregate(code, "Aspek " + code, weight, children)
                .withAggregation(chance(0.75) ? Aggregation.ARITHMETIC : pick(Aggregation.values()));
        return policies(node);
    }

    private List<BigDecimal> weights(int count) {
        List<BigDecimal> weights = new ArrayList<>();
        int rest = 1000;
        for (int i = 1; i < count; i++) {
            int taken = 1 + random.nextInt(rest - (count - i));
            rest -= taken;
            weights.add(BigDecimal.valueOf(taken, 1));
        }
        weights.add(BigDecimal.valueOf(rest, 1));
        if (rules.weights() != WeightMode.PERCENT) {
            weights.replaceAll(weight -> pick(BigDecimal.ONE, weight, BigDecimal.valueOf(167, 2)));
        }
        return weights;
    }

    private Criterion policies(Criterion node) {
        Criterion changed = node.like()
                .missing(
                        chance(0.6)
                                ? MissingPolicy.ZERO
                                : chance(0.8) ? MissingPolicy.RENORMALISE : MissingPolicy.INELIGIBLE)
                .build();
        if (chance(0.08)) {
            changed = changed.like().gate(decimal(60, 0)).build();
        }
        if (chance(0.15)) {
            changed = changed.like().minComplete(decimal(100, 2)).build();
        }
        return changed;
    }

    private Criterion leaf(BigDecimal weight) {
        Source source = pick(Source.NUMBER, Source.NUMBER, Source.RATIO, Source.CHECKLIST, Source.CHOICE, Source.PANEL);
        String code = code();
        Normaliser normaliser = normaliser(source);
        Direction direction = pick(Direction.BENEFIT, Direction.BENEFIT, Direction.COST);
        Criterion leaf = Criterion.of(code, source)
                .name("Butir " + code)
                .weight(weight)
                .direction(normaliser.turns() ? direction : Direction.BENEFIT)
                .normaliser(normaliser)
                .build();
        return policies(leaf);
    }

    private Normaliser normaliser(Source source) {
        if (source == Source.CHOICE) {
            return new ImpliedNormaliser.Options(
                    Map.of("A", decimal(100, 0), "B", decimal(100, 0), "C", decimal(1000, 1)));
        }
        if (source == Source.CHECKLIST && chance(0.8)) {
            return new ImpliedNormaliser.Checklist();
        }
        if (!unrounded && chance(0.15)) {
            return pick(
                    new FieldNormaliser.MinMax(),
                    new FieldNormaliser.ZScore(),
                    new FieldNormaliser.Percentile(),
                    new FieldNormaliser.Rank(),
                    new FieldNormaliser.Max(),
                    new FieldNormaliser.Sum(),
                    new FieldNormaliser.Vector());
        }
        BigDecimal top = BigDecimal.valueOf(source == Source.RATIO || source == Source.CHECKLIST ? 1 : 4);
        BigDecimal middle = top.divide(BigDecimal.valueOf(2));
        List<Normaliser.Point> table = List.of(
                new Normaliser.Point(BigDecimal.ZERO, decimal(40, 0)),
                new Normaliser.Point(middle, decimal(100, 0)),
                new Normaliser.Point(top, decimal(100, 0)));
        return pick(
                new BoundedNormaliser.Goalposts(BigDecimal.ZERO, top),
                new BoundedNormaliser.Goalposts(middle, BigDecimal.valueOf(7)),
                new ImpliedNormaliser.Rubric(new BigDecimal("0.5"), top),
                new BoundedNormaliser.Target(top),
                new BoundedNormaliser.LnGoalposts(new BigDecimal("0.1"), top),
                new TableNormaliser.Bands(table),
                new TableNormaliser.Piecewise(table),
                new ImpliedNormaliser.None());
    }

    // the ballot

    private Ballot ballot(Scheme scheme) {
        List<Entry> entries = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Map<String, Map<String, String>> recusals = new HashMap<>();
        double holes = pick(0.0, 0.0, 0.05, 0.4);
        int count = pick(0, 1, 2, 6, 12);
        for (int i = 0; i < count; i++) {
            String code = "N" + i;
            Map<String, Datum> data = new HashMap<>();
            Map<String, List<Item>> items = new HashMap<>();
            for (Criterion leaf : scheme.leaves()) {
                fill(code, leaf, holes, data, items, marks);
            }
            entries.add(new Entry(code, "Calon " + code, data, items));
            if (chance(0.2)) {
                recusals.put(code, Map.of(pick(seats.toArray(String[]::new)), "hubungan kerja"));
            }
        }
        Collections.shuffle(marks, random);
        return new Ballot(seats, entries, marks, recusals);
    }

    private void fill(
            String entry,
            Criterion leaf,
            double holes,
            Map<String, Datum> data,
            Map<String, List<Item>> items,
            List<Mark> marks) {
        if (chance(holes)) {
            Datum[] gaps = {Datum.notApplicable(), Datum.withheld(), null};
            Datum gap = pick(gaps);
            if (gap != null) {
                data.put(leaf.code(), gap);
            }
            return;
        }
        switch (leaf.source()) {
            case NUMBER -> data.put(leaf.code(), Datum.number(pick(decimal(4, 0), decimal(5000, 3))));
            case RATIO -> data.put(leaf.code(), ratio(holes));
            case CHOICE -> data.put(leaf.code(), Datum.chosen(chance(holes / 10) ? "?" : pick("A", "B", "C")));
            case CHECKLIST -> items.put(leaf.code(), items(holes));
            case PANEL -> mark(entry, leaf, holes, marks);
            case AGGREGATE -> throw new IllegalStateException("not a leaf");
        }
    }

    private Datum ratio(double holes) {
        if (chance(holes / 4)) {
            return pick(
                    Datum.ratio(BigDecimal.ZERO, BigDecimal.ZERO),
                    Datum.ratio(BigDecimal.ONE, BigDecimal.ZERO),
                    new Datum(null, BigDecimal.ONE, null, null, Datum.State.PRESENT, Provenance.UNKNOWN));
        }
        if (chance(0.3)) {
            return Datum.ratio(List.of(share("PU"), share("BPU")));
        }
        return chance(0.1)
                ? Datum.number(decimal(100, 2))
                : Datum.ratio(decimal(110, 0), BigDecimal.valueOf(100 + random.nextInt(3)));
    }

    private Datum.Share share(String of) {
        return new Datum.Share(of, decimal(110, 0), BigDecimal.valueOf(100 + random.nextInt(3)), Provenance.UNKNOWN);
    }

    private List<Item> items(double holes) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Boolean accepted = chance(holes / 4) ? null : Boolean.valueOf(chance(0.7));
            items.add(new Item("I" + i, accepted, chance(0.1), BigDecimal.valueOf(1 + random.nextInt(3))));
        }
        return items;
    }

    private void mark(String entry, Criterion leaf, double holes, List<Mark> marks) {
        for (String seat : seats) {
            if (!chance(holes)) {
                marks.add(new Mark(
                        entry,
                        leaf.code(),
                        seat,
                        pick(decimal(4, 0), decimal(16, 0).multiply(new BigDecimal("0.25")))));
            }
        }
    }
}
