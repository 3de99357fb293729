/**
 * How far workers are protected: the figures per segment, recomputed, compared with what was stated and with the
 * target, and every doubt about them said in words.
 */
@NullMarked
package id.paritrana.coverage;

import org.jspecify.annotations.NullMarked;
