package id.paritrana.ranking;

import id.paritrana.edition.Category;
import id.paritrana.scoring.CategoryResult;

/** A ranking was computed and kept; fired inside the transaction that keeps it. */
public record RankingRan(Category category, RunHead run, CategoryResult result) {}
