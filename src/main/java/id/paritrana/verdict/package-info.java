/**
 * The chair pronounces the places of a category, as ranked or deviating with a reason: once, before a quorum, on record.
 */
@NullMarked
package id.paritrana.verdict;

import org.jspecify.annotations.NullMarked;
