/**
 * The total of each entry: the tree of scores and figures below it, and what keeps an entry from being ranked. A total that only
 * adds up is also computed in integer units of its decimals (QuickTotals), the same to the last digit; otherwise the draws of an analysis
 * and the largest fields would take too long.
 */
@NullMarked
package id.paritrana.scoring.total;

import org.jspecify.annotations.NullMarked;
