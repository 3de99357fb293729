package id.paritrana.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import id.paritrana.scoring.CategoryResult;
import id.paritrana.scoring.Place;
import id.paritrana.site.Recent;
import id.paritrana.words.Messages;
import id.paritrana.words.PlaceWords;
import id.paritrana.words.TotalWords;
import id.paritrana.words.TreeView;
import id.paritrana.words.TreeWords;

/** What pages show of a ranked category, computed once and kept as long as it is asked for often enough. Safe to share. */
public final class RankedWords {
    private static final int MOST_PIECES = 96;

    private final RankedCategory category;
    private final CategoryResult result;
    private final Map<Locale, RankingRows> rows = new ConcurrentHashMap<>();
    private final Recent<PieceKey, Object> pieces = new Recent<>(MOST_PIECES);

    private record PieceKey(Class<?> type, List<String> of, Locale locale) {}

    RankedWords(RankedCategory category) {
        this.category = category;
        this.result = category.result();
    }

    /** The tree of a nomination in words, down to data and marks; empty for an unknown code. */
    public Optional<TreeView> tree(String nomination, Locale locale) {
        return result.report(nomination)
                .map(report -> piece(
                        TreeView.class, List.of(nomination), locale, () -> new TreeWords(result, locale).tree(report)));
    }

    /** The sentences about its places. */
    public PlaceWords places(Locale locale) {
        return new PlaceWords(result, category.whole(), category.prizePlaces(), locale);
    }

    /** Those without a place, and why. */
    public List<WithoutPlace> withoutPlace(Locale locale) {
        return rows(locale).apart();
    }

    /** The rows of the page. */
    RankingRows rows(Locale locale) {
        return rows.computeIfAbsent(locale, l -> RankingRows.of(category, l));
    }

    /** Two nominations beside each other; empty when there is none of one of these codes. */
    Optional<VersusView> versus(String one, String other, Locale locale) {
        return result.report(one).isPresent() && result.report(other).isPresent()
                ? Optional.of(piece(
                        VersusView.class, List.of(one, other), locale, () -> VersusView.of(category, one, other, locale)
                                .orElseThrow()))
                : Optional.empty();
    }

    /**
     * What this run changed.
     *
     * @param before the run before it as the same viewer may see it; asked for where the difference is not kept
     */
    DifferenceView since(Supplier<RankedCategory> before, Locale locale) {
        return piece(
                DifferenceView.class, List.of(), locale, () -> DifferenceView.between(before.get(), category, locale));
    }

    /** Who leads, and how many have a rank, on one line. */
    String leader(Locale locale) {
        return piece(String.class, List.of(), locale, () -> {
            List<Place> first = result.ranking().first();
            if (first.isEmpty()) {
                return Messages.text(locale, "ranking.nobody-ranked");
            }
            String total = TotalWords.of(locale, result).shown(first.get(0).total());
            String words = first.size() == 1
                    ? Messages.text(locale, "ranking.leader", first.get(0).name(), total)
                    : Messages.text(locale, "ranking.leaders-shared", first.size(), total);
            return words + " · " + RankingRows.counted(category, locale);
        });
    }

    private <T> T piece(Class<T> type, List<String> of, Locale locale, Supplier<T> make) {
        return type.cast(pieces.of(new PieceKey(type, of, locale), make::get));
    }
}
