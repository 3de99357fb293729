/**
 * A member's sheet: what the seat is asked, what it marks, when it is filed, and that nobody else sees it before closing.
 */
@NullMarked
package id.paritrana.scoresheet;

import org.jspecify.annotations.NullMarked;
