/**
 * What a use case says when it does not do what was asked: the objections, and that something is not there or is no longer
 * what the journal recorded. Pages show them; nothing here knows pages.
 */
@NullMarked
package id.paritrana.refusal;

import org.jspecify.annotations.NullMarked;
