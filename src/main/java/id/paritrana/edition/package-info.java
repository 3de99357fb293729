/**
 * An edition of the award: its years, its categories, the scheme by which it is scored, and the phase it is in. What is
 * stored of a scheme is rows; {@link id.paritrana.edition.Schemes} is the one place that reads them.
 */
@NullMarked
package id.paritrana.edition;

import org.jspecify.annotations.NullMarked;
