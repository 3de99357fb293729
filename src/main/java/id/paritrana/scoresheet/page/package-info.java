/** The sheet as the member sees it: evidence, data and facts beside the marks, saved while it is filled in, checked, and filed. */
@NullMarked
package id.paritrana.scoresheet.page;

import org.jspecify.annotations.NullMarked;
