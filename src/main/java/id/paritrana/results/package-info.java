/**
 * From the frozen workbook of a category to its result ({@link id.paritrana.results.FrozenCategory}: whatever is shown or proved is
 * computed there), and the results of a calculation as tables: the ranking, every score with its reason, statistics, analyses, and the
 * spreadsheet twin that computes the same again with live formulas.
 */
@NullMarked
package id.paritrana.results;

import org.jspecify.annotations.NullMarked;
