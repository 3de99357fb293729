/**
 * How far workers are protected: the figures per segment, recomputed, compared with what was stated and with the
 * target, and every doubt about them said in words.
 *
 * <p>Doubts come twice. The preview of a workbook says what a single row makes doubtful, such as a count above its base or a day
 * outside the period ({@code workbook.CoverageRowRules}); nothing is stored yet. What only shows beside other figures, as
 * segments that do not add up or a jump since last year, is asked of what is stored ({@code CoverageRules}), so it comes after a
 * workbook is taken over, and again with every figure that is corrected. Before freezing it has to be answered.
 */
@NullMarked
package id.paritrana.coverage;

import org.jspecify.annotations.NullMarked;
