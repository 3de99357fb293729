package id.paritrana.nomination;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Category;
import id.paritrana.edition.SchemeRows;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.site.NotThere;

/** The criteria of a category by what feeds them: figures, facts, or the panel. */
@ApplicationScoped
public class DataCriteria {
    private final SchemeRows scheme;

    DataCriteria(SchemeRows scheme) {
        this.scheme = scheme;
    }

    /** Those fed by a number or a ratio, in the order of the scheme. */
    public List<StoredCriterion> figures(Category category) {
        return scheme.criteria(category).stream().filter(DataCriteria::isFigure).toList();
    }

    public StoredCriterion figure(Category category, String code) {
        return figures(category).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** All leaves of the scheme, to which evidence may be attached. */
    public List<StoredCriterion> leaves(Category category) {
        return scheme.criteria(category).stream()
                .filter(c -> !c.source().equals("aggregate"))
                .toList();
    }

    public static boolean isFigure(StoredCriterion criterion) {
        return criterion.source().equals("ratio") || criterion.source().equals("number");
    }

    public static boolean isFact(StoredCriterion criterion) {
        return criterion.source().equals("choice") || criterion.source().equals("checklist");
    }
}
