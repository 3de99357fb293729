/** The website's furniture: layout, words, the look of numbers, forms that act once, pages for when something is wrong. */
@NullMarked
package id.paritrana.site;

import org.jspecify.annotations.NullMarked;
