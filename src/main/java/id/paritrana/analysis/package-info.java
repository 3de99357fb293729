/**
 * Advice beside a ranking: how much its places depend on weights, seats and rules, how far the panel agrees, what
 * another scheme would give, and what a nominee can do about its own score. Computed in the background from the frozen
 * input of a run; nothing here changes a place.
 */
@NullMarked
package id.paritrana.analysis;

import org.jspecify.annotations.NullMarked;
