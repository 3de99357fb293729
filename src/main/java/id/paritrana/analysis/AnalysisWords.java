package id.paritrana.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import id.paritrana.analysis.AnalysisResult.Limit;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.robustness.LeaveOneOut;
import id.paritrana.scoring.robustness.Separation;
import id.paritrana.scoring.robustness.Separation.Question;
import id.paritrana.words.Formats;
import id.paritrana.words.TotalWords;

/** Says how firm a result is: the word, the three tests in words and points, and which weight would change the first place. */
final class AnalysisWords {
    private final VisibleAnalysis seen;
    private final AnalysisHead head;
    private final AnalysisResult result;
    private final Shown shown;

    AnalysisWords(VisibleAnalysis seen, Shown shown) {
        this.seen = seen;
        this.head = Objects.requireNonNull(seen.head());
        this.result = Objects.requireNonNull(seen.result());
        this.shown = shown;
    }

    /** One of the three words with whether it is the one. */
    record Word(String text, boolean here) {}

    /** A test: {@code outcome} is a style class, empty for passed. */
    record Line(String title, String outcome, String outcomeWord, List<String> sentences) {}

    List<Word> words() {
        return List.of(word("not_separable"), word("close"), word("stable"));
    }

    private Word word(String code) {
        return new Word(shown.say("analysis.word." + code), code.equals(result.word()));
    }

    /** "A pertama dalam 97 % hitungan dengan bobot digeser; tetap pertama kursi mana pun yang dikeluarkan." */
    String lede() {
        String first = shown.names(result.first());
        String share =
                shown.ofHundred(test(Question.FIRST_IN_REWEIGHTINGS).measured().value());
        AnalysisResult.Test seats = test(Question.SAME_WITHOUT_ANY_SEAT);
        if (seats.outcome() == Separation.Outcome.NOT_APPLICABLE) {
            return shown.say("analysis.lede", first, share);
        }
        return seats.outcome() == Separation.Outcome.PASSED
                ? shown.say("analysis.lede-whoever", first, share)
                : shown.say("analysis.lede-seats", first, share, whole(seats.measured()), whole(seats.needed()));
    }

    /** "Dua dari tiga uji lulus. …" */
    String verdict() {
        long passed = result.tests().stream()
                .filter(t -> t.outcome() == Separation.Outcome.PASSED)
                .count();
        long asked = result.tests().stream()
                .filter(t -> t.outcome() != Separation.Outcome.NOT_APPLICABLE)
                .count();
        return shown.say("analysis.passed", passed, asked);
    }

    List<Line> tests() {
        return List.of(
                line(
                        Question.SAME_WITHOUT_ANY_SEAT,
                        shown.say("analysis.test.seats"),
                        seats(test(Question.SAME_WITHOUT_ANY_SEAT))),
                line(
                        Question.FIRST_IN_REWEIGHTINGS,
                        shown.say(
                                "analysis.test.weights",
                                Formats.in(shown.locale())
                                        .exact(head.weightNoise().movePointRight(2))),
                        weights(test(Question.FIRST_IN_REWEIGHTINGS))),
                line(
                        Question.LEAD_BEYOND_PANEL_NOISE,
                        shown.say("analysis.test.lead"),
                        leads(test(Question.LEAD_BEYOND_PANEL_NOISE))));
    }

    private Line line(Question question, String title, List<String> sentences) {
        Separation.Outcome outcome = test(question).outcome();
        String style =
                switch (outcome) {
                    case PASSED -> "";
                    case FAILED -> "no";
                    case NOT_APPLICABLE -> "na";
                };
        String word = outcome.code();
        return new Line(title, style, shown.say("analysis.outcome." + word), sentences);
    }

    private AnalysisResult.Test test(Question question) {
        return result.tests().stream()
                .filter(t -> t.question() == question)
                .findFirst()
                .orElseThrow();
    }

    private static int whole(AnalysisResult.Measure measure) {
        return measure.value() == null ? 0 : (int) Math.round(measure.value());
    }

    private List<String> weights(AnalysisResult.Test test) {
        double share = Objects.requireNonNull(test.measured().value());
        return List.of(shown.say("analysis.weights-first", shown.ofHundred(share)), nearest());
    }

    private List<String> seats(AnalysisResult.Test test) {
        if (test.outcome() == Separation.Outcome.NOT_APPLICABLE) {
            return List.of(shown.say("analysis.no-panel"));
        }
        var sentences = new ArrayList<String>();
        sentences.add(shown.say(
                "analysis.seats-same", shown.names(result.first()), whole(test.measured()), whole(test.needed())));
        if (seen.seats() && test.outcome() == Separation.Outcome.FAILED) {
            sentences.addAll(otherFirst(result.without(LeaveOneOut.Kind.SEAT)));
        }
        return sentences;
    }

