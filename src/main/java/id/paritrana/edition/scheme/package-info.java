/**
 * The criteria of an edition as they are stored, the {@code scoring.Scheme} made of them, and freezing, opening and unfreezing.
 */
@NullMarked
package id.paritrana.edition.scheme;

import org.jspecify.annotations.NullMarked;
