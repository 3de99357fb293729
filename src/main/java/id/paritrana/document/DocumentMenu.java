package id.paritrana.document;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** Documents in the menu. */
@ApplicationScoped
class DocumentMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.RESULT;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String key() {
        return "document.menu";
    }

    @Override
    public String path() {
        return "/documents";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return Rankings.open(viewer, edition);
    }
}
