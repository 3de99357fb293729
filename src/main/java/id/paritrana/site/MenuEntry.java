package id.paritrana.site;

import id.paritrana.access.OfOffice;
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

    boolean shownTo(Viewer viewer, OfOffice edition);

    /** Message key of the label in an edition that is only read. */
    default String archiveKey() {
        return key();
    }

    /** Whether an edition that is only read has anything of it: what it has not, its menu does not lead to. */
    default boolean inArchive(Here archive) {
        return !group().scores();
    }

    /**
     * How much of an address below the edition belongs to this entry, in characters; less than 0 where it does not. Of several
     * entries the one with most is marked as current.
     */
    default int claims(String below) {
        return below.equals(path()) || !path().isEmpty() && below.startsWith(path() + "/") ? path().length() : -1;
    }
}
