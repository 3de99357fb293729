/**
 * An edition of the award: its years, its categories, the scheme by which it is scored, and the phase it is in. A
 * scheme is stored as rows; {@link id.paritrana.edition.scheme.Schemes} is the one place that reads them.
 */
@NullMarked
package id.paritrana.edition;

import org.jspecify.annotations.NullMarked;
