package id.paritrana.ranking;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** Rankings in the menu. */
@ApplicationScoped
class RankingMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.RESULT;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "ranking.menu";
    }

    @Override
    public String path() {
        return "/ranking";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return Rankings.open(viewer, edition);
    }
}
