package id.paritrana.scoresheet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.SchemeRows;
import id.paritrana.edition.StoredCriterion;
import id.paritrana.edition.StoredLevel;
import id.paritrana.edition.StoredRule;

/**
 * What the sheets of a category ask. A frozen scheme cannot change, so that what was read of it once is kept: a saved
 * mark costs no query for its scale.
 */
@ApplicationScoped
public class AskedCriteria {
    private final SchemeRows rows;
    private final EntityManager em;
    private final Map<Long, SheetCriteria> frozen = new ConcurrentHashMap<>();

    AskedCriteria(SchemeRows rows, EntityManager em) {
        this.rows = rows;
        this.em = em;
    }

    public SheetCriteria of(Category category) {
        var kept = frozen.get(category.id());
        if (kept != null) {
            return kept;
        }
        Edition edition = category.edition();
        var criteria =
                SheetCriteria.of(category.code(), rows.criteria(category), rows.rules(edition), rows.levels(category));
        if (edition.frozen()) {
            frozen.put(category.id(), criteria);
        }
        return criteria;
    }

    /** By the id of a category whose scheme is frozen. */
    SheetCriteria ofFrozen(long category) {
        var kept = frozen.get(category);
        return kept != null ? kept : of(em.find(Category.class, category));
    }

    /** Of several categories of one edition, in a fixed number of queries. */
    public Map<Long, SheetCriteria> of(Edition edition, List<Category> categories) {
        if (categories.stream().allMatch(c -> frozen.containsKey(c.id()))) {
            return categories.stream().collect(Collectors.toMap(Category::id, c -> frozen.get(c.id())));
        }
        var criteria = rows.criteria(edition);
        var rules = rows.rules(edition);
        var levels = rows.levels(edition);
        return categories.stream().collect(Collectors.toMap(Category::id, c -> {
            var built = SheetCriteria.of(
                    c.code(),
                    within(c, criteria, StoredCriterion::category),
                    rules,
                    within(c, levels, StoredLevel::category));
            if (edition.frozen()) {
                frozen.put(c.id(), built);
            }
            return built;
        }));
    }

    /** The value of a rule for a category. */
    public java.util.Optional<String> rule(Category category, String key) {
        List<StoredRule> rules = rows.rules(category.edition());
        return SheetCriteria.rule(category.code(), rules, key);
    }

    private static <T> List<T> within(Category category, List<T> rows, java.util.function.Function<T, String> of) {
        return rows.stream()
                .filter(r -> of.apply(r).equals(category.code()) || of.apply(r).equals("*"))
                .toList();
    }
}
