package id.paritrana.exchange;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;

/** Which workbooks an edition's data came with. */
@ApplicationScoped
public class WorkbookImports implements PanacheRepository<WorkbookImport> {

    /** Those that touched the data of a category until a moment, the first one first. */
    public List<WorkbookImport> of(Category category, Instant until) {
        return list("edition = ?1 and importedAt <= ?2 order by number", category.edition(), until).stream()
                .filter(i -> i.categories().contains(category.code()))
                .toList();
    }

    /** The number of the next one; the edition's row must be locked. */
    int next(Edition edition) {
        return (int) count("edition", edition) + 1;
    }
}
