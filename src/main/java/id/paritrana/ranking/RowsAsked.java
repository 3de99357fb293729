package id.paritrana.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.Place;
import id.paritrana.site.form.Paging;
import id.paritrana.words.Messages;

/** What a reader of a category asked for: a page of its rows, whom to look at, and whom to compare. */
record RowsAsked(
        int page,
        String query,
        @Nullable String nomination,
        @Nullable String a,
        @Nullable String b) {
    static final RowsAsked NOTHING = new RowsAsked(1, "", null, null, null);
    private static final int PAGE = 50;
    private static final int FILTER_FROM = 20;

    /** The rows on that page that have what is sought in their names. */
    RankingView.PageOfRows rows(RankedCategory ranked, Locale locale) {
        RankingRows all = ranked.words().rows(locale);
        List<RankingRows.Row> rows = all.ranked();
        List<WithoutPlace> apart = all.apart();
        String sought = query.strip().toLowerCase(Messages.INDONESIAN);
        if (!sought.isEmpty()) {
            rows = rows.stream()
                    .filter(r -> matches(sought, r.name(), r.code()))
                    .toList();
            apart = apart.stream()
                    .filter(r -> matches(sought, r.name(), r.code()))
                    .toList();
        }
        String words = query.strip();
        Paging paging = Paging.of(page, rows.size(), PAGE, "", Map.of("q", words));
        boolean first = !paging.preceded();
        List<RankingRows.Row> onPage = paging.cut(rows);
        List<WithoutPlace> shown = first ? apart.subList(0, Math.min(PAGE, apart.size())) : List.of();
        var keep = new ArrayList<RankingView.Option>();
        if (!words.isEmpty()) {
            keep.add(new RankingView.Option("q", words));
        }
        if (!first) {
            keep.add(new RankingView.Option("page", String.valueOf(paging.page())));
        }
        return new RankingView.PageOfRows(
                all.axis(),
                all.counted(),
                onPage,
                shown,
                first ? apart.size() - shown.size() : 0,
                words,
                all.ranked().size() + all.apart().size() >= FILTER_FROM,
                paging,
                (first ? paging.address() : paging.at(paging.page()) + "&") + "nomination=",
                options(ranked, onPage),
                keep);
    }

    private static boolean matches(String sought, String name, String code) {
        return name.toLowerCase(Messages.INDONESIAN).contains(sought) || code.equalsIgnoreCase(sought);
    }

    /** Those on the page, and whoever is being looked at or compared. */
    private List<RankingView.Option> options(RankedCategory ranked, List<RankingRows.Row> rows) {
        var options = new LinkedHashMap<String, String>();
        rows.forEach(r -> options.put(r.code(), r.name()));
        for (String code : new String[] {nomination, a, b}) {
            if (code != null) {
                ranked.result()
                        .report(code)
                        .ifPresent(r -> options.putIfAbsent(code, r.entry().name()));
            }
        }
        return options.entrySet().stream()
                .map(e -> new RankingView.Option(e.getKey(), e.getValue()))
                .toList();
    }

    /** Whom to look at: who was asked for, else the first on the page. */
    String chosen(RankedCategory ranked, RankingView.PageOfRows shown) {
        for (String code : new String[] {nomination, a}) {
            if (code != null && ranked.result().report(code).isPresent()) {
                return code;
            }
        }
        if (!shown.rows().isEmpty()) {
            return shown.rows().get(0).code();
        }
        return shown.apart().isEmpty() ? "" : shown.apart().get(0).code();
    }

    /** The chosen one against the next below it, or the pair that was asked for. */
    @Nullable
    VersusView versus(RankedCategory ranked, String chosen, Locale locale) {
        String one = a == null ? chosen : a;
        String other = b == null ? neighbour(ranked, one) : b;
        if (other.isEmpty() || one.equals(other)) {
            return null;
        }
        return ranked.words().versus(one, other, locale).orElse(null);
    }

    private static String neighbour(RankedCategory ranked, String code) {
        List<Place> places = ranked.result().ranking().ranked();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).entry().equals(code)) {
                return i + 1 < places.size()
                        ? places.get(i + 1).entry()
                        : i > 0 ? places.get(i - 1).entry() : "";
            }
        }
        return "";
    }
}
