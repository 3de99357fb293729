/**
 * The chair pronounces the places of a category, as ranked or deviating with a reason: once, before a quorum, on record.
 * The live plenary with its motions and votes belongs here as well.
 */
@NullMarked
package id.paritrana.verdict;

import org.jspecify.annotations.NullMarked;
