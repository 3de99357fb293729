/** The method of an edition in plain words, made from its scheme, with one example that the engine itself computes. */
@NullMarked
package id.paritrana.guide;

import org.jspecify.annotations.NullMarked;
