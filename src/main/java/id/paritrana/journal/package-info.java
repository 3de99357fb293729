/**
 * The journal of acts: who did what, when, with the state before and after, written in the transaction of the act and
 * never changed. Payloads hold codes and ids, no personal names, in a form that can be hashed row by row.
 */
@NullMarked
package id.paritrana.journal;

import org.jspecify.annotations.NullMarked;
