package id.paritrana.ranking;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;

/** Finds who pronounces the verdict on a ranking; implemented by {@code verdict} alone. */
public interface Pronouncer {
    /** Whether the viewer holds the seat that presides over the category. */
    boolean presides(Viewer viewer, Category category);

    /** The seat that presides over the category, in words; empty where every seat is recused. */
    String presider(Category category);
}
