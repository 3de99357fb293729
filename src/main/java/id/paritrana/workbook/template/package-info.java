/**
 * The workbook that the secretariat fills: the empty one with its example, an edition written out, and a file given back with its
 * problems at their cells.
 */
@NullMarked
package id.paritrana.workbook.template;

import org.jspecify.annotations.NullMarked;
