/**
 * Admits only requests that are complete, readable and name one host, before anything asks who sent them. It knows
 * connections and only its own plain pages, which say what is wrong in both languages, because at that point not even
 * the sender's language can be read.
 */
@NullMarked
package id.paritrana.gate;

import org.jspecify.annotations.NullMarked;
