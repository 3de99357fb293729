package id.paritrana.nomination;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** The nominations in the menu of an edition. */
@ApplicationScoped
class NominationMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.DATA;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "nomination.menu";
    }

    @Override
    public String archiveKey() {
        return "nomination.menu-archive";
    }

    @Override
    public String path() {
        return "/nominations";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return viewer.mayEnter(edition);
    }
}
