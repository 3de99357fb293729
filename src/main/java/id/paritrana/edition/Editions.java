package id.paritrana.edition;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.access.Viewer;
import id.paritrana.site.NotThere;

/** The editions; always asked on behalf of a viewer. */
@ApplicationScoped
public class Editions implements PanacheRepository<Edition> {

    /** The edition, if this viewer may know of it. */
    public Edition seenBy(Viewer viewer, String code) {
        if (!viewer.mayEnter(code)) {
            throw new NotThere();
        }
        return byCode(code).orElseThrow(NotThere::new);
    }

    /** All editions that this viewer may know of, newest first. */
    public List<Edition> seenBy(Viewer viewer) {
        return find("order by awardYear desc nulls last, id desc").stream()
                .filter(e -> viewer.mayEnter(e.code()))
                .toList();
    }

    public Optional<Edition> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The edition, with its row locked until the transaction ends: one change of phase at a time. */
    public Edition locked(Edition edition) {
        return find("id", edition.id()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}
