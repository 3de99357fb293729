package id.paritrana.export;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.site.form.Solemn;
import id.paritrana.tables.CsvStyle;

/** What somebody ticks who takes a file that unmasks. */
@ApplicationScoped
class UnmaskSeals {
    private final VisibleResults results;

    UnmaskSeals(VisibleResults results) {
        this.results = results;
    }

    /** Of what is unmasked and for whom; another run, or another category that is closed meanwhile, is another file. */
    String of(Export export, Viewer viewer, Edition edition, CsvStyle style) {
        return Solemn.seal(
                edition.code(),
                export.name(),
                style,
                viewer.code(),
                export.unmasked(viewer, edition).stream()
                        .map(category -> category.code() + " " + results.shownNow(category))
                        .toList());
    }
}
