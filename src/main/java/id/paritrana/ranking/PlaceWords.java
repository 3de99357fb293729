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
        if (rule instanceof TieBreak.ByCriterion by) {
            return say("ranking.tie-criterion", category.criterionName(by.code()), a, b);
        }
        return say(rule instanceof TieBreak.HeadToHead ? "ranking.tie-head-to-head" : "ranking.tie-median", a, b);
    }

    /** Why the nomination takes no place, one sentence each. */
    public List<String> hindrances(String entry) {
        return category.result().report(entry).stream()
                .flatMap(report -> report.hindrances().stream())
                .map(this::hindrance)
                .toList();
    }

    private String hindrance(Hindrance hindrance) {
        String name = category.criterionName(hindrance.criterion());
        if (hindrance instanceof Hindrance.BelowGate gate) {
            return say("ranking.below-gate", name, Points.score(gate.score()), Points.score(gate.gate()));
        }
        if (hindrance instanceof Hindrance.ItemRefused refused) {
            return say("ranking.item-refused", name, refused.item());
        }
        if (hindrance instanceof Hindrance.RequiredMissing missing) {
            return say("ranking.required-missing", name, state(missing.state()));
        }
        if (hindrance instanceof Hindrance.BelowCompleteness coverage) {
            return say(
                    "ranking.below-coverage",
                    name,
                    Points.brief(coverage.present().multiply(HUNDRED)),
                    Points.brief(coverage.minimum().multiply(HUNDRED)));
        }
        return say(hindrance instanceof Hindrance.DataError ? "ranking.data-error" : "ranking.nothing-to-score", name);
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
