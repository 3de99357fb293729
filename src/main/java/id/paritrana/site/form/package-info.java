/**
 * How a page takes a form: reading what was typed, the act and its answer, paging a list, and conflicts when two people
 * changed the same thing.
 */
@NullMarked
package id.paritrana.site.form;

import org.jspecify.annotations.NullMarked;
