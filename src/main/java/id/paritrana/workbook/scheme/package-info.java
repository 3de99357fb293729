/** The input of the method out of typed rows: the scheme of a category, and the ballot of each nomination. */
@NullMarked
package id.paritrana.workbook.scheme;

import org.jspecify.annotations.NullMarked;
