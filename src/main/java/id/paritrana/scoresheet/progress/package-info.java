/** How far the scoring is, without a single mark: which seats owe sheets, opening and reopening. */
@NullMarked
package id.paritrana.scoresheet.progress;

import org.jspecify.annotations.NullMarked;
