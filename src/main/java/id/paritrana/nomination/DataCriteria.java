package id.paritrana.nomination;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.scheme.Schemes;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoring.scheme.Criterion;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;

/** The criteria of a category that figures feed, and those that documents may speak for. */
@ApplicationScoped
public class DataCriteria {
    private final Schemes schemes;
    private final Categories categories;

    DataCriteria(Schemes schemes, Categories categories) {
        this.schemes = schemes;
        this.categories = categories;
    }

    /** Those fed by a number or a ratio, in the order of the scheme. */
    public List<Criterion> figures(Category category) {
        return figures(schemes.of(category));
    }

    private static List<Criterion> figures(Scheme scheme) {
        return scheme.inTreeOrder().stream()
                .filter(c -> c.source().kind() == Source.Kind.DATA)
                .toList();
    }

    /** The same for every category of an edition, by its id. */
    public Map<Long, List<Criterion>> figures(Edition edition) {
        return schemes.of(edition, categories.of(edition)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> figures(of.getValue())));
    }

    public Criterion figure(Category category, String code) {
        return figures(category).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** All leaves of the scheme, to which evidence may be attached. */
    public List<Criterion> leaves(Category category) {
        return schemes.of(category).inTreeOrder().stream()
                .filter(c -> c.source().kind() != Source.Kind.AGGREGATE)
                .toList();
    }
}
