package id.paritrana.ranking;

import java.util.List;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** Tells what has been pronounced, and so may be ranked no more; kept by the verdicts. */
public interface VerdictBook {
    boolean pronounced(Category category);

    /** Ids of the pronounced categories. */
    List<Long> pronounced(Edition edition);
}
