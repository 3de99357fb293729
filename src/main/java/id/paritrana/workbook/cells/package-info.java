/**
 * One table of an edition as people fill it: its header found, its cells read as numbers, days, codes and words, each row typed,
 * and every cell that cannot be read named.
 */
@NullMarked
package id.paritrana.workbook.cells;

import org.jspecify.annotations.NullMarked;
