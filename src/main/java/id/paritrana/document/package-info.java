/**
 * Paper: each kind of document is one class and one template, made from frozen data only, numbered without gaps, kept with
 * its bytes and their hash.
 */
@NullMarked
package id.paritrana.document;

import org.jspecify.annotations.NullMarked;
