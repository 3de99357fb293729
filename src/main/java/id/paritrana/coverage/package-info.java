/**
 * How far workers are protected: the figures per segment, recomputed, compared with what was stated and with the
 * target, and every doubt about them in words.
 *
 * <p>Doubts arise in two steps. The preview of a workbook shows those about a single row, such as a count above its
 * base or a day outside the period ({@code workbook.CoverageRowRules}), before anything is stored. Those that need
 * other figures, such as segments that do not add up or a jump since last year, are found in the stored data ({@code
 * CoverageRules}), after an import and again with every correction. They must be answered before freezing.
 */
@NullMarked
package id.paritrana.coverage;

import org.jspecify.annotations.NullMarked;
