package id.paritrana.site;

import id.paritrana.access.BelongsToOffice;
import id.paritrana.access.Viewer;

/** A line of the main menu inside an edition; each package that has pages contributes its own as a bean. */
public interface MenuEntry {
    MenuGroup group();

    /** Place in its group, lowest first. */
    int order();

    /** Message key of the label. */
    String key();

    /** Path below {@code /editions/{edition}}, beginning with a slash, or empty for the edition itself. */
    String path();

    boolean shownTo(Viewer viewer, BelongsToOffice edition);

    /** Message key of the label in a read-only edition. */
    default String archiveKey() {
        return key();
    }

    /** Whether a read-only edition has this page, so that its menu leads to it. */
    default boolean inArchive(Here archive) {
        return !group().scores();
    }

    /**
     * The number of characters of an address below the edition that this entry matches; negative when it does not
     * match. The longest match is marked as current.
     */
    default int claims(String below) {
        return below.equals(path()) || !path().isEmpty() && below.startsWith(path() + "/") ? path().length() : -1;
    }
}
