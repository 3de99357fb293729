package id.paritrana.scoresheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.Schemes;

/** What the sheets of a category ask, out of its scheme. */
@ApplicationScoped
public class AskedCriteria {
    private final Schemes schemes;

    AskedCriteria(Schemes schemes) {
        this.schemes = schemes;
    }

    public SheetCriteria of(Category category) {
        return SheetCriteria.of(schemes.of(category));
    }

    /** Of the category that a sheet belongs to, whose scheme is frozen. */
    public SheetCriteria of(SheetState sheet) {
        return SheetCriteria.of(schemes.ofFrozen(sheet.categoryId(), sheet.unfreezings()));
    }

    /** Of several categories of one edition, in a fixed number of queries. */
    public Map<Long, SheetCriteria> of(Edition edition, List<Category> categories) {
        var asked = new LinkedHashMap<Long, SheetCriteria>();
        schemes.of(edition, categories).forEach((category, scheme) -> asked.put(category, SheetCriteria.of(scheme)));
        return asked;
    }
}
