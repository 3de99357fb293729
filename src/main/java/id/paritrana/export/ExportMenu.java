package id.paritrana.export;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** Files to take away in the menu. */
@ApplicationScoped
class ExportMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.RECORD;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String key() {
        return "export.menu";
    }

    @Override
    public String path() {
        return "/export";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return Rankings.open(viewer, edition);
    }
}
