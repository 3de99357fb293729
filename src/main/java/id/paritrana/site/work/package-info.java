/**
 * Work that takes longer than a browser should wait: it goes on behind a page that tells how far it is, on whichever replica the page
 * is asked for.
 */
@NullMarked
package id.paritrana.site.work;

import org.jspecify.annotations.NullMarked;
