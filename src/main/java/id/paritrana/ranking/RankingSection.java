package id.paritrana.ranking;

import java.util.Locale;
import java.util.Optional;

import io.quarkus.qute.RawString;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;

/** What a later package shows of a run on the page of its ranking; each is a bean, found by the page. */
public interface RankingSection {
    /**
     * @param viewer may see the ranking
     * @param ranked the run as the viewer may see it
     * @return empty when there is nothing to show
     */
    Optional<Section> of(Viewer viewer, Category category, RankedCategory ranked, Locale locale);

    /**
     * Parts of the page, rendered by the package that has them.
     *
     * @param beside stands next to the comparison of two
     * @param below stands under everything about the run itself
     */
    record Section(RawString beside, RawString below) {}
}
