package id.paritrana.coverage;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** The coverage board in the menu of an edition. */
@ApplicationScoped
class CoverageMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.DATA;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return "coverage.menu";
    }

    @Override
    public String path() {
        return "/coverage";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return viewer.mayEnter(edition);
    }

    /** The coverage of one nominee stands below the nominee, and its path leads to the board. */
    @Override
    public int claims(String below) {
        return below.matches("/nominations/[^/]+/coverage(/.*)?") ? below.length() : MenuEntry.super.claims(below);
    }
}
