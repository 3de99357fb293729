/**
 * What is let in at all, before anybody asks who it is from: requests that are whole, can be read, and name one host. It knows
 * connections and no pages but its own plain ones, which say what is wrong in both languages, because not even the language of
 * whoever asks can be read there.
 */
@NullMarked
package id.paritrana.gate;

import org.jspecify.annotations.NullMarked;
