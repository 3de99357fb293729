package id.paritrana.ranking;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;

/** Tells who pronounces what was ranked; kept by the verdict, and asked of nobody else. */
public interface Pronouncer {
    /** Whether the viewer holds the seat that presides over the category. */
    boolean presides(Viewer viewer, Category category);
}
