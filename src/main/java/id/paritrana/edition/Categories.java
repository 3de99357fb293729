package id.paritrana.edition;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.refusal.NotThere;

/** The categories of an edition. */
@ApplicationScoped
public class Categories implements PanacheRepository<Category> {

    public List<Category> of(Edition edition) {
        return list("edition = ?1 order by position, id", edition);
    }

    public Optional<Category> find(Edition edition, String code) {
        return find("edition = ?1 and code = ?2", edition, code).firstResultOptional();
    }

    public Category get(Edition edition, String code) {
        return find(edition, code).orElseThrow(NotThere::new);
    }

    /** The category, locked and read afresh until the transaction ends: closing and saving cannot cross. */
    public Category locked(Category category) {
        return locked(category.id());
    }

    /** The category of this id, locked until the transaction ends and read again. */
    public Category locked(long id) {
        return afresh(find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotThere::new));
    }

    private Category afresh(Category locked) {
        getEntityManager().refresh(locked);
        return locked;
    }

    /** Takes a shared lock on the category of this id until the transaction ends; many may hold it at once. */
    public void hold(long id) {
        find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResult();
    }

    /**
     * Takes a shared lock on the category until the transaction ends, and reads it again; many may hold it at once. The
     * category must belong to this transaction's session.
     */
    public void hold(Category category) {
        getEntityManager()
                .createNativeQuery("select id from category where id = :id for share")
                .setParameter("id", category.id())
                .getResultList();
        afresh(category);
    }
}
