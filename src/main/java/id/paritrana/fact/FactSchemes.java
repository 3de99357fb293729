package id.paritrana.fact;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.Schemes;

/** The part of an edition's scheme that is about facts. */
@ApplicationScoped
public class FactSchemes {
    private final Schemes schemes;
    private final Categories categories;

    FactSchemes(Schemes schemes, Categories categories) {
        this.schemes = schemes;
        this.categories = categories;
    }

    public FactScheme of(Edition edition) {
        return new FactScheme(schemes.of(edition, categories.of(edition)));
    }

    public FactScheme of(Category category) {
        return new FactScheme(Map.of(category.id(), schemes.of(category)));
    }
}
