package id.paritrana.verdict;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;
import id.paritrana.ranking.Rankings;
import id.paritrana.site.MenuEntry;
import id.paritrana.site.MenuGroup;

/** Verdicts in the menu. */
@ApplicationScoped
class VerdictMenu implements MenuEntry {
    @Override
    public MenuGroup group() {
        return MenuGroup.RESULT;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String key() {
        return "verdict.menu";
    }

    @Override
    public String path() {
        return "/verdict";
    }

    @Override
    public boolean shownTo(Viewer viewer, BelongsToOffice edition) {
        return Rankings.open(viewer, edition);
    }
}
