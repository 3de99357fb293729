/**
 * What every form of the app shares: acting once and answering, reading what was typed, paging a list, and showing mine
 * beside theirs when two people changed the same thing.
 */
@NullMarked
package id.paritrana.site.form;

import org.jspecify.annotations.NullMarked;
