/**
 * What a regulation lays down: the tree of {@link id.paritrana.scoring.scheme.Criterion criteria}, where the value of each
 * comes from, its {@link id.paritrana.scoring.scheme.Rules}, and what is wrong with them ({@link
 * id.paritrana.scoring.scheme.SchemeCheck}).
 */
@NullMarked
package id.paritrana.scoring.scheme;

import org.jspecify.annotations.NullMarked;
