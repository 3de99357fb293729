/**
 * That a form acts once, however often it is sent, and how far a form came whose answer was lost.
 */
@NullMarked
package id.paritrana.once;

import org.jspecify.annotations.NullMarked;
