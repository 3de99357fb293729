package id.paritrana.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.paritrana.scoring.ballot.Ballot;
import id.paritrana.scoring.ballot.Datum;
import id.paritrana.scoring.ballot.Entry;
import id.paritrana.scoring.ballot.Mark;
import id.paritrana.scoring.normaliser.BoundedNormaliser;
import id.paritrana.scoring.normaliser.ImpliedNormaliser;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Rules;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.scoring.total.NodeScore;
import id.paritrana.scoring.total.ScoreReport;

/** A small award of made-up regencies, and shorthands for building others. */
public final class AwardFixture {

    public static final List<String> NINE_SEATS = List.of("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9");

    private AwardFixture() {}

    public static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    public static Criterion aggregate(String code, String weight, Criterion... children) {
        return Criterion.aggregate(code, "", d(weight), List.of(children));
    }

    public static Criterion root(Criterion... children) {
        return Criterion.aggregate("ROOT", "", null, List.of(children));
    }

    public static Criterion number(String code, String weight) {
        return Criterion.leaf(code, "", d(weight), Source.NUMBER, new BoundedNormaliser.Goalposts(d("0"), d("100")));
    }

    public static Criterion ratio(String code, String weight, String target) {
        return Criterion.leaf(code, "", d(weight), Source.RATIO, new BoundedNormaliser.Target(d(target)));
    }

    public static Criterion panel(String code, String weight) {
        return Criterion.leaf(code, "", d(weight), Source.PANEL, new ImpliedNormaliser.Rubric(d("0"), d("4")));
    }

    public static Scheme scheme(Criterion... children) {
        return new Scheme("KAB", root(children), Rules.STANDARD);
    }

    public static Entry entry(String code, Object... criterionAndDatum) {
        Map<String, Datum> data = new HashMap<>();
        for (int i = 0; i < criterionAndDatum.length; i += 2) {
            data.put((String) criterionAndDatum[i], (Datum) criterionAndDatum[i + 1]);
        }
        return new Entry(code, "Calon " + code, data);
    }

    public static Datum number(String value) {
        return Datum.number(d(value));
    }

    public static Datum ratio(String numerator, String denominator) {
        return Datum.ratio(d(numerator), d(denominator));
    }

    /** Marks by K1, K2, … in order; {@code -} for none. */
    public static List<Mark> marks(String entry, String criterion, String given) {
        List<Mark> marks = new ArrayList<>();
        String[] each = given.split(" ");
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                marks.add(new Mark(entry, criterion, NINE_SEATS.get(i), d(each[i])));
            }
        }
        return marks;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<Mark> together(List<Mark>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }

    public static Ballot ballot(Entry... entries) {
        return new Ballot(NINE_SEATS, List.of(entries), List.of(), Map.of());
    }

    public static Ballot ballot(List<Mark> marks, Entry... entries) {
        return new Ballot(NINE_SEATS, List.of(entries), marks, Map.of());
    }

    public static ScoreReport report(CategoryResult result, String entry) {
        return result.report(entry).orElseThrow();
    }

    public static NodeScore node(CategoryResult result, String entry, String criterion) {
        return report(result, entry).find(criterion).orElseThrow();
    }

    // the worked example

    public static Scheme regencies() {
        Criterion regulation = Criterion.leaf(
                "REG",
                "Regulasi",
                d("25"),
                Source.CHOICE,
                new ImpliedNormaliser.Options(Map.of("PERDA", d("80"), "PERKADA", d("60"), "NIHIL", d("30"))));
        Criterion coverage = Criterion.aggregate(
                "COV", "Cakupan", d("35"), List.of(ratio("PU", "60", "0.5"), ratio("BPU", "40", "0.3")));
        Criterion budget = Criterion.leaf(
                "BUD", "Anggaran", d("15"), Source.NUMBER, new BoundedNormaliser.Goalposts(d("0"), d("5")));
        Criterion interview =
                Criterion.leaf("INT", "Wawancara", d("25"), Source.PANEL, new ImpliedNormaliser.Rubric(d("0"), d("4")));
        return scheme(regulation, coverage, budget, interview);
    }

    public static Ballot regencyBallot() {
        Entry a = entry(
                "A",
                "REG",
                Datum.chosen("PERDA"),
                "PU",
                ratio("84", "200"),
                "BPU",
                ratio("10", "80"),
                "BUD",
                number("3.5"));
        Entry b = entry(
                "B",
                "REG",
                Datum.chosen("PERKADA"),
                "PU",
                ratio("150", "200"),
                "BPU",
                ratio("40", "80"),
                "BUD",
                number("5"));
        List<Mark> marks = together(marks("A", "INT", "3 4 3 2 3 4 3 3 4"), marks("B", "INT", "4 2 2 3 2 2 1 2 2"));
        return new Ballot(NINE_SEATS, List.of(a, b), marks, Map.of("B", Map.of("K1", "pernah memimpin dinas di sana")));
    }
}
