/** A file becomes an edition: our own format, or a foreign table whose columns somebody has mapped. */
@NullMarked
package id.paritrana.workbook.reading;

import org.jspecify.annotations.NullMarked;
