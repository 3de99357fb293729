/** An edition of the award: its years, its categories, the scheme by which it is scored, and the phase it is in. */
@NullMarked
package id.paritrana.edition;

import org.jspecify.annotations.NullMarked;
