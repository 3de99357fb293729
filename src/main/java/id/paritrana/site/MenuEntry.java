package id.paritrana.site;

import id.paritrana.access.OfOffice;
import id.paritrana.access.Viewer;

/** A line of the main menu inside an edition; each package that has pages contributes its own as a bean. */
public interface MenuEntry {
    /** Place in the menu, lowest first. */
    int order();

    /** Message key of the label. */
    String key();

    /** Path below {@code /editions/{edition}}, beginning with a slash, or empty for the edition itself. */
    String path();

    boolean shownTo(Viewer viewer, OfOffice edition);
}
