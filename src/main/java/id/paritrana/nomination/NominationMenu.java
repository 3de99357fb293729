package id.paritrana.nomination;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.OfOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.MenuEntry;

/** The nominations in the menu of an edition. */
@ApplicationScoped
class NominationMenu implements MenuEntry {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "nomination.menu";
    }

    @Override
    public String path() {
        return "/nominations";
    }

    @Override
    public boolean shownTo(Viewer viewer, OfOffice edition) {
        return viewer.mayEnter(edition);
    }
}
