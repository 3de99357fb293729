package id.paritrana.fact;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.Here;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** The facts in the menu of an edition. */
@ApplicationScoped
class FactMenu implements MenuEntry {
    private final Facts facts;

    FactMenu(Facts facts) {
        this.facts = facts;
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.DATA;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String key() {
        return "fact.menu";
    }

    @Override
    public String path() {
        return "/facts";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return viewer.mayEnter(edition);
    }

    @Override
    public boolean inArchive(Here archive) {
        return facts.any(archive.edition());
    }

    /** A fact stands below its nominee, and its path leads to the list of facts. */
    @Override
    public int claims(String below) {
        return below.matches("/nominations/[^/]+/facts(/.*)?") ? below.length() : MenuEntry.super.claims(below);
    }
}
