package id.paritrana.verdict;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;

/**
 * Who may download a package. It contains the marks of every seat on every nomination and each seat's severity, and
 * nothing can be left out without changing the package. So it is for those who may see all of it: the offices,
 * inspectors and the chair, and among them nobody from whom a nomination of the category is hidden. Other members
 * compare its digest with their paper.
 */
final class PackageRules {
    private PackageRules() {}

    /** @param partial whether a nomination is hidden from the viewer's seat */
    static boolean mayTake(Viewer viewer, Category category, boolean partial) {
        String edition = category.edition().code();
        boolean member = viewer.seatIn(edition).isPresent();
        return !partial && (member ? viewer.chairs(edition) : viewer.is(Role.INSPECTORS, category.edition()));
    }
}
