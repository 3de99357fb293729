/**
 * What was recorded about the entries of a category: data, items and marks, and which seats are recused. It knows no scheme.
 */
@NullMarked
package id.paritrana.scoring.ballot;

import org.jspecify.annotations.NullMarked;
