package id.paritrana.edition;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Viewer;
import id.paritrana.site.Here;
import id.paritrana.site.NotThere;
import id.paritrana.site.Site;

/** How every page inside an edition begins: who asks, in which language, and for which edition. */
@ApplicationScoped
public class EditionHere {
    private final Editions editions;
    private final CurrentUser user;
    private final Site site;

    EditionHere(Editions editions, CurrentUser user, Site site) {
        this.editions = editions;
        this.user = user;
        this.site = site;
    }

    /**
     * The edition of the page at hand; from now on the page's frame shows it.
     *
     * @throws NotThere when it does not exist or is not for this viewer
     */
    public Edition edition(String code) {
        Edition edition = seen(code);
        show(edition);
        return edition;
    }

    /** The same, for an act: the frame stays as it is until there is a page to show. */
    public Edition seen(String code) {
        return editions.seenBy(user.viewer(), code);
    }

    /** Tells the frame which edition the page belongs to. */
    public void show(Edition edition) {
        site.in(new Here(
                edition.code(),
                edition.name(),
                edition.region(),
                edition.assessmentYear(),
                edition.awardYear(),
                edition.kind().code(),
                edition.demo().code(),
                edition.schemeBasis() == null ? "" : edition.schemeBasis()));
    }

    public Viewer viewer() {
        return user.viewer();
    }

    public Locale locale() {
        return site.locale();
    }
}
