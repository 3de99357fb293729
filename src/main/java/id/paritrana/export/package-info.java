/**
 * Files to take away: each kind of export is one class. What a viewer may not see on a page is in no file either.
 */
@NullMarked
package id.paritrana.export;

import org.jspecify.annotations.NullMarked;
