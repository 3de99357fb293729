/**
 * The website's furniture: layout, menu, objections and refusals, error pages. Error pages report the fate of a form,
 * so what every form carries is here too: that it acts once ({@code Once}, {@code FormFate}), whose page it came from
 * ({@code PageOwner}), and how it is sent again ({@code SentForm}). How a page takes its form and answers is {@code
 * site.form}.
 */
@NullMarked
package id.paritrana.site;

import org.jspecify.annotations.NullMarked;
