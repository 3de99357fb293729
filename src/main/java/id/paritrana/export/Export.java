package id.paritrana.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/**
 * A file to take away. A new kind is a new bean of this type with its two messages {@code export.<name>} and {@code
 * export.<name>.text}; the page, the journal and the download are the same for all.
 */
public interface Export {
    /** The word in the address, as {@code ranking-csv}. */
    String name();

    /** Place in the list, lowest first. */
    int order();

    /** What the file is called on the reader's machine. */
    String fileName(Edition edition);

    /** A name for a file of an edition; one that is not official says so. */
    static String named(Edition edition, String what) {
        String kind =
                switch (edition.standing()) {
                    case OFFICIAL -> "";
                    case PRACTICE -> "latihan-";
                    case ARCHIVE -> "arsip-";
                };
        return edition.code() + "-" + kind + what;
    }

    String mediaType();

    /** Whether it is text that an Indonesian Excel opens better with semicolons and decimal commas. */
    default boolean csv() {
        return false;
    }

    /** Message key of what is in it. */
    default String textKey(Edition edition) {
        return "export." + name() + ".text";
    }

    /** Whether this viewer may have it now; what no page shows the viewer is in no file either. */
    boolean allowed(Viewer viewer, Edition edition);

    /**
     * Whether it contains personal names that no result page shows, or the marks of each seat. Such a file needs a
     * fresh sign-in and a tick for what is unmasked, and for whom.
     */
    default boolean unmasks() {
        return false;
    }

    /** Message key of whom or what it unmasks; asked where {@link #unmasks}. */
    default String unmasksKey() {
        return "export." + name() + ".unmasks";
    }

    /** The categories of which it tells what each seat marked, for this viewer and now; asked where {@link #unmasks}. */
    default List<Category> unmasked(Viewer viewer, Edition edition) {
        return List.of();
    }

    /**
     * Writes the file.
     *
     * @param file to write to, with the ending of {@link #fileName}
     */
    void write(Order order, Path file) throws IOException;
}
