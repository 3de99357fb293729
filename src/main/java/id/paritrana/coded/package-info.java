/** How the constants of an enum are spelled wherever they are written down. */
@NullMarked
package id.paritrana.coded;

import org.jspecify.annotations.NullMarked;
