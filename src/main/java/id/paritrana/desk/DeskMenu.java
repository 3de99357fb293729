package id.paritrana.desk;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** The edition itself in the menu. */
@ApplicationScoped
class DeskMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.EDITION;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "desk.menu";
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return viewer.keepsRecords(edition);
    }

    /** What is reached from its page alone. */
    @Override
    public int claims(String below) {
        return below.matches("/(settings|copy|close|proposals)(/.*)?") ? below.length() : MenuEntry.super.claims(below);
    }
}
