/** Fingerprints: SHA-256 of bytes, of texts and of lists, and how people compare them. */
@NullMarked
package id.paritrana.digest;

import org.jspecify.annotations.NullMarked;
