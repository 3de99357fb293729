package id.paritrana.ranking;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.refusal.NotThere;

/** How every page about results begins: an edition, or one of its categories, whose results this viewer may see. */
@ApplicationScoped
public class RankingHere {
    private final EditionHere here;
    private final Categories categories;
    private final Rankings rankings;

    RankingHere(EditionHere here, Categories categories, Rankings rankings) {
        this.here = here;
        this.categories = categories;
        this.rankings = rankings;
    }

    /**
     * The edition of the current page; from now on the page's frame shows it.
     *
     * @throws NotThere when it does not exist or its results are not for this viewer
     */
    public Edition edition(String code) {
        Edition edition = seen(code);
        here.show(edition);
        return edition;
    }

    /** A category of it, on the same terms. */
    public Category category(String edition, String code) {
        return categories.get(edition(edition), code);
    }

    /** The edition for a file, which has no frame. */
    public Edition seen(String code) {
        Edition edition = here.seen(code);
        rankings.guard(here.viewer(), edition);
        return edition;
    }

    public Viewer viewer() {
        return here.viewer();
    }

    public Locale locale() {
        return here.locale();
    }
}
