/**
 * Tables in files, in and out: {@code .xlsx}, {@code .zip} of CSV, folder of CSV; cells, decimals, dates, limits
 * against hostile files. Knows nothing of the award: the meaning of the columns belongs to {@code workbook} and {@code
 * results}.
 */
@NullMarked
package id.paritrana.tables;

import org.jspecify.annotations.NullMarked;
