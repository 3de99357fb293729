package id.paritrana.edition.scheme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.digest.Sha256;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.site.Recent;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.scheme.SchemeAssembler;
import id.paritrana.workbook.scheme.SchemeAssembler.Draft;
import id.paritrana.workbook.template.WorkbookWriter;

/**
 * The only reader of stored schemes: pages, forms, sheets and the method all use the same {@link Scheme}. A frozen
 * scheme cannot change, so it is cached: saving a mark costs no query for its scale.
 */
@ApplicationScoped
public class Schemes {
    private static final int MOST_KEPT = 2_000;

    private final SchemeRows rows;
    private final Categories categories;
    private final Recent<Frozen, Scheme> frozen = new Recent<>(MOST_KEPT);

    /** A category whose scheme is frozen; once its edition has been unfrozen more often, its scheme is another one. */
    private record Frozen(long category, int unfreezings) {}

    Schemes(SchemeRows rows, Categories categories) {
        this.rows = rows;
        this.categories = categories;
    }

    /** The scheme of a category, finished or not; an empty one while there are no criteria. */
    public Scheme of(Category category) {
        return kept(category).orElseGet(() -> keep(category, workbook(category.edition())));
    }

    /**
     * By the id of a category whose scheme is frozen.
     *
     * @param unfreezings of its edition
     */
    public Scheme ofFrozen(long category, int unfreezings) {
        return frozen.known(new Frozen(category, unfreezings)).orElseGet(() -> of(categories.findById(category)));
    }

    /** Of several categories of one edition by their id, in a fixed number of queries. */
    public Map<Long, Scheme> of(Edition edition, List<Category> all) {
        List<Optional<Scheme>> kept = all.stream().map(this::kept).toList();
        EditionWorkbook workbook =
                kept.stream().allMatch(Optional::isPresent) ? EditionWorkbook.EMPTY : workbook(edition);
        Map<Long, Scheme> schemes = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Category category = all.get(i);
            schemes.put(category.id(), kept.get(i).orElseGet(() -> keep(category, workbook)));
        }
        return schemes;
    }

    /** The schemes of an edition as they were written, for the page that shows them; in the order of the categories. */
    public List<Draft> drafts(Edition edition, List<Category> all) {
        EditionWorkbook workbook = workbook(edition);
        return all.stream()
                .map(category -> SchemeAssembler.draft(workbook, category.code()))
                .toList();
    }

    /** Digest of all that the page of the scheme shows, by which somebody says which one they mean. */
    String digest(Edition edition) {
        return Sha256.of(WorkbookWriter.zip(workbook(edition)));
    }

    /** Whether anything in it is weighed against anything else; an archive may only name the one figure that it shows. */
    public boolean weighs(Edition edition) {
        return weighs(edition.code());
    }

    /** The same for the edition of this code. */
    boolean weighs(String edition) {
        var leaves = new HashMap<String, Integer>();
        rows.criteria(edition).stream()
                .filter(row -> row.source() != Source.AGGREGATE)
                .forEach(row -> leaves.merge(row.category(), 1, Integer::sum));
        int everywhere = leaves.getOrDefault(EditionWorkbook.ALL, 0);
        return everywhere > 1
                || leaves.entrySet().stream()
                        .anyMatch(of -> !of.getKey().equals(EditionWorkbook.ALL) && of.getValue() + everywhere > 1);
    }

    private Optional<Scheme> kept(Category category) {
        return category.edition().frozen() ? frozen.known(frozen(category)) : Optional.empty();
    }

    private static Frozen frozen(Category category) {
        return new Frozen(category.id(), category.edition().unfreezings());
    }

    private Scheme keep(Category category, EditionWorkbook workbook) {
        Scheme scheme = SchemeAssembler.draft(workbook, category.code()).scheme();
        if (category.edition().frozen()) {
            frozen.keep(frozen(category), scheme);
        }
        return scheme;
    }

    private EditionWorkbook workbook(Edition edition) {
        return EditionWorkbook.builder()
                .criteria(rows.criteria(edition))
                .rules(rows.rules(edition))
                .levels(rows.levels(edition))
                .build();
    }
}
