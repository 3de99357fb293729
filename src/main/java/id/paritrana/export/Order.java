package id.paritrana.export;

import java.util.Locale;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.tables.CsvStyle;
import id.paritrana.tables.RowProgress;

/**
 * What somebody asked for.
 *
 * @param style of a CSV file; of no meaning for others
 * @param words the language of sentences in the file
 * @param seal of what was ticked that it unmasks; empty for a file that unmasks nothing
 * @param progress told of rows as they are written
 */
public record Order(Viewer viewer, Edition edition, CsvStyle style, Locale words, String seal, RowProgress progress) {
    Order(Viewer viewer, Edition edition, CsvStyle style, Locale words, String seal) {
        this(viewer, edition, style, words, seal, RowProgress.UNSEEN);
    }

    /** The same, with the rights that the viewer has by now. */
    Order by(Viewer now) {
        return new Order(now, edition, style, words, seal, progress);
    }

    Order followedBy(RowProgress told) {
        return new Order(viewer, edition, style, words, seal, told);
    }
}
