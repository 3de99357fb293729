/**
 * Closing the scoring of a category: what has to be asked before, and doing it despite open questions with a second person.
 */
@NullMarked
package id.paritrana.edition.closing;

import org.jspecify.annotations.NullMarked;
