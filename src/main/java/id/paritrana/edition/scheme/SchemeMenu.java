package id.paritrana.edition.scheme;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.Here;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** The scheme in the menu. */
@ApplicationScoped
class SchemeMenu implements MenuEntry {
    private final Schemes schemes;

    SchemeMenu(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PREPARATION;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String key() {
        return "edition.menu-scheme";
    }

    @Override
    public String path() {
        return "/scheme";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return viewer.mayEnter(edition);
    }

    @Override
    public boolean inArchive(Here archive) {
        return schemes.weighs(archive.edition());
    }

    /** What the scheme means, in plain words, is read from its page. */
    @Override
    public int claims(String below) {
        return below.equals("/method") ? below.length() : MenuEntry.super.claims(below);
    }
}
