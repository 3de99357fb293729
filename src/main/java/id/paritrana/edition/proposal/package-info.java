/**
 * Acts that need a second person: who proposed what about which object, who confirms it, and what was confirmed besides what
 * every award has.
 */
@NullMarked
package id.paritrana.edition.proposal;

import org.jspecify.annotations.NullMarked;
