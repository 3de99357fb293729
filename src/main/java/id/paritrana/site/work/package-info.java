/** Long-running jobs: they run behind a page that shows their progress, whichever replica serves the page. */
@NullMarked
package id.paritrana.site.work;

import org.jspecify.annotations.NullMarked;
