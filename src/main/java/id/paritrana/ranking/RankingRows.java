package id.paritrana.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Place;
import id.paritrana.scoring.total.Status;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;
import id.paritrana.words.TotalWords;

/**
 * The rows of a ranking as the page shows them, every text and position ready, in one language.
 *
 * @param axis labels of the axis with their position in per cent
 * @param counted how many of how many have a rank; empty where that may not be told
 */
record RankingRows(List<Tick> axis, List<Row> ranked, List<WithoutPlace> apart, String counted) {

    record Tick(String label, String at) {}

    /**
     * One place.
     *
     * @param number the official rank, or empty where it may not be told
     * @param at where the dot stands, in per cent
     * @param from where the line of the lead begins; null without one
     */
    record Row(
            String number,
            String code,
            String name,
            String total,
            String at,
            @Nullable String from,
            String lead,
            boolean first) {}

    static RankingRows of(RankedCategory category, Locale locale) {
        List<Place> ranked = category.result().ranking().ranked();
        Axis axis = Axis.over(
                ranked.stream().map(p -> Objects.requireNonNull(p.total())).toList());
        var words = category.words().places(locale);
        var totals = TotalWords.of(locale, category.result());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ranked.size(); i++) {
            Place place = ranked.get(i);
            Place next = i + 1 < ranked.size() ? ranked.get(i + 1) : null;
            BigDecimal total = Objects.requireNonNull(place.total());
            BigDecimal below = next == null ? null : next.total();
            boolean ahead = below != null && below.compareTo(total) < 0;
            rows.add(new Row(
                    category.whole() ? String.valueOf(place.rank()) : "",
                    place.entry(),
                    place.name(),
                    totals.shown(total),
                    axis.at(total),
                    ahead ? axis.at(Objects.requireNonNull(below)) : null,
                    words.lead(place, next),
                    category.whole() && Integer.valueOf(1).equals(place.rank())));
        }
        var apart = category.result().ranking().apart().stream()
                .map(p -> new WithoutPlace(
                        p.entry(),
                        p.name(),
                        Messages.text(
                                locale,
                                p.status() == Status.INELIGIBLE ? "ranking.ineligible" : "ranking.not-ranked",
                                p.name()),
                        words.hindrances(p.entry())))
                .toList();
        var ticks = axis.ticks().stream()
                .map(t -> new Tick(Formats.in(locale).exact(t), axis.at(t)))
                .toList();
        return new RankingRows(ticks, rows, apart, category.whole() ? counted(category, locale) : "");
    }

    /** How many of how many have a rank. */
    static String counted(RankedCategory category, Locale locale) {
        int ranked = category.result().ranking().ranked().size();
        int apart = category.result().ranking().apart().size();
        return apart == 0
                ? Messages.text(locale, "ranking.ranked-count", ranked)
                : Messages.text(locale, "ranking.ranked-of", ranked, ranked + apart);
    }
}
