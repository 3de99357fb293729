package id.paritrana.ranking;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Category;
import id.paritrana.scoring.CategoryResult;

/**
 * A ranking was computed and kept; fired inside the transaction that keeps it.
 *
 * @param by who had it computed
 */
public record RankingRan(Viewer by, Category category, RunHead run, CategoryResult result) {}
