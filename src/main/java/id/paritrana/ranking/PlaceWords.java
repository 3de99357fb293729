package id.paritrana.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Hindrance;
import id.paritrana.scoring.NodeState;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.TieBreak;
import id.paritrana.scoring.TieStep;
import id.paritrana.words.Messages;
import id.paritrana.words.Points;

/** What is said of a place: how far ahead, which tie and what separated it, or why there is no place. */
public final class PlaceWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RankedCategory category;
    private final Locale locale;

    public PlaceWords(RankedCategory category, Locale locale) {
        this.category = category;
        this.locale = locale;
    }

    /** One sentence about the place and the one below it in the list; {@code null} when there is none below. */
    public String lead(Place place, @Nullable Place next) {
        var parts = new ArrayList<String>();
        String total = Points.shown(place.total());
        boolean sameBelow = next != null && same(place.total(), next.total());
        if (place.shared()) {
            parts.add(
                    category.whole()
                            ? say("ranking.tie-shared", total, place.rank())
                            : say("ranking.tie-shared-unnumbered", total));
        } else if (sameBelow) {
            parts.add(say("ranking.tie-ahead", total, separation(place.entry(), next.entry())));
        }
        if (next == null) {
            parts.add(say(category.whole() ? "ranking.last" : "ranking.last-shown"));
        } else if (!sameBelow) {
            BigDecimal lead = place.total() == null || next.total() == null
                    ? BigDecimal.ZERO
                    : place.total().subtract(next.total());
            parts.add(say("ranking.lead", Points.shown(lead)));
        }
        if (place.atPrizeCut() && category.whole()) {
            parts.add(say("ranking.at-prize-cut", category.prizePlaces()));
        }
        return String.join("; ", parts);
    }

    /** What put A before B although their totals are equal. */
    public String separation(String entryA, String entryB) {
        Optional<TieStep> step = category.result().ranking().separation(entryA, entryB);
        if (step.isEmpty()) {
            return say("ranking.tie-none");
        }
        String a = step.get().value(entryA).map(Points::brief).orElse("–");
        String b = step.get().value(entryB).map(Points::brief).orElse("–");
        TieBreak rule = step.get().rule();
        return rule.criterion()
                .map(code -> say("ranking.tie-criterion", category.criterionName(code), a, b))
                .orElseGet(() -> say("ranking.tie-by." + rule.code(), a, b));
    }

    /** Why the nomination takes no place, one sentence each. */
    public List<String> hindrances(String entry) {
        return category.result().report(entry).stream()
                .flatMap(report -> report.hindrances().stream())
                .map(this::hindrance)
                .toList();
    }

    private String hindrance(Hindrance hindrance) {
        return hindrance.match(new Hindered(category.criterionName(hindrance.criterion())));
    }

    private final class Hindered implements Hindrance.Cases<String> {
        private final String name;

        Hindered(String name) {
            this.name = name;
        }

        @Override
        public String belowGate(Hindrance.BelowGate gate) {
            return say("ranking.below-gate", name, Points.score(gate.score()), Points.score(gate.gate()));
        }

        @Override
        public String itemRefused(Hindrance.ItemRefused refused) {
            return say("ranking.item-refused", name, refused.item());
        }

        @Override
        public String requiredMissing(Hindrance.RequiredMissing missing) {
            return say("ranking.required-missing", name, state(missing.state()));
        }

        @Override
        public String belowCompleteness(Hindrance.BelowCompleteness below) {
            return say(
                    "ranking.below-coverage",
                    name,
                    Points.brief(below.present().multiply(HUNDRED)),
                    Points.brief(below.minimum().multiply(HUNDRED)));
        }

        @Override
        public String dataError(Hindrance.DataError error) {
            return say("ranking.data-error", name);
        }

        @Override
        public String nothingToScore(Hindrance.NothingToScore nothing) {
            return say("ranking.nothing-to-score", name);
        }
    }

    String state(NodeState state) {
        return say("ranking.state." + state.code().replace('_', '-'));
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }
}
