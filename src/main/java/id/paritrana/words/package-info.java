/**
 * Figures, rules and reasons put into words, once, for pages, documents, exports and the command line.
 */
@NullMarked
package id.paritrana.words;

import org.jspecify.annotations.NullMarked;
