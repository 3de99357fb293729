/** Who is nominated in which category, with their figures and documents. */
@NullMarked
package id.paritrana.nomination;

import org.jspecify.annotations.NullMarked;
