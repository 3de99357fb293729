/**
 * How much at once and how often: rates that the replicas share, and turns for work that takes memory.
 */
@NullMarked
package id.paritrana.limit;

import org.jspecify.annotations.NullMarked;