    /** "Tanpa kursi 3 atau 7: B pertama.", one sentence for every other first place. */
    List<String> otherFirst(List<AnalysisResult.Without> without) {
        Map<List<String>, List<String>> byFirst = new TreeMap<>(Comparator.comparing(shown::names));
        for (AnalysisResult.Without each : without) {
            if (!each.first().equals(result.first())) {
                byFirst.computeIfAbsent(each.first(), k -> new ArrayList<>()).add(String.join(" + ", each.leftOut()));
            }
        }
        return byFirst.entrySet().stream()
                .map(e -> e.getKey().isEmpty()
                        ? shown.say("analysis.without-seats-none", String.join("; ", e.getValue()))
                        : shown.say(
                                e.getKey().size() > 1 ? "analysis.without-seats-shared" : "analysis.without-seats",
                                String.join("; ", e.getValue()),
                                shown.names(e.getKey())))
                .toList();
    }

    /** The lead of the first, and the places with a prize that the panel cannot tell apart either. */
    private List<String> leads(AnalysisResult.Test test) {
        var sentences = new ArrayList<String>();
        sentences.add(lead(test));
        Double limit = test.needed().value();
        List<Place> places = seen.category().result().ranking().ranked();
        int prizes = seen.category().usualPrizePlaces();
        if (test.outcome() == Separation.Outcome.NOT_APPLICABLE
                || limit == null
                || !seen.category().whole()) {
            return sentences;
        }
        for (int i = 1; i + 1 < places.size() && i < prizes; i++) {
            BigDecimal lead = places.get(i).lead();
            if (lead != null && lead.signum() > 0 && lead.doubleValue() < limit) {
                sentences.add(shown.say(
                        "analysis.near",
                        places.get(i).rank(),
                        places.get(i + 1).rank(),
                        lead(places.get(i), places.get(i + 1))));
            }
        }
        return sentences;
    }

    private String lead(AnalysisResult.Test test) {
        List<Place> ranked = seen.category().result().ranking().ranked();
        Place first = ranked.get(0);
        if (first.lead() == null) {
            return shown.say("analysis.no-rival");
        }
        String points = lead(first, ranked.get(1));
        if (test.outcome() == Separation.Outcome.NOT_APPLICABLE) {
            return shown.say("analysis.lead-no-panel", points);
        }
        return test.needed().value() == null
                ? shown.say("analysis.lead-unknown", points, shown.because(test.needed()))
                : shown.say("analysis.lead", points, shown.number(test.needed().value(), 2));
    }

    private String lead(Place above, Place below) {
        return TotalWords.of(shown.locale(), seen.category().result())
                .lead(Objects.requireNonNull(above.total()), Objects.requireNonNull(below.total()));
    }

    /** The weight that has to move least to put another nominee first, as a sentence. */
    String nearest() {
        return nearest(1).stream()
                .findFirst()
                .orElseGet(() -> shown.say("analysis.limit-none", shown.names(result.first())));
    }

    /** The weights that have to move least to put another nominee first, a sentence each. */
    List<String> nearest(int most) {
        return result.stability().stream()
                .filter(limit -> way(limit) != null)
                .sorted(Comparator.comparing(this::way))
                .limit(most)
                .map(this::sentence)
                .toList();
    }

    /** How far the global weight has to move to the nearer end at which somebody else takes over; null when nobody does. */
    private @Nullable BigDecimal way(Limit limit) {
        Double low = down(limit);
        Double high = up(limit);
        if (low == null && high == null) {
            return null;
        }
        double local = low == null ? high : high == null ? low : Math.min(low, high);
        var scheme = seen.category().result().scheme();
        BigDecimal above = scheme.parent(limit.criterion())
                .map(parent -> scheme.globalWeight(parent.code()))
                .orElse(BigDecimal.ONE);
        return Shown.decimal(local).multiply(above);
    }

    private static @Nullable Double down(Limit limit) {
        return limit.rivalLow() == null
                ? null
                : gap(limit.weight().value(), limit.low().value());
    }

    private static @Nullable Double up(Limit limit) {
        return limit.rivalHigh() == null
                ? null
                : gap(limit.weight().value(), limit.high().value());
    }

    private static @Nullable Double gap(@Nullable Double weight, @Nullable Double end) {
        return weight == null || end == null ? null : Math.abs(weight - end);
    }

    private String sentence(Limit limit) {
        Double low = down(limit);
        Double high = up(limit);
        boolean above = low == null || high != null && high <= low;
        return shown.say(
                above ? "analysis.limit-high" : "analysis.limit-low",
                shown.placed(limit.criterion()),
                shown.weight(above ? limit.high() : limit.low()),
                shown.weight(limit.weight()),
                shown.name(Objects.requireNonNull(above ? limit.rivalHigh() : limit.rivalLow())));
    }
}
