/**
 * What the database says and keeps: words of its columns, its rules and failures as sentences or exceptions, and reading in one
 * moment.
 */
@NullMarked
package id.paritrana.stored;

import org.jspecify.annotations.NullMarked;
