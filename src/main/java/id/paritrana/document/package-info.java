/**
 * Paper: each kind of document is one class and one template, made from data that can no longer change, numbered without gaps, kept with
 * its bytes and their hash.
 */
@NullMarked
package id.paritrana.document;

import org.jspecify.annotations.NullMarked;
