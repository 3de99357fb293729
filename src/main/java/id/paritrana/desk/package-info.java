/** The secretariat's desk: where an edition stands, what is missing, what to do next. */
@NullMarked
package id.paritrana.desk;

import org.jspecify.annotations.NullMarked;
