/** What a member has to do: the list of sheets with what is missing in each. */
@NullMarked
package id.paritrana.scoresheet.task;

import org.jspecify.annotations.NullMarked;
