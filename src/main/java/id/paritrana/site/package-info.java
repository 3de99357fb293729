/** The website's furniture: layout, menu, objections and refusals, forms that act once, pages for when something is wrong. */
@NullMarked
package id.paritrana.site;

import org.jspecify.annotations.NullMarked;
