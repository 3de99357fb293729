/**
 * The results of a calculation as tables: the ranking, every score with its reason, statistics, analyses, and the
 * spreadsheet twin that computes the same again with live formulas.
 */
@NullMarked
package id.paritrana.results;

import org.jspecify.annotations.NullMarked;
