package id.paritrana.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.scoring.TieStep;
import id.paritrana.scoring.scheme.TieBreak;

/** Sentences about a place: how far ahead it is, which tie there was and what separated it, or why there is no place. */
public final class PlaceWords {
    private final CategoryResult result;
    private final boolean whole;
    private final int prizePlaces;
    private final Locale locale;
    private final TotalWords totals;

    /**
     * @param whole whether every nomination is in it, so that ranks are the official ones
     * @param prizePlaces places that win a prize
     */
    public PlaceWords(CategoryResult result, boolean whole, int prizePlaces, Locale locale) {
        this.result = result;
        this.whole = whole;
        this.prizePlaces = prizePlaces;
        this.locale = locale;
        this.totals = TotalWords.of(locale, result);
    }

    /** One sentence about the place and the one below it in the list; {@code null} when there is none below. */
    public String lead(Place place, @Nullable Place next) {
        var parts = new ArrayList<String>();
        String total = totals.shown(place.total());
        boolean sameBelow = next != null && same(place.total(), next.total());
        if (place.shared()) {
            parts.add(
                    whole
                            ? say("words.place.tie-shared", total, place.rank())
                            : say("words.place.tie-shared-unnumbered", total));
        } else if (sameBelow) {
            parts.add(say("words.place.tie-ahead", total, separation(place.entry(), next.entry())));
        }
        if (next == null) {
            parts.add(say(whole ? "words.place.last" : "words.place.last-shown"));
        } else if (!sameBelow) {
            String points = lead(place.total(), next.total());
            parts.add(
                    whole && next.rank() != null
                            ? say("words.place.lead-over", points, next.rank())
                            : say("words.place.lead", points));
        }
        if (place.atPrizeCut() && whole) {
            parts.add(say("words.place.at-prize-cut", prizePlaces));
        }
        return String.join("; ", parts);
    }

    private String lead(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        return above == null || below == null ? totals.shown(BigDecimal.ZERO) : totals.lead(above, below);
    }

    /** What put A before B although their totals are equal. */
    public String separation(String entryA, String entryB) {
        Optional<TieStep> step = result.ranking().separation(entryA, entryB);
        if (step.isEmpty()) {
            return say("words.place.tie-none");
        }
        String a = step.get().value(entryA).map(Points.in(locale)::brief).orElse("–");
        String b = step.get().value(entryB).map(Points.in(locale)::brief).orElse("–");
        TieBreak rule = step.get().rule();
        return rule.criterion()
                .map(code -> say("words.place.tie-criterion", criterionName(code), a, b))
                .orElseGet(() -> say("words.place.tie-by." + rule.code(), a, b));
    }

    /** Why the nomination takes no place, one sentence each. */
    public List<String> hindrances(String entry) {
        var words = new HindranceWords(locale, this::criterionName, item -> Written.in(locale, item));
        return result.report(entry).stream()
                .flatMap(report -> report.hindrances().stream())
                .map(words::sentence)
                .toList();
    }

    private String criterionName(String code) {
        return result.scheme()
                .find(code)
                .map(named -> Written.in(locale, named.name()))
                .orElse(code);
    }

    private String say(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }
}
