/**
 * The practice data of an instance that runs on embedded defaults: published coverage figures of Kalimantan without any
 * mark, and a fictional edition in the middle of its scoring, so that every page has something to show.
 */
@NullMarked
package id.paritrana.demo;

import org.jspecify.annotations.NullMarked;
