/**
 * The journal as people read it: sentences of who did what, before and after, filters, and whether its chain is whole.
 */
@NullMarked
package id.paritrana.trail;

import org.jspecify.annotations.NullMarked;
