/** Who is nominated in which category, with the figures and documents that speak for them. */
@NullMarked
package id.paritrana.nomination;

import org.jspecify.annotations.NullMarked;
